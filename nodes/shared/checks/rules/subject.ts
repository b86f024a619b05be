import { uncitedPassages } from '../reading/evidence';
import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitsOf } from './support';

const fakeReply = /^\s*(?:(?:re|aw|fw|fwd|wg|sv|antw|tr|rv|vs|odp|ynt)\s*(?:\[\d+\])?\s*[:：])/giu;
/** A bill, an account or an agreement that the reader is to believe in; the topic of invoices or payments is none. */
const falseSubject = unicode(
	/\b(?:(?:overdue|unpaid|outstanding|open|your|final) (?:invoice|payment|bill|order|receipt|balance)|invoice (?:overdue|due|attached|no\b|nr\b|#|\d+)|payment (?:reminder|overdue|due|failed|received|confirmation|required)|(?:order|payment|booking|appointment) confirm(?:ed|ation)|receipt for|your (?:account|order|password|subscription|mailbox|request for|enquiry|inquiry|application|appointment|booking|reservation)(?= (?:is|has|was|will|of|from|no|nr|confirmed|expires?|#|\d+)|[:!.]|$| for an? (?:quote|offer|call|demo))|request for a (?:\p{L}+ )?quote|security alert|final (?:notice|reminder|warning)|action required|legal notice|as (?:discussed|agreed|promised|requested)|our (?:agreement|conversation|appointment)|(?:offene|unbezahlte|Ihre) (?:Rechnung|Zahlung)(?! (?:im|en|und|mit|auf|für))|Rechnung (?:Nr|\d+|fällig|überfällig)|Mahnung|Zahlungserinnerung|Bestellbestätigung|Kontosperrung|Terminbestätigung|letzte (?:Erinnerung|Warnung)|Ihre (?:Anfrage|Bestellung|Buchung|Bewerbung) (?:vom|von|bei|Nr)|wie (?:besprochen|vereinbart)|unsere (?:Vereinbarung|Absprache)|facture (?:impayée|n[°o]|\d+|en retard)|impayé\p{L}*|(?:dernière|première) relance|dernier rappel|relance (?:avant|n[°o]|\d+|:)|mise en demeure|votre (?:commande|demande|devis|compte|rendez-vous) (?:confirmée?|du|est|a été|n[°o])|comme convenu|notre accord|factura (?:vencida|pendiente|impagada|n[º°o]|\d+)|pago (?:pendiente|vencido)|último (?:aviso|recordatorio)|su (?:pedido|solicitud|reserva|cuenta) (?:del?|ha|está|n[º°o]|confirmad[oa])|según lo (?:acordado|hablado)|como acordamos|nuestro acuerdo|requerimiento de pago)\b/giu,
);

export const subjectRule: Rule = {
	id: 'tone.subject',
	severity: 'block',
	what: 'A subject that pretends to be an answer, a forward or a bill.',
	check: (reading): Hit[] => {
		const followsUp = reading.context.knowledge?.some(
			({ id }) => id === uncitedPassages.earlierMail,
		);
		const inSubject = (pattern: RegExp, message: string, accept: (said: string) => boolean) =>
			hitsOf(
				reading,
				pattern,
				() => message,
				([said], field) => field !== 'subject' || accept(said),
			);
		return [
			...inSubject(fakeReply, 'This mail answers or forwards none.', () => Boolean(followsUp)),
			...inSubject(falseSubject, 'The subject promises what the mail is not.', (said) =>
				reading.evidence.all.some(({ plainText }) => plainText.includes(plain(said))),
			),
		];
	},
};

import { uncitedPassages } from '../reading/evidence';
import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitsOf } from './support';

const fakeReply =
	/^\s*(?:(?:re|aw|fw|fwd|wg|sv|antw|tr|rv|vs|odp|ref|res|rif|ynt)\s*(?:\[\d+\])?\s*[:：])/giu;
const falseSubject = unicode(
	/\b(?:invoice|overdue|payment|receipt|your (?:account|order|password|subscription)|confirmation|security alert|final notice|action required|Rechnung|Mahnung|Zahlung|Bestellbestätigung|Kontosperrung|facture|impayé|relance|factura|pago pendiente|pedido)\b/giu,
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

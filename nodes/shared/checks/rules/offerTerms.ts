import { isNegated } from '../reading/negation';
import { ownSentences } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { isTrial } from './offerPrices';
import { contractTerms } from './vocabulary/terms';

/** Denies what stands behind it: "no minimum term", "il n'y a pas de durée d'engagement". */
const deniesNext = unicode(
	/\b(?:(?:no|without|free of|kein(?:e[nrms]?)?|ohne|sans|aucune?|sin|ning[uú]n[ao]?|no hay|no tiene)\s+|(?:pas|ni) d(?:['’]|e\s+))(?:(?:an?|any|fixed|feste\p{L}*|aucune?|de) )?(?:[\p{L}-]+ )?$/iu,
);
/** German denies behind: "eine Mindestlaufzeit gibt es nicht", "Einrichtungskosten fallen nicht an". */
const deniedBehind = unicode(
	/^\s(?:[\p{L}]+ ){0,4}?(?:nicht\b|entfällt|entfallen|does not apply|n['’]existe pas|no existe)/iu,
);
/** A trial or a meeting binds nobody, whatever the contract says. */
const unbound = unicode(
	/\b(?:call|talk|chat|visit|meeting|demo|demonstration|survey|estimate|quote|offer|gespräch\p{L}*|telefonat|besuch|termin|vorführung|angebot|appel|échange|rendez-vous|démonstration|visite|devis|llamada|videollamada|reunión|visita|demostración|presupuesto)\b/iu,
);
const later = unicode(
	/\b(?:after\p{L}*|then|once|from the|danach|nach|anschließend|ab dem|dann|après|ensuite|puis|au terme|tras|después|luego|pasad[oa]s|a partir)\b/iu,
);

/** A quick look, before the slow ones: most sentences name no such thing. */
const mayName =
	/minim|mindest|bindung|commitment|engagement|permanencia|plazo|lock-in|tie-in|set-?up|einricht|anschluss|frais|cuota|gasto|costes|deposit|kaution|caution|dépôt|fianza|any ?time|jederzeit|à tout moment|cualquier momento|cuando quiera/i;

/** Whether a text says that there is no condition of a kind. */
function denies(text: string, name: RegExp): boolean {
	const found = name.exec(text);
	if (!found) return false;
	const behind = text.slice(found.index + found[0].length);
	return deniesNext.test(text.slice(0, found.index)) || deniedBehind.test(behind);
}

/** Whether the offer may say that there is none: "no hay cuota de alta ni permanencia". */
function mayDeny(text: string, name: RegExp): boolean {
	const found = name.exec(text);
	return found !== null && (denies(text, name) || isNegated(text.slice(0, found.index).slice(-40)));
}

/** "No minimum term", where the offer has one: the words that deny it. */
export function termDenied(sentence: ReadSentence, reading: Reading): string | undefined {
	const { text, words } = sentence;
	if (!mayName.test(text)) return undefined;
	if (words.some((word) => isTrial(word.text)) || unbound.test(text)) return undefined;
	if (/\?["”’')\s]*$/u.test(text)) return undefined;
	const own = ownSentences(reading).filter(({ owner }) => owner === 'sender');
	for (const { name, has, open } of contractTerms) {
		const said =
			(denies(text, name) ? name.exec(text) : null) ??
			(later.test(text) ? null : (open?.exec(text) ?? null));
		if (!said) continue;
		const denied = own.some((one) => mayDeny(one.text, name) || open?.test(one.text));
		if (!denied && own.some((one) => has.test(one.text))) return said[0];
	}
	return undefined;
}

import { plainWord } from './sameThing';

/** Turns of phrase that hold a negation and deny nothing: English, German, French, Spanish, Dutch, Italian. */
const denyNothing =
	/\b(?:not (?:only|just|merely|least)|no (?:fewer|less) than|no\.? ?(?=\d)|why not|whether or not|if not|nothing but|nicht (?:nur|zuletzt)|non seulement|no solo(?:mente)?|niet alleen|non solo)\b/g;

/** What denies the clause it stands in. Words that are harmless in a neighbouring language are left out (`sin`, `mai`). */
const denial =
	/\b(?:not|cannot|no|none|never|neither|nor|nobody|nothing|nowhere|hardly|kein\w*|nicht|nie|niemals|nirgends|niemand|weder|ne|aucune?|jamais|nunca|ningun[ao]?|jamas|niet|geen|nooit|non(?!-)|nessun[ao]?)\b|n['’]t\b|\bn['’](?=\p{L})/u;

/** What denies only the words after it. */
const exclusion =
	/\b(?:without|except|excluding|instead of|rather than|unlike|no longer|ohne|ausser|statt|anstatt|sans|sauf|excepto|zonder|behalve|senza|tranne)\b/;

/** What can be said with a negation as well: "interest-free", "closed", "stopped". */
const nearNegation =
	/free\b|frei\w*\b|\w{3,}los(?:e[nmrs]?)?\b|\w{3,}less\b|\b(?:stop|ceas|clos|end|cancel|discontinu|refus|reject|lack|avoid|zero|instead|beend|geschlossen|eingestellt|verzicht|arret|ferm|cerr|sluit|gestopt)\w*/;

const clauseEnd =
	/[.,;:!?()\n–—]|\s-\s|\b(?:and|but|while|whereas|und|aber|sondern|wahrend|et|mais|y|pero|sino|en|maar|e|ma)\b/;

/** Words that say nothing about what is denied. */
const minLength = 4;
const empty = new Set(
	'this that these those they their them there with from have does will would could should been being were which what when where whose about into onto over under more most also than then very each every some such only just company companies says said say state states'.split(
		' ',
	),
);

/** A word without its endings, roughly, so that `offers`, `offered` and `offering` are one. */
function stem(word: string): string {
	return word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word.replace(/s$/, '');
}

function stemsOf(text: string): Set<string> {
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(
		words
			.filter((word) => (word.length >= minLength || /\d/.test(word)) && !empty.has(word))
			.map(stem),
	);
}

function has(stems: ReadonlySet<string>, wanted: string): boolean {
	if (stems.has(wanted)) return true;
	return [...stems].some(
		(one) =>
			one.length > 3 && wanted.length > 3 && (one.startsWith(wanted) || wanted.startsWith(one)),
	);
}

/** In Portuguese `no` is "in the". */
const portuguese = /[ãõ]|\b(?:uma|em|aos?|com|pel[oa]|mais)\b/i;

/** A quote in what it says and what it denies. */
function readClauses(quote: string): { says: string; denies: string } {
	let says = '';
	let denies = '';
	for (const clause of quote.split(clauseEnd)) {
		const excluded = exclusion.exec(clause);
		const rest = excluded ? clause.slice(0, excluded.index) : clause;
		if (excluded) denies += ` ${clause.slice(excluded.index)}`;
		if (denial.test(rest)) denies += ` ${rest}`;
		else says += ` ${rest}`;
	}
	return { says, denies };
}

/**
 * Whether a claim turns its quote round: it says what the quote denies ("offers storage" from "we do not offer storage"), or denies
 * what the quote says. `known`: words that may be used besides, which prove nothing. Where a quote denies and shares no word with
 * the claim, in another language for instance, nobody can tell: that counts as turned round too.
 */
export function isTurnedRound(claim: string, quote: string, known = ''): boolean {
	const plainClaim = plainWord(claim).replace(denyNothing, ' ');
	const comparable = plainWord(quote).replace(denyNothing, ' ');
	const plainQuote = portuguese.test(quote) ? comparable.replace(/\bno\b/g, ' ') : comparable;
	const claimDenies = denial.test(plainClaim) || exclusion.test(plainClaim);
	const { says, denies } = readClauses(plainQuote);
	if (claimDenies) return denies === '' && !nearNegation.test(plainQuote);
	if (denies === '') return false;
	const knownStems = stemsOf(plainWord(known));
	const claimed = [...stemsOf(plainClaim)].filter((one) => !has(knownStems, one));
	if (claimed.length === 0) return false;
	const said = stemsOf(says);
	const denied = stemsOf(denies);
	if (claimed.some((one) => has(denied, one) && !has(said, one))) return true;
	return !claimed.some((one) => has(said, one));
}

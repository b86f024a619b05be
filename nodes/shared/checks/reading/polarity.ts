import { matchesIn } from '../../matchesIn';
import { tellingKeysOf, weighs } from './alignment';
import { isFunctionWord } from './commonWords';
import { unicode } from './pattern';
import { keyOf } from './words';

/** What denies a verb: it reaches to the end of its part. */
const deniesVerb = unicode(
	/\b(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?:n['’]t| not)|cannot|not|never|none|nicht(?! (?:\p{L}+ )?mehr\b)|nie|niemals|pas|jamais|nunca)\b/giu,
);
/** "No longer", "nobody": the whole of its part is denied, wherever it stands. */
const deniesWhole = unicode(
	/\b(?:no longer|not [^,.;]{0,60}any ?more|nobody|no one|niemand(?:em|en)?|nicht (?:\p{L}+ )?mehr|n(?:e |['’])[^,.;]{1,40}? plus|(?<!\b(?:l[ae]|une|cette|chaque|quelle|toute|autre|seule|par|votre|notre|sa|ma|en) )personne(?! (?:de contact|responsable|morale|physique))|ya no|no [^,.;]{1,40}? ya|nadie)\b/giu,
);
/** Spanish "no" stands before verbs. */
const deniesSpanish = unicode(/\b(?:no)\b/giu);
/** What denies a noun: it reaches over a few words. */
const deniesNoun = unicode(
	/\b(?:no|neither|kein(?:e[nrms]?)?|weder|aucune?|ni|ning[uú]n\p{L}*)\b(?!-)/giu,
);
/** "Not only", "no doubt", "not until": nothing is denied. */
const harmless = unicode(
	/\b(?:not (?:only|just|quite (?:a|an|half|\d|\p{L}+ (?:of|percent|per cent))|every|all|always|until|something|a matter|what|how|where|least|surprising\w*|easy|enough|good|bad|too|so|yet|far|a small|simple|many|to mention)|no (?:wonder|surprise|doubt|matter|later|more than|less than|fewer than|small|mean)|nicht (?:\p{L}{4,}er|nur|einfach|leicht|alle|jede[nrs]?|immer|erst|ganz|mehr als|genug|gut|schlecht|weit|zuletzt|viele|umsonst)|nichts? (?:als)|ohne (?:weiteres|zweifel)|sans (?:doute|cesse)|pas (?:tout à fait|seulement|que|tou[ts]|toutes|toujours|facile|mal|moins|assez|loin|encore)|no (?:del todo|solo|sólo|todos|todas|siempre|es fácil|menos|más de|obstante)|sin (?:duda|embargo)|why not|warum nicht|pourquoi pas|por qué no|or not|oder nicht|ou (?:non|pas)|o no|no thanks|nein danke|wenn nicht|if not)\b/giu,
);
/** "I do not know how many", "you need not": what is not known or not needed is not denied. */
const knowing = unicode(
	/^\W*(?:\p{L}+ ){0,2}?(?:know|sure|say|mean|think|expect|promise|claim|want|wish|doubt|mind|forget|guess|need|have to|must|sé|sabe\p{L}*|digo|dice|quier\p{L}+|hace falta|hay que|sais|sait|dis|dit|veux|faut|besoin|weiß|wissen|steht|will|möchte|müssen|brauchen|verspreche)\b/iu,
);
/** "Nobody has to explain": nothing is said of what is so. */
const needs = unicode(
	/\b(?:needs?|must|has to|have to|muss|müssen|braucht?|brauchen|doit|doivent|faut|tiene que|debe|hace falta)\b/iu,
);
const firstPerson = unicode(
	/\b(?:i\b|ich\b|je\b|j['’]|yo\b)\s*(?:\p{L}+\s+){0,3}(?<!\b(?:that|dass|que)\s)$/iu,
);
const germanKnowing = unicode(
	/\b(?:weiß|kenne|finde|sehe|glaube|verspreche|möchte|will) (?:ich )?(?:\p{L}+ ){0,3}$/iu,
);
const excluded = unicode(
	/^\W*(?:\p{L}+ )?(?:part|included|available|offered|possible|planned|covered|supported|enthalten|vorgesehen|möglich|dabei|inbegriffen|Teil|Bestandteil|inclus\p{L}*|compris\p{L}*|disponibles?|prévue?s?|incluid[oa]s?|posible|prevista?)\b/iu,
);

/** Words that deny in a way of their own: beside them nothing is told by "not". */
export const deniesOtherwise = unicode(
	/\b(?:fail\p{L}*|miss(?:es|ed|ing)|los[ste]\w*|lack\p{L}*|absent|without|free|hardly|rarely|seldom|barely|stop\p{L}*|end(?:s|ed)?|except|instead|rather than|until|un(?:til|less)|only|nothing|none|zero|avoid\p{L}*|prevent\p{L}*|spar(?:e|es|ed|t|en)|refus\p{L}*|ohne|fehl\p{L}*|selten|kaum|frei|statt|außer|nichts|nur|erst|verhinder\p{L}*|verzicht\p{L}*|entf[aä]ll\p{L}*|sans|manqu\p{L}*|rarement|à peine|gratuit\p{L}*|au lieu|sauf|rien|évit\p{L}*|cess\p{L}*|seulement|sin|falta\p{L}*|apenas|rara vez|gratis|gratuit[oa]|salvo|en vez|nada|ningun[oa]|evit\p{L}*|dej\p{L}+ de|solo|sólo|(?:the|your|all) (?:rest|others?)|übrigen?|restlichen?|(?:die|alle) anderen|les autres|le reste|l[ao]s demás|el resto)\b/iu,
);

/** Where a sentence falls into parts, each with a denial of its own. */
export const parts =
	/[,;:–—.]\s+|\s+(?:and|but|because|so that|und|aber|sondern|weil|et|mais|parce que|y|pero|sino|porque)\s+/u;

/** The words of a denied noun, up to a small word: "change" of "no change to the booking system". */
function nounAfter(text: string): string {
	const words = text.trim().split(/\s+/).slice(0, 4);
	const end = words.findIndex((word, index) => index > 0 && isFunctionWord(keyOf(word)));
	return words.slice(0, end < 0 ? words.length : end).join(' ');
}

const negators = new Set(
	'nobody niemand niemanden personne jamais nadie never none nie niemals'.split(' ').map(keyOf),
);

/** What a part of a sentence says, and what of it is denied. */
export interface Polar {
	keys: string[];
	/** Keys that are denied; empty where nothing is. */
	denied: Set<string>;
	/** What is denied first, as the verb of a sentence: all of these where the whole is denied. */
	heads: Set<string>;
	/** Whether something is denied of which it cannot be told what. */
	unclear: boolean;
	/** Where the denying word stands. */
	at: number;
}

/** A quick look, before the slow ones: most sentences deny nothing. */
const anyDenial =
	/n['’]|\b(?:no|not|never|none|nobody|neither|cannot|ne|ni)\b|nicht|kein|nie|weder|pas|jamais|aucun|personne|nunca|nadie|ning/iu;

/** Whether a text may deny something. */
export function mayDeny(text: string): boolean {
	return anyDenial.test(text);
}

const read = new WeakMap<ReadonlySet<string>, Map<string, Polar>>();

/** Reads what a part of a sentence says and denies; once per draft, whose words `given` by the companies' names are. */
export function polarOf(text: string, given: ReadonlySet<string>, language: string): Polar {
	const known = read.get(given) ?? new Map<string, Polar>();
	read.set(given, known);
	const polar = known.get(text) ?? readPolar(text, given, language);
	known.set(text, polar);
	return polar;
}

function readPolar(text: string, given: ReadonlySet<string>, language: string): Polar {
	const keys = tellingKeysOf(text, given).filter((key) => !/^\d/.test(key) && !negators.has(key));
	const heads = new Set<string>();
	if (!mayDeny(text)) return { keys, denied: heads, heads, unclear: false, at: 0 };
	const bare = text.replace(harmless, (found) => ' '.repeat(found.length));
	const denied = new Set<string>();
	let [first, unclear] = [0, false];
	const deny = (at: number, words: string, whole = false) => {
		first = first || at;
		const own = tellingKeysOf(words, given).filter((key) => keys.includes(key));
		for (const key of own) denied.add(key);
		for (const key of whole ? own : own.slice(0, 1)) heads.add(key);
	};
	const verbs = language === 'es' ? [deniesVerb, deniesSpanish] : [deniesVerb];
	for (const match of verbs.flatMap((pattern) => matchesIn(bare, pattern))) {
		const before = text.slice(0, match.index);
		const after = text.slice(match.index + match[0].length);
		if (knowing.test(after) || firstPerson.test(before) || germanKnowing.test(before)) {
			unclear = true;
			continue;
		}
		const german = /^(?:nicht|nie|niemals)$/iu.test(match[0]);
		const goesOn = weighs(tellingKeysOf(after, given)) >= 1;
		const whole = (german && !goesOn) || excluded.test(after);
		deny(match.index, whole ? text : after, whole);
	}
	for (const match of matchesIn(bare, deniesWhole)) {
		if (firstPerson.test(text.slice(0, match.index)) || needs.test(text)) unclear = true;
		else deny(match.index, text, true);
	}
	for (const match of matchesIn(bare, deniesNoun)) {
		if (language === 'es' && match[0] === 'no') continue;
		const after = text.slice(match.index + match[0].length);
		deny(match.index, nounAfter(after));
	}
	return { keys, denied, heads, unclear, at: first };
}

import type { Clause } from '../reading/about';
import { carriesMeaning, isFunctionWord } from '../reading/commonWords';
import { denialsOf, type Denial } from '../reading/denials';
import { isNegated } from '../reading/negation';
import { ownSentences } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { isSupposed } from '../reading/supposing';
import { keyOf, plain, wordsOf } from '../reading/words';
import { matchesIn } from '../../matchesIn';

/** What a product does to something: a verb that takes what the offer denies as its object. */
const does = unicode(
	/\b(?:handl|manag|switch|start|slow|lock|regulat|adjust|calculat|regel|drossel|schalt|règl|régl|contrôl|calcul|redact|tak(?:e|es|ing)|carr(?:y|ies)|prepar|provid|includ|offer|deliver|creat|generat|produc|writ(?:e|es|ten)|post(?:s|ed)?\b|sen(?:d|ds|t)\b|sync|connect|integrat|link(?:s|ed)|feed|suppl|sell|issu|grant|award|organi[sz]|arrang|book|pay|settl|fil(?:e|es|ed)\b|repair|replac|clos|shut|open(?:s|ed)\b|stop|control|steer|prescrib|does|do\b|come with|comes with|übern|erledig|mach|erstell|liefer|biet|umfass|enthalt|organisier|buch|zahl|überträg|reparier|ersetz|prüf|steuer|kümmer|bereite|führ|inklusive|inbegriffen|gèr|prend|prép|établi|pass|assur|organis|réserv|pai|propos|offr|inclu|compren|fourni|livr|délivr|accord|envoi|répar|remplac|pilot|gestion|llev|hac|ofrec|incluid|entreg|conced|reserv|pag|emit|envi|sustitu|conect|encarg|recog)\p{L}*/giu,
);
/** Left to somebody, or only near it. */
const leftTo = unicode(
	/\b(?:only|leaves? (?:it|that|this|the|to|you|your)|stays?|remains?|rests?|up to|instead|rather|your own|by hand|yourself|themselves|nur|bleib\p{L}*|überl\p{L}+|selbst|statt|reste\p{L}*|laiss\p{L}+|seul\p{L}*|vous-même|au lieu|qued\p{L}+|sigue|solo|sólo|dej\p{L}+|usted mismo|en vez)\b/iu,
);
/** Before these words something is a purpose or a reason, and not what is done. */
const aside = unicode(
	/\b(?:for|before|without|from|about|after|until|near|of|as|vor|für|ohne|von|über|nach|bis|avant|sans|après|antes|sin|tras|sobre)\s(?:[\p{L}-]+\s){0,2}$/iu,
);
const reader = unicode(
	/\b(?:[Yy]ou|Sie|[Vv]ous|[Uu]sted|[Uu]stedes|[Yy]our (?:team|staff|people)|[Ii]hr Team)\s+(?!get|receive|have|erhalten|bekommen|recevez|avez|recibe|tiene)\p{L}+/u,
);
/** The product by another word, whatever of the reader's it works on. */
const product = unicode(
	/^\W*(?:(?:and|und|et|y)\s)?(?:it|the (?:app|tool|software|system|device|unit)|die software|das (?:system|gerät|programm)|die app|il|elle|l['’](?:outil|appareil|application)|le (?:système|logiciel)|el (?:programa|sistema)|la (?:herramienta|aplicación))\b/iu,
);
/** Somebody else does it: "scaffolds are what others put up", "jemand anderes". */
const others = unicode(
	/\b(?:others|other (?:people|firms|companies)|some(?:one|body)|any(?:one|body)|every(?:one|body)|whoever|andere[nrm]?|jemand\p{L}*|man|wer|d['’]autres|les autres|quelqu['’]un|chacun|otr[oa]s|alguien|cualquiera|quien(?:es)?)\b/iu,
);
/** A noun made of a verb: "remplacement", "réparation". */
const thing = unicode(/(?:ments?|[ts]ions?|ci[oó]n(?:es)?|ung(?:en)?|age)$/iu);
const passive = unicode(
	/\b(?:est|sont|sera|seront|se|es|son|está|están|queda|quedan)\b|\b(?:incl|compr)/iu,
);
const nothing = unicode(/\b(?:nothing|nichts|rien|nada)\b/iu);
const asking = unicode(/^\W*(?:who|whom|whether|wer|ob|qui|quién|si)\b/iu);
const article = unicode(
	/\b(?:the|a|an|your|their|its|our|of|der|die|das|le|la|les|un|une|el|los|las|una)\s$/iu,
);

function hasAll(keys: ReadonlySet<string>, wanted: readonly string[]): boolean {
	return wanted.every((key) => keys.has(key));
}

/** Forms of one word; "Schweiz" and "Schweißaufsicht" only begin alike. */
function isSameWord(one: string, other: string): boolean {
	if (keyOf(one) !== keyOf(other)) return false;
	const [short = '', long = ''] = [one, other].sort((left, right) => left.length - right.length);
	return long.length - short.length < 5 || long.startsWith(short);
}

/** Whether a clause says that what is denied is done, had or included. */
function affirms(
	clause: Clause,
	{ verb, objects, limits, words: denied }: Denial,
	language: string,
	strictly = false,
): boolean {
	const words = wordsOf(clause.text);
	const keys = new Set(words.map(({ key }) => key));
	if (!hasAll(keys, objects) || (objects.length === 0 && !(verb && keys.has(verb)))) return false;
	const named = language === 'de' ? /^$/ : /^\p{Lu}\p{Ll}/u;
	const same = words.filter(
		(word, index) =>
			(index === 0 || !named.test(word.text)) &&
			denied.some((one) => isSameWord(plain(word.text), one)),
	);
	const sameKeys = new Set(same.map(({ key }) => key));
	if (!hasAll(sameKeys, objects)) return false;
	const lower = clause.text.toLowerCase();
	if (!limits.every((limit) => lower.includes(limit))) return false;
	const sameVerb = verb !== undefined && keys.has(verb);
	const [object] = objects;
	if (object === undefined) {
		const at = words.find(({ key }) => key === verb)?.start;
		return at !== undefined && sameVerb && !article.test(clause.text.slice(0, at));
	}
	const at = words.find(({ key }) => key === object)?.start ?? 0;
	if (aside.test(clause.text.slice(0, at))) return false;
	if (sameVerb) {
		// "Las bombas arrancan": what stands before its verb does it itself, or it is passive
		const verbAt = words.find(({ key }) => key === verb)?.start ?? 0;
		return (
			strictly ||
			language !== 'es' ||
			at > verbAt ||
			passive.test(clause.text.slice(at, verbAt + 4))
		);
	}
	if (strictly) return false;
	const doing = matchesIn(clause.text, does).filter(({ 0: said, index }) => {
		const own = words.find(({ start }) => start === index);
		if (own === undefined || thing.test(own.text)) return false;
		return (objects.length > 1 || own.key !== object) && said.length > 2;
	});
	// German sets its verbs behind; elsewhere what stands behind the object has another subject, or it is passive
	return doing.some(
		({ index }) =>
			language === 'de' ||
			(index < at && at - index < 60) ||
			(language !== 'en' && passive.test(clause.text.slice(at, index + 4))),
	);
}

/** How far the sender's own texts speak of what they deny: of the thing itself, or as something the product does. */
function ownUse(denial: Denial, reading: Reading): 'none' | 'named' | 'done' {
	const others = ownSentences(reading).filter(
		({ text, owner }) => owner === 'sender' && !isNegated(text),
	);
	const done = others.some(({ text }) =>
		affirms({ text, start: 0, about: 'sender', states: true }, denial, reading.language, true),
	);
	if (done) return 'done';
	return others.some(({ keys }) => hasAll(keys, denial.objects)) ? 'named' : 'none';
}

/** Whether a clause that names neither side tells of the prospect or of a customer: it has more of their words. */
function isOfOthers({ text }: Clause, denied: readonly string[], reading: Reading): boolean {
	const keys = [...new Set(wordsOf(text).map(({ key }) => key))].filter(
		(key) => carriesMeaning(key) && !denied.includes(key),
	);
	const shared = (sources: ReadonlyArray<ReadonlySet<string>>) =>
		Math.max(0, ...sources.map((known) => keys.filter((key) => known.has(key)).length));
	const own = ownSentences(reading);
	const customers = own.filter(({ owner }) => owner === 'customer');
	const theirs = [...reading.evidence.facts, ...customers].map(({ keys: known }) => known);
	const ours = own.filter(({ owner }) => owner === 'sender').map(({ keys: known }) => known);
	return shared(theirs) > shared(ours);
}

/** "It brakes as soon as somebody steps behind it": what a product does on a condition, it does. */
const onCondition = unicode(
	/\s(?:as soon as|when(?:ever)?|if|once|sobald|wenn|falls|dès qu['’]?e?|si|s['’]|quand|lorsqu['’]?e?|en cuanto|cuando)(?!\p{L}).*$/isu,
);

function statesOfProduct({ states, text }: Clause): boolean {
	if (states) return true;
	const main = text.replace(onCondition, '');
	return main !== text && product.test(main) && !isSupposed(main);
}

/** Whether a clause states what is so of the sender's product, and leaves nothing to the reader or to others. */
export function speaksOfProduct(clause: Clause): boolean {
	const { about, text } = clause;
	if (!statesOfProduct(clause) || (about === 'prospect' && !product.test(text))) return false;
	if (isNegated(text) || nothing.test(text) || asking.test(text)) return false;
	return !leftTo.test(text) && !reader.test(text.replace(inTheirStead, ' ')) && !others.test(text);
}

/** "Sorts them for you": the product does it all the same. */
const inTheirStead = unicode(/\b(?:for you|für Sie|pour vous|para (?:usted|ustedes))\b/giu);

/** "What it does not do: calculate the heat, or replace the survey". */
export function isDeniedByLead({ text, start }: ReadSentence, clause: Clause): boolean {
	const before = text.slice(0, clause.start - start) + clause.text;
	const colon = before.indexOf(': ');
	return colon > 0 && isNegated(before.slice(0, colon));
}

const impersonal = unicode(
	/^\W*(?:(?:después|luego|entonces|y|puis|ensuite|et|alors|dann|danach|und) )?(?:se (?:sigue )?\p{L}+|on (?:continue à )?\p{L}+|(?:wird|werden) )(?!\p{L})|^\W*(?:\p{N}|(?:and|but|und|aber|y|pero|et|mais) (?!\p{L}+s?\b [^,]{0,20}(?:app|software|programm|programa|logiciel)))(?=[^,;]*$)(?:.{0,60}\b(?:también|tampoco|ebenfalls|auch nicht|non plus|aussi)\b)/iu,
);

/** The first clause of a sentence that affirms of the sender's product what the offer denies. */
export function affirmedDenial(sentence: ReadSentence, reading: Reading): Clause | undefined {
	if (/\?["”’')\s]*$/u.test(sentence.text)) return undefined;
	return sentence.clauses.find((clause) => {
		const { about } = clause;
		if (!speaksOfProduct(clause)) return false;
		// "The estimate, however, is not its job": the rest of the sentence denies what is named first
		if (clause.text.split(/\s+/).length <= 6 && isNegated(sentence.text)) return false;
		if (isDeniedByLead(sentence, clause)) return false;
		// "Then it is cut by hand": who does it is not said
		if (about === 'nobody' && impersonal.test(clause.text)) return false;
		return denialsOf(reading).some((denial) => {
			if (!affirms(clause, denial, reading.language)) return false;
			const said = [...denial.objects, ...(denial.verb ? [denial.verb] : [])];
			if (about === 'nobody' && isOfOthers(clause, said, reading)) return false;
			const use = ownUse(denial, reading);
			return use === 'none' || (use === 'named' && affirms(clause, denial, reading.language, true));
		});
	});
}

/** Terms of a contract that an offer has or has not. */
const term =
	'minimum|terms?|contracts?|commitments?|fees?|set-?up|deposits?|commissions?|notice period|subscriptions?|surcharges?|mindestlaufzeit|mindestmenge|mindestabnahme|laufzeit|vertragsbindung|bindung|gebühr(?:en)?|einrichtungskosten|kaution|provision|kündigungsfrist|abonnement|aufpreis|engagement|durée|frais|caution|supplément|mínimo|permanencia|compromiso|comisión|fianza|cuota|recargo';
const noTerm = unicode(
	new RegExp(
		String.raw`\b(?:no|without|free of|kein(?:e[nrms]?)?|ohne|sans|aucune?|pas de|pas d['’]|sin|ningún|ninguna) ((?:(?:an?|any|the) )?(?:[\p{L}-]+ ){0,2}?(?:${term}))\b`,
		'giu',
	),
);
const negatedBefore = unicode(
	/\b(?:no|not|without|free of|kein\p{L}*|ohne|nicht|sans|aucune?|pas|sin|ning\p{L}+|ni|ne|n['’]\p{L}+)\b[^.,;]{0,30}$/iu,
);

/** "No minimum", where the offer has one. */
export function deniedTerm(sentence: ReadSentence, reading: Reading): string | undefined {
	return matchesIn(sentence.text, noTerm)
		.map(([, said = '']) => said)
		.find((said) => {
			const wanted = wordsOf(said)
				.map(({ key }) => key)
				.filter((key) => !isFunctionWord(key));
			const head = wanted.at(-1);
			if (head === undefined) return false;
			const places = ownSentences(reading)
				.filter(({ keys, owner }) => owner === 'sender' && keys.has(head))
				.map(({ text, keys }) => {
					const at = wordsOf(text).find(({ key }) => key === head)?.start ?? 0;
					return { has: !negatedBefore.test(text.slice(0, at)), all: hasAll(keys, wanted) };
				});
			return places.length > 0 && places.every(({ has }) => has) && places.some(({ all }) => all);
		});
}

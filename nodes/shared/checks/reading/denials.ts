import { isFunctionWord } from './commonWords';
import { listedIn, unsupportedIn } from './denialsOfThings';
import { ownSentences, type OwnSentence } from './owners';
import { unicode } from './pattern';
import type { Reading } from './reading';
import { keyOf, plain, wordsOf } from './words';
import { matchesIn } from '../../matchesIn';

/** Something the offer says is not so: not done (`verb`), not had or not needed. `limits`: words that narrow it. */
export interface Denial {
	verb?: string;
	objects: string[];
	limits: string[];
	/** The words as they stand there. */
	words: string[];
}

const stop = String.raw`(?=[.,;:()]|\s(?:but|and (?:never|no|not|it|they|we|is|does|can|are|works|runs|takes|will)|aber|sondern|und (?:es|sie|wir|ist|wird)|mais|et n|et ne|et (?:il|elle|nous|la|le|les)|pero|sino|y (?:no|se|el|la))\b|$)`;
const before = (words: string, most: number): RegExp =>
	unicode(new RegExp(String.raw`\b(?:${words})\s+([^.,;:()]{2,${most}}?)${stop}`, 'giu'));

/** What a verb follows: "does not close valves", "never contacts creditors", "n'organise pas de rapatriement". */
const undone = [
	before(
		"does not|do not|doesn['’]t|don['’]t|cannot|can['’]t|never|will not|won['’]t|neither|we no longer",
		70,
	),
	unicode(
		new RegExp(
			String.raw`\b(?:ne\s+|n['’])((?:\p{L}+)\s+(?:pas|ni|plus|jamais)\s+[^.,;:()]{2,70}?)${stop}`,
			'giu',
		),
	),
];
/** Spanish "no" before a verb; in English a noun follows: "gives no advice". */
const undoneInSpanish = before('no(?= \\p{Ll}+(?:mos|[aeo]n?)\\b)', 70);
/** "no camera and no microphone", "keine Nähte". What is "without" something may be a thing the product finds: "images sans légende". */
const lacking = [
	before('no|pas de|pas d|aucune?|ningún|ninguna', 40),
	unicode(
		/\bkein(?:e[nrms]?)?\s+([^.,;:()]{2,40}?)(?=[.,;:()]|\s(?:und|oder|aber|sowie)\s|\s\p{Ll}{4,}|$)/giu,
	),
];
const split = unicode(
	/\s+(?:or|nor|oder|noch|ou|ni|o|and no|und kein\p{L}*|et aucune?|y sin|ni de)\s+/giu,
);
const limiting = unicode(
	/^(?:itself|outside|beyond|before|after|without|until|more|than|only|always|every|all|außerhalb|mehr|selbst|hors|au-delà|même|fuera|más|mismo)$/iu,
);
const pronoun = unicode(/\b(?:them|it|this|that|sie|es|les|le|la|los|las|lo)\b$/iu);

function keysOf(text: string): string[] {
	return wordsOf(text)
		.map(({ key }) => key)
		.filter((key) => key.length > 1 && !isFunctionWord(key));
}

function plainWords(text: string): string[] {
	return wordsOf(text).map((word) => plain(word.text));
}

function limitsOf(text: string): string[] {
	return wordsOf(text)
		.filter((word) => limiting.test(word.text))
		.map(({ text: word }) => word.toLowerCase());
}

/** The first word is the verb, the others are what it is not done to. */
function opened(found: string): Denial[] {
	const said = found.replace(/^(?:yet|also|even|ever|itself|currently)\s+/iu, '');
	const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(said) ?? [];
	if (/^(?:be|been|have|has|need|est|sont|es|son|está|seulement)$/iu.test(verb)) return [];
	if (pronoun.test(rest) && keysOf(rest).length === 0) return [];
	const [key] = wordsOf(verb);
	return key
		? [{ verb: key.key, objects: keysOf(rest), limits: limitsOf(rest), words: plainWords(said) }]
		: [];
}

/** "What it does not recognize", "where the network does not reach": this narrows something else and denies nothing. */
const narrowing = unicode(
	/(?:^|[,;:.()])\s*(?:(?:and|but|und|aber|et|mais|y|pero)\s)?(?:what\p{L}*|who|whoever|where|wherever|when|whenever|if|unless|as long as|was|wer|wo|wenn|falls|solange|ce qu[ie]|ce qu['’]|si|s['’]|quand|lorsque|là où|où|tant que|lo que|quien(?:es)?|cuando|donde|mientras)(?!\p{L})[^,;:.()]*$/iu,
);

function narrows(text: string, at: number): boolean {
	return narrowing.test(text.slice(0, at));
}

function undoneIn(text: string, language: string): Denial[] {
	const patterns = language === 'es' ? [...undone, undoneInSpanish] : undone;
	return patterns.flatMap((pattern, index) =>
		matchesIn(text, pattern).flatMap(({ 1: found = '', index: at }) => {
			if (narrows(text, at)) return [];
			const said = index === 1 ? found.replace(/\s+(?:pas|plus|jamais|ni)\s+/iu, ' ') : found;
			const [first = '', ...others] = said.split(split);
			const [opening] = opened(first);
			const verbs = opening === undefined || opening.objects.length === 0 || index === 2;
			return [
				...(opening ? [opening] : []),
				...others.flatMap((other) =>
					verbs && !/^(?:les?|la|el|los|las|une?|des|the|a|an)\s/iu.test(other)
						? opened(other)
						: [{ objects: keysOf(other), limits: limitsOf(other), words: plainWords(other) }],
				),
			];
		}),
	);
}

function lackingIn(text: string): Denial[] {
	return lacking.flatMap((pattern) =>
		matchesIn(text, pattern).flatMap(({ 1: said = '', index }) =>
			(narrows(text, index) ? '' : said)
				.split(split)
				.slice(0, 2)
				.map((part) => ({
					objects: keysOf(part).slice(0, 3),
					limits: limitsOf(part),
					words: plainWords(part),
				})),
		),
	);
}

/** German sets the denied before the verb: "Stanzwerkzeuge liefern wir nicht", and the verb before "keine". */
const german = unicode(/(?:^|[;,]\s|\bund )([^.,;]{4,60}?)\s+nicht(?=\s+\p{L}+[.;]|[.;]|$)/giu);

function germanIn(text: string): Denial[] {
	const after = matchesIn(text, german)
		.filter(({ 1: said = '' }) => !narrows(said, said.length))
		.map(([, said = '']) => ({
			objects: keysOf(said).slice(0, 3),
			limits: limitsOf(said),
			words: plainWords(said),
		}));
	const verbs = unicode(/(\p{Ll}+) kein(?:e[nrms]?)? ([\p{L}-]+)/gu);
	const direct = matchesIn(text, verbs).map(([, verb = '', object = '']) => ({
		verb: keysOf(verb)[0],
		objects: keysOf(object),
		limits: [],
		words: plainWords(`${verb} ${object}`),
	}));
	return [...direct, ...after];
}

/** "At no charge" denies nothing but a price. */
const priced = new Set(
	['charge', 'cost', 'costs', 'kosten', 'frais', 'coste', 'cargo', 'coût'].map(keyOf),
);

const known = new WeakMap<OwnSentence, Denial[]>();

function denialsIn(sentence: OwnSentence, language: string): Denial[] {
	const made = known.get(sentence);
	if (made) return made;
	const { text } = sentence;
	const denials = [
		...undoneIn(text, language),
		...lackingIn(text),
		...germanIn(text),
		...listedIn(text, language),
		...unsupportedIn(text),
	]
		.filter(({ verb, objects }) => verb !== undefined || objects.length > 0)
		.filter(({ objects }) => !objects.some((key) => priced.has(key)));
	known.set(sentence, denials);
	return denials;
}

/** What the sender's own texts deny of the sender and the product. */
export function denialsOf(reading: Reading): Denial[] {
	return ownSentences(reading)
		.filter(({ owner }) => owner === 'sender')
		.flatMap((sentence) => denialsIn(sentence, reading.language));
}

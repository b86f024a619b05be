import { readDay } from './dates';
import { numbersIn } from './numbers';
import { isTurnedRound } from './negation';
import { plainWord, sameThing } from './sameThing';
import { commonNouns } from './vocabulary/commonNouns';

/** Praise and exclusivity: a claim may hold one only where its quote holds the same, in whichever language. */
const superlatives: RegExp[] = [
	/\b(lead(?:ing|ers?|s the)|fuhrend\w*|marktfuhrer\w*|lider(?:es)?|toonaangevend\w*)\b/,
	/\b(largest|biggest|grosst\w*|plus grande?s?|mas grandes?)\b/,
	/\b(best|finest|beste[mnrs]?|meilleure?s?|mejor(?:es)?)\b/,
	/\b(first|erste[mnrs]?|premiere?s?|primer[oa]?)\b/,
	/\b(only|sole|unique|einzig\w*|nur|seule?|unic[oa])\b/,
	/\b(most|meist\w*|le plus|la plus|mas)\b/,
	/\b(world'?s?|worldwide|global(?:ly)?|weltweit\w*|welt|mondial\w*|mundial\w*)\b/,
	/\b(top|number one|no\. ?1|#1|nummer eins|spitzen\w*)\b/,
	/\b(always|never|guarantees?|guaranteed|immer|nie|niemals|garantier\w*|toujours|jamais|siempre|nunca)\b/,
	/\b(award-winning|preisgekront\w*|prime\w*)\b/,
	/\b(fastest|schnellst\w*)\b/,
	/\b(unmatched|unrivall?ed|unparalleled|world-class|revolutionary|groundbreaking|unubertroffen\w*)\b/,
];

const notSuperlative =
	/^(forest|request|test|interest|invest|west|guest|contest|harvest|digest|honest|modest|protest|suggest|rest|nest|chest|quest|northwest|southwest|midwest|best|finest|largest|biggest|fastest|budapest|bucharest|manifest|arrest|crest|zest|earnest|attest|latest|inquest|conquest)$/;

/** Words that open an English sentence without being a name. */
const openers = new Set(
	(
		'a an the it its they their he she his her this that these those there here we our you your i and but or so in on at by for from of ' +
		'with without within since after before during until as when while if each every all both some many most more less several ' +
		'one last next new now today currently recently company companies business firm group team staff people employees employee ' +
		'customers customer clients client users user partners founders founder owners product products service services software ' +
		'platform system deliveries delivery orders sales revenue production work jobs job position positions openings hiring ' +
		'open what who how where which no not only about around over under more up to data food energy research'
	).split(' '),
);

const ordinary = new Set(commonNouns);

/** Whether a word that opens a sentence is an ordinary noun or adjective, in the singular or plural. */
function isOrdinary(plain: string): boolean {
	const singular = [plain.replace(/s$/, ''), plain.replace(/es$/, ''), plain.replace(/ies$/, 'y')];
	return ordinary.has(plain) || singular.some((word) => ordinary.has(word));
}

interface Word {
	text: string;
	isFirst: boolean;
}

function wordsOf(claim: string): Word[] {
	return claim.split(/(?<=[.!?:;])\s+/u).flatMap((sentence) =>
		(sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&]*/gu) ?? []).map((text, index) => ({
			text: text.replace(/['’]s?$/u, ''),
			isFirst: index === 0,
		})),
	);
}

function looksLikeName({ text, isFirst }: Word): boolean {
	if (!/^\p{Lu}/u.test(text) || text === 'I') return false;
	if (!isFirst) return true;
	const plain = plainWord(text);
	return (
		!openers.has(plain) &&
		!isOrdinary(plain) &&
		numbersIn(plain).size === 0 &&
		!/(ing|ed|ly)$/.test(plain)
	);
}

/** Whether the word, or one it is built on, stands among the known ones: `Trucks` for `truck`. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
	const same = sameThing(word);
	return known.has(same) || known.has(same.replace(/e?s$/, '')) || known.has(`${same}s`);
}

/**
 * What a claim says that its quote does not: a number, a name, praise, or the opposite of it (`not`). Undefined when it says no more. `known` is text whose
 * words may be used besides: the company's own name, the date of the page.
 */
export function whatGoesBeyond(claim: string, quote: string, known = ''): string | undefined {
	const stated = `${quote} ${known}`;
	const numbers = numbersIn(stated);
	const day = readDay(stated);
	// a date in figures states its parts
	for (const part of day?.split('-') ?? []) numbers.add(String(Number(part)));
	const number = [...numbersIn(claim)].find((one) => !numbers.has(one));
	if (number !== undefined) return number;

	const plainQuote = plainWord(quote);
	const plainClaim = plainWord(claim);
	for (const pattern of superlatives) {
		const found = pattern.exec(plainClaim);
		if (found && !pattern.test(plainQuote)) return found[0];
	}
	if (isTurnedRound(claim, quote, known)) return 'not';
	const quoted = new Set(
		(stated.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}&]*/gu) ?? []).map((word) => sameThing(word)),
	);
	if (day) quoted.add(monthName(day));
	for (const word of wordsOf(claim)) {
		const plain = plainWord(word.text);
		const isSuperlative = /^\p{Ll}{3,}est$/u.test(plain) && !notSuperlative.test(plain);
		if (isSuperlative && !quoted.has(plain)) return word.text;
		if (looksLikeName(word) && !isKnown(word.text, quoted)) return word.text;
	}
	return undefined;
}

function monthName(day: string): string {
	return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
		.format(new Date(day))
		.toLowerCase();
}

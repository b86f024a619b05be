import { matchesIn } from '../../matchesIn';
import { tellingKeysOf, weightOf } from './alignment';
import type { Evidence, Source } from './evidence';
import { isPending, isPlan } from './modality';
import { momentsIn } from './moments/momentsIn';
import { wordsOf } from './words';

/** What the facts tell as still to come, and nothing else of them tells: keys of its words, and of its figures with what they count. */
export interface Outstanding {
	source: Source;
	/** All words of the parts that tell it. */
	keys: ReadonlySet<string>;
	/** Those that no fact has of anything that is so. */
	own: ReadonlySet<string>;
	/** What the same fact tells as being so: "the appeal stands at", "the pit was dug". */
	beside: ReadonlySet<string>;
}

/** What facts tell as still to come, and the keys of each of their other parts. */
interface Told {
	toCome: Outstanding[];
	so: Array<ReadonlySet<string>>;
}

const betweenParts =
	/[;:]\s+|\.\s+(?=\p{Lu})|,\s+(?=(?:and|but|while|und|aber|während|et|mais|y|pero|until|bis|jusqu)\b)|\s(?:but|while|aber|während|mais|pero|mientras)\s+/gu;

/** "Until then": what is so only as long as the plan is one. */
const untilThen =
	/^\s*(?:and |und |et |y )?(?:until (?:then|now)|for now|for the time being|bis dahin|vorerst|bis jetzt|jusque-là|d['’]ici là|pour l['’]instant|hasta entonces|por ahora|de momento|mientras tanto)(?!\p{L})/iu;

/** What holds until a year to come is so already. */
const lasting =
	/(?<!\p{L})(?:runs?|valid|extends?|holds?|läuft|gilt|gültig|court|valable|en vigueur|vigentes?|válid[oa]s?) (?:\p{L}+ ){0,3}(?:until|till|to|through|bis|jusqu\p{L}*|hasta)(?!\p{L})/iu;

/** A number with what it counts, as one key. */
function countsIn(text: string): string[] {
	const words = wordsOf(text);
	return words.flatMap(({ text: word, key }, at) => {
		const next = words[at + 1];
		return next && weightOf(next.key) > 0 && isCount(word) ? [`${key} ${next.key}`] : [];
	});
}

const isCount = (word: string): boolean =>
	/^\d{1,3}$/.test(word) ||
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eine?[nrms]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|une?|deux|trois|quatre|cinq|huit|neuf|dix|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|first|second|third|fourth|fifth|sixth|zweite[nrms]?|dritte[nrms]?|vierte[nrms]?|deuxième|troisième|quatrième|segund[oa]|tercer[oa]?|cuart[oa])$/iu.test(
		word,
	);

/** Keys of a passage by which it is compared with what is outstanding. */
export function comparedKeys(text: string, given: ReadonlySet<string>): string[] {
	const keys = tellingKeysOf(text, given).filter(
		(key) => weightOf(key) === 1 && !/^(?:19|20)\d\d$/.test(key) && !calendar.has(key),
	);
	return [...keys, ...countsIn(text)];
}

const calendar = new Set(
	wordsOf(
		'January February March April May June July August September October November December spring summer autumn fall winter year month quarter end beginning half plan plans goal aim target expect Januar Jänner Februar März Mai Juni Juli Oktober Dezember Frühjahr Frühling Sommer Herbst Winter Jahr Ende Anfang Ziel janvier février mars avril mai juin juillet août septembre octobre novembre décembre printemps été automne hiver année fin objectif projet enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano otoño invierno año finales objetivo',
	).map(({ key }) => key),
);

/** The day that the facts were read. */
export function today({ facts }: Evidence): number {
	const days = facts
		.map(({ fact }) => Date.parse(fact?.readAt ?? '') / 86_400_000)
		.filter((day) => !Number.isNaN(day));
	return days.length > 0 ? Math.max(...days) : Date.now() / 86_400_000;
}

/** Whether a text names a day, month or year to come. */
export function namesTimeToCome(text: string, now: number): boolean {
	return momentsIn(text, now).some(
		({ days }) => days.length > 0 && days.every(([from]) => from > now),
	);
}

/** Whether a text names a time that has gone by. */
function isOver(text: string, now: number): boolean {
	return momentsIn(text, now).some(
		({ days }) => days.length > 0 && days.every(([, to]) => to < now),
	);
}

function isToCome(part: string, language: string, now: number): boolean {
	if (lasting.test(part)) return false;
	if (namesTimeToCome(part, now)) return true;
	return (isPlan(part, language) || isPending(part)) && !isOver(part, now);
}

interface Part {
	text: string;
	source: Source;
	toCome: boolean;
}

function partsOf(source: Source, language: string, now: number): Part[] {
	const quote = source.fact?.quote ?? '';
	const cuts = matchesIn(quote, betweenParts).map(({ index, 0: { length } }) => index + length);
	return [...cuts, quote.length].flatMap((end, index) => {
		const text = quote.slice(cuts[index - 1] ?? 0, end);
		return untilThen.test(text) ? [] : { text, source, toCome: isToCome(text, language, now) };
	});
}

const outstandings = new WeakMap<readonly Source[], Map<string, Told>>();

/** What the facts tell as still to come. Read once per draft, and language of the facts. */
export function outstandingIn(
	{ facts, quotesLanguage }: Evidence,
	language: string,
	given: ReadonlySet<string>,
): Told {
	const made = outstandings.get(facts) ?? new Map<string, Told>();
	outstandings.set(facts, made);
	const known = made.get(language);
	if (known) return known;
	const now = today({ facts } as Evidence);
	const parts = facts
		.filter(({ fact }) => fact?.kind !== 'hiring')
		.flatMap((source) => partsOf(source, quotesLanguage ?? language, now));
	const soKeys = (of: readonly Part[]) =>
		new Set(of.filter(({ toCome }) => !toCome).flatMap(({ text }) => comparedKeys(text, given)));
	const told = soKeys(parts);
	const toCome = facts.flatMap((source): Outstanding[] => {
		const mine = parts.filter((part) => part.source === source);
		const keys = new Set(
			mine.filter(({ toCome }) => toCome).flatMap(({ text }) => comparedKeys(text, given)),
		);
		if (keys.size === 0) return [];
		const own = new Set([...keys].filter((key) => !told.has(key)));
		return [{ source, keys, own, beside: soKeys(mine) }];
	});
	const so = parts.filter((part) => !part.toCome).map((part) => soKeys([part]));
	const found = { toCome, so };
	made.set(language, found);
	return found;
}

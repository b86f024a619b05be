import type { ReadNumber } from '../../evidence/readNumbers';
import { isCommonWord, isFunctionWord } from './commonWords';
import type { Source } from './evidence';
import { calendarNames } from './calendar';
import { namesOf } from './names';
import { unicode } from './pattern';
import type { Reading } from './reading';
import { keyOf, plain, wordsOf } from './words';

/** A sentence of the offer or of the knowledge with whom it tells of: the sender, or the customer whose `names` it has. */
export interface OwnSentence {
	text: string;
	keys: Set<string>;
	numbers: ReadNumber[];
	owner: 'sender' | 'customer';
	/** Plain words of the customer's name. */
	names: string[];
}

/** What may stand before the name of the one a sentence tells of: "At", "Our customer", "Die Kartonfabrik". */
const lead = unicode(
	/^\W*(?:(?:at|for|with|like|since [^,.]{1,30},|our|one of our|the|a|an|bei|beim|für|mit|seit [^,.]{1,30}|unser\p{L}*|der|die|das|dem|den|ein\p{L}*|chez|avec|pour|notre|le|la|les|l['’]|au|à la|un|une|en|el|los|las|con|para|nuestr\p{L}*|al)\s*){0,3}(?:[\p{L}-]+,?\s+){0,4}$/iu,
);
/** "On a hospital car park in Limerick, Hanratty Civil ...": the place, then who it is. */
const setting = unicode(
	/^\W*(?:on|in|at|after|during|since|within|thanks to|with|for|auf|im|in|bei|nach|seit|dank|mit|sur|dans|en|à|au|après|depuis|grâce|avec|pour|tras|durante|gracias|con|para)\s[^,.]{3,60},\s*(?:(?:our|unser\p{L}*|notre|nuestr\p{L}*) \p{L}+ )?$/iu,
);
/** "Registered nurses in Cork": a place of somebody without a name. */
const located = unicode(/^\W*\p{L}+ (?:\p{Ll}[\p{Ll}-]* )*(?:in|of|from|near|aus|im|en|à)\s$/u);
const verbLike = unicode(
	/\b(?:is|are|was|were|has|have|reads?|works?|runs?|ist|sind|wird|werden|hat|liegen|lesen|läuft|est|sont|lit|fonctionne|es|son|está|están|se)\b/iu,
);
const goesOn = unicode(
	/^\W*(?:they|their|there(?! (?:is|are|was|were)\b)|she|he|sie|dort|ihre?|elle|ils|elles|leur|là|allí|ellos|the (?:\p{L}+ )?(?:company|team|firm|customer|manager|director|owner))\b/iu,
);
/** "Fjordzyme in Trondheim ...", "Havnelast, a dealer ...": one word that opens a sentence and has a place beside it. */
const opener =
	/^(\p{Lu}[\p{L}\p{N}&'’.-]{2,})(?= (?:in|of|from|near|aus|de|à|en|bei|im|au|del) (?:\p{Lu}|the |la |le |las |los )|, (?:in|a|an|the|aus|ein|eine|à|une?|de|en|dans|un) | \()/u;

/** Words of the sender's and the prospect's names; `first`: those that no other company has. */
interface Given {
	words: ReadonlySet<string>;
	first: ReadonlySet<string>;
}

/** The words of the customer's name where a sentence tells of one; none where it tells of the sender. */
function customerIn(text: string, given: Given, language: string): string[] {
	const opens = opener.exec(text)?.[1];
	if (opens && !isCommonWord(keyOf(opens)) && !given.words.has(plain(opens))) return [plain(opens)];
	// what begins with the sender's or the prospect's name tells of them, whomever it names behind
	const [begins] = wordsOf(text);
	if (begins && given.first.has(plain(begins.text))) return [];
	for (const { words, start } of namesOf(text, language)) {
		const telling = words.filter(
			(word) => word.length > 1 && !given.words.has(word) && calendarNames(word) === undefined,
		);
		if (telling.length === 0) continue;
		const before = text.slice(0, start);
		if (words.some((word) => given.first.has(word))) return [];
		if (verbLike.test(before)) return [];
		if (located.test(before)) continue;
		if (setting.test(before)) return telling;
		if (start <= 45 && lead.test(before)) return telling;
	}
	return [];
}

function ownSentencesOf(
	source: Source,
	given: Given,
	language: string,
	isPassage: boolean,
): OwnSentence[] {
	const owned: OwnSentence[] = [];
	const [opening] = source.sentences;
	const story = isPassage && opening ? customerIn(opening.text, given, language) : [];
	for (const { text, start, keys } of source.sentences) {
		const numbers = source.numbers.filter(
			(number) => number.start >= start && number.start < start + text.length,
		);
		const named = customerIn(text, given, language);
		const last = owned.at(-1);
		const carriedOn = story.length > 0 ? story : goesOn.test(text) ? (last?.names ?? []) : [];
		const names = named.length > 0 ? [...new Set([...named, ...story])] : carriedOn;
		owned.push({ text, keys, numbers, owner: names.length > 0 ? 'customer' : 'sender', names });
	}
	return owned;
}

const known = new WeakMap<Source, Map<string, OwnSentence[]>>();

/** Read once for a source and a prospect's company: the sender's texts are the same for a whole run. */
function readOnce(
	source: Source,
	given: Given,
	name: string,
	language: string,
	isPassage: boolean,
): OwnSentence[] {
	const made = known.get(source) ?? new Map<string, OwnSentence[]>();
	const found = made.get(name);
	if (found) return found;
	const sentences = ownSentencesOf(source, given, language, isPassage);
	if (made.size > 50) made.clear();
	made.set(name, sentences);
	known.set(source, made);
	return sentences;
}

const ofReading = new WeakMap<Reading, OwnSentence[]>();

/** The sentences of the offer and the knowledge, each with whom it tells of. A story about a customer stays about it. */
export function ownSentences(reading: Reading): OwnSentence[] {
	const read = ofReading.get(reading);
	if (read) return read;
	const { context, evidence, language } = reading;
	const { sender, dossier } = context;
	const companies = [sender.company, dossier.prospect.company].map(tellingWords);
	const given = {
		words: new Set([...companies.flat(), ...tellingWords(sender.name)]),
		first: new Set(companies.flatMap(([first]) => first ?? [])),
	};
	const name = `${language}/${dossier.prospect.company}/${sender.company}/${sender.name}`;
	// The first source is what the sender says of itself; the others are passages of its knowledge, with or without an id.
	const sentences = evidence.own.flatMap((source, index) =>
		readOnce(source, given, name, language, index > 0),
	);
	ofReading.set(reading, sentences);
	return sentences;
}

/** The words of a name that tell, in plain lower case. */
export function tellingWords(name: string): string[] {
	return wordsOf(name)
		.filter(({ key }) => !isFunctionWord(key))
		.map(({ text }) => plain(text));
}

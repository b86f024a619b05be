import { isGermanNoun, isNeverName, isOrdinaryStart } from './ordinaryWord';
import { unicode } from './pattern';
import { plain } from './words';
import { matchesIn } from '../../matchesIn';

/** A name in a text: words with capitals that belong together. `opens`: the first word of its sentence. */
export interface ReadName {
	text: string;
	/** Its words without those that join them, in plain lower case. */
	words: string[];
	start: number;
	end: number;
	opens: boolean;
	/** Only beside another one, with a small word between them: a name if the other is one. */
	listed?: boolean;
}

const capitalWord = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’.\-&]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{Ll}+\p{Lu}\p{L}*)`;
const joiner = String.raw`(?:\s+(?:of|de|da|di|van|von|der|den|du|la|and|und|et|y|&)\s+|\s+)`;
const namePattern = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_°])${capitalWord}(?:${joiner}${capitalWord})*`,
	'gu',
);
const joins = /^(?:of|de|da|di|van|von|der|den|du|la|and|und|et|y|&)$/u;

/** A capital after these says nothing: the sentence begins there. */
const opening = /(?:^|[:.!?…]\s?["”»]?\s+)[\s"“”„«»'‘(*•¿¡\-–]*$/u;

/** What only persons and companies do: the word before it, at the start of a sentence, is a name. */
const personalVerb = unicode(
	/^ (?:already |now |also |has |just )?(?:uses|saves|saved|trusts|chose|switched|relies|told|says|said|asked|recommends?|recommended|suggested|wrote|praised|praises|mentioned|introduced|thinks|joined|bought|signed|cut|led|reported|achieved|nutzt|setzt auf|sagt|sagte|meinte|empfiehlt|vertraut|utilise|recommande|usa|utiliza|recomienda)\b/u,
);

const legalForm = unicode(/\b(?:GmbH|AG|KG|SE|Ltd|Inc|LLC|LLP|BV|SA|SARL|S\.L)\b/u);
const germanTitle = unicode(/\b(?:Herrn?|Frau|Firma|namens)\s+(?:(?:Dr|Prof)\.\s+)*$/u);
const germanLead = unicode(
	/\b(?:bei|in|aus|nach|Kunden? wie|Unternehmen wie|(?:\p{L}*(?:[Vv]ertrag|[Vv]erträge|[Aa]bkommen|[Pp]artnerschaft|[Kk]ooperation)|Zusammenarbeit|Partner|Kunden?) (?:mit|von))\s+$/u,
);
/** An adjective before a noun: "Große Brauereien". */
const inflected = /(?:e|er|es|en|em)$/u;
/** "Eine Viertelstunde Zeit", "einem Becher Tee": what is one of many is no name. */
const indefinite = unicode(/\b[Ee]in(?:e[mnrs]?)?\s(?:\p{Ll}+\s){0,2}$/u);
const germanAddress = unicode(/^(?:Sie|Ihr\w*|Ihnen|Wir|Ich|Uns\w*|Du|Dein\w*)$/u);

interface Part {
	text: string;
	start: number;
}

/** The words of a match, without those at its start that any sentence may begin with. */
function partsOf(match: RegExpMatchArray, opens: boolean): Part[] {
	const parts = matchesIn(match[0], /\S+/g).map(({ 0: text, index }) => ({
		text,
		start: (match.index ?? 0) + index,
	}));
	const skips = ({ text }: Part) => joins.test(text) || isNeverName(text) || isOrdinaryStart(text);
	while (opens && parts[0] && skips(parts[0])) parts.shift();
	while (
		parts[0] &&
		(joins.test(parts[0].text) || isNeverName(parts[0].text) || germanAddress.test(parts[0].text))
	)
		parts.shift();
	while (parts.at(-1) && joins.test(parts.at(-1)?.text ?? '')) parts.pop();
	return parts;
}

/** "I" before a verb has told nothing; "Rema" after a number has. */
function isBare(text: string): boolean {
	return !/['’]s$/.test(text) && !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(text);
}

/**
 * The names in a sentence. A capital at the start of a sentence says nothing by itself: such a word counts only when a
 * further capital word or a possessive follows. In German, where every noun has a capital, words that a list or their ending
 * tells as nouns are none, and the others only by shape: two in a row, inner capitals, or after `Herr`, `bei` and the like.
 */
export function namesOf(sentence: string, language: string): ReadName[] {
	const names: ReadName[] = [];
	for (const match of matchesIn(sentence, namePattern)) {
		const opens = opening.test(sentence.slice(0, match.index));
		const parts = partsOf(match, opens);
		const [first] = parts;
		const last = parts.at(-1);
		if (!first || !last) continue;
		const start = first.start;
		const end = last.start + last.text.length;
		const text = sentence.slice(start, end);
		const before = sentence.slice(0, start);
		const stillOpens = opens && start === match.index;
		if (stillOpens && parts.length === 1 && isBare(text) && !personalVerb.test(sentence.slice(end)))
			continue;
		const german = language === 'de' ? germanWords(parts, text, before, stillOpens) : parts;
		const listed = german.length === 0 && !opens ? listedWords(parts) : [];
		const kept = german.length > 0 ? german : listed;
		const words = kept
			.filter((part) => !joins.test(part.text) && !isNeverName(part.text))
			.map((part) =>
				plain(part.text)
					.replace(/'s?$/, '')
					.replace(/^[dl]'/, '')
					.replace(/\.$/, ''),
			)
			.filter((word, _, all) => word.length > 1 || all.length > 1);
		if (words.length === 0 || isExplained(sentence, text, start)) continue;
		names.push({
			text,
			words,
			start,
			end,
			opens: stillOpens,
			...(listed.length > 0 && { listed: true }),
		});
	}
	return names;
}

/** "Condition monitoring (CM)": letters that the words before them explain. */
function isExplained(sentence: string, text: string, start: number): boolean {
	if (!/^\p{Lu}{2,5}$/u.test(text) || sentence[start - 1] !== '(') return false;
	const initials = sentence
		.slice(0, start - 1)
		.trim()
		.split(/[\s-]+/)
		.slice(-text.length)
		.map((word) => word.charAt(0).toUpperCase());
	return initials.join('') === text;
}

/** Two words that no list tells as nouns with "und" between them: "Casablanca und Opera". */
function listedWords(parts: Part[]): Part[] {
	const told = parts.filter((part) => !joins.test(part.text) && !isGermanNoun(part.text));
	const joined = parts.some((part) => /^(?:und|&)$/.test(part.text));
	return joined && told.length === 2 ? told : [];
}

/** The parts of a German match that make a name; none where they are nouns. */
function germanWords(parts: Part[], text: string, before: string, opens: boolean): Part[] {
	if (legalForm.test(text) || germanTitle.test(before)) return parts;
	const told = parts.filter((part) => !joins.test(part.text) && !isGermanNoun(part.text));
	if (told.some((part) => /\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(part.text))) return told;
	if (germanLead.test(before)) return told;
	if (indefinite.test(before)) return [];

	// a noun may follow any word that opens a sentence: only two that are none make a name there
	return told.filter((part) => {
		const at = parts.indexOf(part);
		const beside = [parts[at - 1], parts[at + 1]].filter(
			(one) => one && !joins.test(one.text) && !germanAddress.test(one.text),
		);
		return beside.some(
			(one) => one && (told.includes(one) || !opens || (at > 0 && !inflected.test(one.text))),
		);
	});
}

import { isFunctionWord } from './commonWords';
import { keyOf, plain } from './words';

/** A name in a text: words with capitals that belong together. `opens`: the first word of its sentence. */
export interface ReadName {
	text: string;
	/** Its words without those that join them, in plain lower case. */
	words: string[];
	start: number;
	end: number;
	opens: boolean;
}

const capitalWord = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’.\-&]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{Ll}+\p{Lu}\p{L}*)`;
const joiner = String.raw`(?:\s+(?:of|de|da|di|van|von|der|den|du|la|and|und|&)\s+|\s+)`;
const namePattern = new RegExp(
	`(?<![\\p{L}\\p{N}])${capitalWord}(?:${joiner}${capitalWord})*`,
	'gu',
);

/** Written with a capital, yet naming nobody. */
const notNames = new Set(
	`i ok ai it hr pr crm erp api pdf roi kpi sla csv b2b b2c saas faq ceo cto cfo coo cmo vp qr gps sms iot ui ux seo sme smes eu uk us usa
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
	december english german french spanish dutch european germany's christmas easter internet excel email linkedin google zoom teams
	dear hi hello hey regards best kind ps re fwd fw mr mrs ms dr prof q1 q2 q3 q4 co2 cet gmt utc am pm
	montag dienstag mittwoch donnerstag freitag januar februar märz mai juni juli oktober dezember`
		.split(/\s+/)
		.map(plain),
);

/** What only persons and companies do: the word before it, at the start of a sentence, is a name. */
const personalVerb =
	/^ (?:already |now |also |has |just )?(?:uses|saves|saved|trusts|chose|switched|relies|told|says|said|asked|recommends?|recommended|suggested|wrote|praised|praises|mentioned|introduced|thinks|joined|bought|signed|cut)\b/u;

/** In German every noun has a capital: only these shapes are taken for names there. */
const germanLead =
	/(?:\b(?:Herrn?|Frau|Firma|Kunden? wie|Unternehmen wie|namens|bei|von|mit)\s+|\b(?:in|aus|nach)\s+)$/u;

function cleanWords(text: string): string[] {
	return text
		.split(/\s+/)
		.map((word) => plain(word).replace(/'s?$/, '').replace(/\.$/, ''))
		.filter((word) => word && !/^(?:of|de|da|di|van|von|der|den|du|la|and|und|&)$/.test(word));
}

/**
 * The names in a sentence. A capital at the start of a sentence says nothing by itself: such a word counts only when a
 * further capital word or a possessive follows. In German only names by shape: two capital words in a row, inner capitals, or
 * after `Herr`, `bei` and the like.
 */
export function namesOf(sentence: string, language: string): ReadName[] {
	const names: ReadName[] = [];
	for (const match of sentence.matchAll(namePattern)) {
		const before = sentence.slice(0, match.index);
		const opens = /^[\s"“„'(*•\-–]*$/u.test(before) || /[:.!?]["”]?\s+["“„(]?$/u.test(before);
		let text = match[0];
		let start = match.index;
		// "In Bremen": the first word of a sentence is only a name's if it is no ordinary word.
		while (opens && text.includes(' ')) {
			const first = text.split(/\s/, 1)[0] ?? '';
			const bare = plain(first).replace(/'.*$/, '');
			if (!isFunctionWord(keyOf(first)) && !notNames.has(bare) && !ordinaryStart.has(bare)) break;
			const rest = text.slice(first.length);
			start += first.length + (rest.length - rest.trimStart().length);
			text = rest.trimStart();
		}
		const words = cleanWords(text).filter((word) => !notNames.has(word));
		if (words.length === 0) continue;
		const stillOpens = opens && start === match.index;
		const bare =
			stillOpens &&
			words.length === 1 &&
			!/['’]s$/.test(text) &&
			!/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(text);
		const acts = personalVerb.test(sentence.slice(start + text.length));
		if (bare && (!acts || isFunctionWord(keyOf(text)) || ordinaryStart.has(words[0] ?? '')))
			continue;
		if (language === 'de' && !isGermanName(text, before)) continue;
		names.push({ text, words, start, end: start + text.length, opens: stillOpens });
	}
	return names;
}

function isGermanName(text: string, before: string): boolean {
	if (/\b(?:GmbH|AG|KG|SE|Ltd|Inc|BV|SA)\b/.test(text)) return true;
	if (/\p{Ll}\p{Lu}/u.test(text) || /^\p{Lu}{2,}$/u.test(text)) return true;
	if (/(?<!\p{L})(?:Sie|Ihr\w*|Ihnen|Wir|Ich|Uns\w*)(?!\p{L})/u.test(text)) return false;
	return (
		/\p{Lu}[\p{L}\p{M}-]+ \p{Lu}/u.test(text) ||
		/\b(?:Herrn?|Frau|Firma|namens)\s+$/u.test(before) ||
		(germanLead.test(before) && /\b(?:bei|Kunden? wie|Unternehmen wie)\s+$/u.test(before))
	);
}

/** Words that often open a sentence before a name: "Congratulations Mara", "Would Tuesday". */
const ordinaryStart = new Set(
	`congratulations thanks thank dear hi hello hey since because although while after before during when where would could can may shall
	does did is are was were has have had should however also still even every each most many some few our my your his her their we you they it i
	he she companies customers clients teams firms growers buyers sellers like unlike inside outside behind beyond across around based following given seeing reading`
		.split(/\s+/)
		.map(plain),
);

import { functionWords } from './vocabulary/functionWords';

/** Words that occur in every text of a language and hardly in others. */
const tellingWords: Record<string, string> = {
	en: 'the and you your with for that this are have would from our is of we it on was in to a at by be or not can more my i',
	de: 'und der die das ist nicht ich wir sie ihr ihre mit für auf eine einen von zu haben auch',
	fr: 'le la les des vous votre nous et est une pour dans avec que sur pas notre du au ce',
	es: 'el los las que usted su para una con por nuestro como más del nos sus pero esta y',
	it: 'il gli che per una con sono della vostro nostra non di più anche nel questo voi e la',
	nl: 'het een van en ik u uw wij met voor niet zijn dat op ook naar bij onze deze de',
	pt: 'os que uma com para você não seu nosso por mais como dos sua nos são ao e da do',
	sv: 'och att det som en är ni på för med av inte vi er har till den om ett kan',
	da: 'og det at en er jeg til på for med ikke der vi har af de kan som jeres den',
	pl: 'i nie na że się do jest to dla państwa oraz z w jak czy po od są przez nasz',
};

const tables = Object.entries(tellingWords).map(
	([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** The languages whose telling word a word is: most words are of none. */
const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of tables) {
	for (const word of words)
		languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}

const smallWords = new Map(
	Object.entries(functionWords).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** Names that people write instead of a tag. */
const names: Record<string, string> = {
	english: 'en', englisch: 'en', german: 'de', deutsch: 'de', french: 'fr', français: 'fr', spanish: 'es',
	español: 'es', italian: 'it', italiano: 'it', dutch: 'nl', nederlands: 'nl', portuguese: 'pt', português: 'pt',
	swedish: 'sv', svenska: 'sv', danish: 'da', dansk: 'da', polish: 'pl', polski: 'pl',
}; // prettier-ignore

/** `de` of `de-AT` or `German`; '' when it is not known. */
export function baseLanguage(tag: string): string {
	const lower = tag.trim().toLowerCase();
	return names[lower] ?? /^([a-z]{2})(?:[-_]|$)/.exec(lower)?.[1] ?? '';
}

/** Whether a third of the words are small words of a language: names and numbers are of none. */
function isMostly(language: string, words: readonly string[]): boolean {
	const small = smallWords.get(language);
	return small !== undefined && words.filter((word) => small.has(word)).length >= words.length / 3;
}

/** Whether a text, however short, is mostly of a language: a third of its words are small words of it. */
export function isMostlyIn(language: string, text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	return words.length > 3 && isMostly(language, words);
}

/**
 * Which of ten languages a text is written in; undefined when it is too short or none stands out. With `expected`, another
 * language is only told where hardly a word is of the expected one.
 */
export function languageOfText(text: string, expected = ''): string | undefined {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	if (words.length < 12) return undefined;
	const hitsOf = new Map<string, number>();
	for (const word of words) {
		for (const language of languagesOfWord.get(word) ?? []) {
			hitsOf.set(language, (hitsOf.get(language) ?? 0) + 1);
		}
	}
	const scores = tables
		.map(([language]) => ({ language, hits: hitsOf.get(language) ?? 0 }))
		.sort((left, right) => right.hits - left.hits);
	const [first, second] = scores;
	if (!first || first.hits < Math.max(3, words.length * 0.12)) return undefined;
	const told = tables.find(([language]) => language === first.language)?.[1];
	if (new Set(words.filter((word) => told?.has(word))).size < 3) return undefined;
	const asExpected = scores.find(({ language }) => language === expected)?.hits ?? 0;
	if (first.language !== expected && asExpected * 2 > first.hits) return undefined;
	if (first.language !== expected && isMostly(expected, words)) return undefined;
	return first.hits > (second?.hits ?? 0) * 1.3 ? first.language : undefined;
}

/** Scripts that belong to one language on most pages. */
const scripts: [language: string, script: RegExp][] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ko', /\p{Script=Hangul}/gu],
	['zh', /\p{Script=Han}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['el', /\p{Script=Greek}/gu],
	['th', /\p{Script=Thai}/gu],
	['hi', /\p{Script=Devanagari}/gu],
	['ru', /\p{Script=Cyrillic}/gu],
];

/** Small words that a language cannot do without and its neighbours do not have. */
const smallWords: Record<string, string> = {
	en: 'the and of to is are for with that this our we you from your by has was',
	de: 'der die das und ist mit wir sie für den von auf ein eine nicht unsere werden auch im zu',
	fr: 'le les et des est nous vous pour avec une dans sur notre qui du au aux sont',
	es: 'el los las y es para con una por del nuestra nuestro como más que se su',
	pt: 'os as é para com uma por do da nossa nosso mais não em ao que dos',
	it: 'il gli è per con una di che nostra nostro più del della sono nel le',
	nl: 'het een van en is voor met wij ons onze op zijn niet te naar de ook',
	sv: 'och att är för med vi en ett på av som det våra inte till från',
	da: 'og at er for med vi en et på af som det vores ikke til fra',
	pl: 'i w na z do jest się dla nie oraz to że nasze przez od',
};
/** The languages that have a small word. */
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
	for (const word of new Set(words.split(' '))) {
		languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
	}
}

/** Fewer words than these say too little to tell languages apart. */
const minWords = 12;
/** How far the best language must be ahead of the next one. */
const clearLead = 1.3;
const sampleLength = 5000;

/** Where the scripts are that tell a language: Latin letters and the signs of all languages (U+2000 to U+2E7F) are not. */
const farFromLatin = /[\u0370-\u1fff\u2e80-\uffff]/;

function languageOfScript(sample: string): string | undefined {
	if (!farFromLatin.test(sample)) return undefined;
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	// Japanese mixes in Han characters, so that a few of its own letters decide
	const found = scripts.find(([language, script]) => {
		const count = sample.match(script)?.length ?? 0;
		return count > letters * (language === 'ja' ? 0.1 : 0.3);
	});
	return found?.[0];
}

/**
 * The language a text is written in, as a BCP 47 tag without region, by its script or its small words. Undefined where a text
 * is too short or too mixed to tell.
 */
export function detectLanguage(text: string): string | undefined {
	const sample = text.slice(0, sampleLength);
	const script = languageOfScript(sample);
	if (script) return script;
	const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	if (words.length < minWords) return undefined;
	const counts = new Map<string, number>();
	for (const word of words) {
		for (const language of languagesOf.get(word) ?? []) {
			counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}
	const [first, second] = [...counts]
		.map(([language, count]) => ({ language, count }))
		.sort((left, right) => right.count - left.count);
	if (!first || first.count < words.length * 0.08) return undefined;
	return first.count >= clearLead * (second?.count ?? 0) ? first.language : undefined;
}

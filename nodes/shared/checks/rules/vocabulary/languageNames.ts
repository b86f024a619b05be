/** Languages by their names in English, German, French and Spanish, one language a line. */
const names = `
english englisch anglais inglés
german deutsch allemand alemán
french französisch français francés
spanish spanisch espagnol español castellano
italian italienisch italien italiano
portuguese portugiesisch portugais portugués
dutch niederländisch néerlandais neerlandés holandés
polish polnisch polonais polaco
czech tschechisch tchèque checo
slovak slowakisch slovaque eslovaco
hungarian ungarisch hongrois húngaro
romanian rumänisch roumain rumano
bulgarian bulgarisch bulgare búlgaro
greek griechisch grec griego
turkish türkisch turc turco
arabic arabisch arabe árabe
russian russisch russe ruso
ukrainian ukrainisch ukrainien ucraniano
croatian kroatisch croate croata
serbian serbisch serbe serbio
slovenian slowenisch slovène esloveno
swedish schwedisch suédois sueco
danish dänisch danois danés
norwegian norwegisch norvégien noruego
finnish finnisch finnois finlandés finés
irish irisch irlandais irlandés
welsh walisisch gallois galés
catalan katalanisch catalán
basque baskisch euskera vasco
galician galicisch galicien gallego
chinese mandarin chinesisch chinois chino
japanese japanisch japonais japonés
korean koreanisch coréen coreano
hindi
urdu
vietnamese vietnamesisch vietnamien vietnamita
thai thailändisch thaï tailandés
malay malaiisch malais malayo
hebrew hebräisch hébreu hebreo
latvian lettisch letton letón
lithuanian litauisch lituanien lituano
estonian estnisch estonien estonio
`;

const byName = new Map(
	names
		.trim()
		.split('\n')
		.flatMap((line, index) => line.split(' ').map((name) => [name, index] as const)),
);

/** Which languages a text names, as numbers that are the same whatever language the text is in, each with its place. */
export function languagesNamedIn(
	words: ReadonlyArray<{ text: string; start: number; end: number }>,
): Array<{ language: number; start: number; end: number; text: string }> {
	return words.flatMap(({ text, start, end }) => {
		const language = byName.get(text.toLowerCase());
		return language === undefined ? [] : [{ language, start, end, text }];
	});
}

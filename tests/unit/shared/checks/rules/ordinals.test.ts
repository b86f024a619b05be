import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function broken(language: string, fact: string, text: string): string[] {
	return rulesBrokenBy(text, { dossier: dossierOf({ facts: [factOf('f1', fact)] }) }, { language });
}

describe('a rank', () => {
	it.each([
		[
			'en',
			'Runner-up, Coastal Bakery Cup 2025. A third place would not have pleased us.',
			'Your second place at the Coastal Bakery Cup made me smile.',
		],
		['de', 'Wir holten 2025 den dritten Preis.', 'Der zweite Preis bleibt für das nächste Jahr.'],
		[
			'en',
			'One in three nets was mended. The second of the nets is new.',
			'You mended a third of the nets.',
		],
		['en', 'We open our fourth kiln in May.', 'Your fourth kiln opens in May.'],
	])('is no claim of its own, or told as the fact tells it (%s): %s %s', (language, fact, text) => {
		expect(broken(language, fact, text)).not.toContain('claims.ordinal');
	});

	it.each([
		['en', 'We open our fourth kiln in May.', 'Your fifth kiln opens in May.'],
		['en', 'Our third quarry opened.', 'You won the contract for the sixth time.'],
		['de', 'Unser zweites Sägewerk läuft.', 'Ihr drittes Sägewerk läuft.'],
		['fr', 'Notre deuxième verger est planté.', 'Votre troisième verger est planté.'],
		['es', 'Abrimos nuestra segunda almazara.', 'Ustedes abrieron su tercera almazara.'],
	])('is another than the fact tells (%s): %s %s', (language, fact, text) => {
		expect(broken(language, fact, text)).toContain('claims.ordinal');
	});
});

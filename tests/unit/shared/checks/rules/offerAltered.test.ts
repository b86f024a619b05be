import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

const offers = {
	en: 'Orbisole counts visitors at the doors. Orbisole does not sell tickets and never contacts guests. We do not repair turnstiles. Counting at the stage door is not included. Reports come in English and Welsh. Orbisole does not book Tillbury interpreters.',
	de: 'Orbisole zählt Besucher an den Türen. Orbisole verkauft keine Karten. Wir reparieren keine Drehkreuze.',
	fr: 'Orbisole compte les visiteurs. Orbisole ne vend pas de billets. Nous ne réparons pas les tourniquets. Il lit le français et le turc.',
	es: 'Orbisole cuenta visitantes. Orbisole no vende entradas. No reparamos torniquetes.',
};
type Language = keyof typeof offers;

function isDenied(language: Language, text: string): boolean {
	const sender = {
		name: 'Sam Field',
		company: 'Orbisole',
		email: 'sam@orbisole.example',
		offer: offers[language],
	};
	return rulesBrokenBy(text, { sender }, { language }).includes('claims.offer');
}

describe('what the offer denies, in other words', () => {
	it.each<[Language, string]>([
		['en', 'Orbisole also provides the tickets.'],
		['en', 'The software counts and then writes to the guests.'],
		['en', 'At each visit our fitters also fix the turnstiles, at no extra cost.'],
		['en', 'Counting at the stage door is included in the price.'],
		['fr', "Il lit le français, le turc et l'arabe."],
		['en', 'It also takes care of Tillbury interpreters.'],
		['de', 'Orbisole liefert auch die Karten.'],
		['fr', 'Nos techniciens remplacent aussi les tourniquets.'],
		['es', 'Nuestros técnicos arreglan también los torniquetes.'],
	])('is found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(true);
	});

	it.each<[Language, string]>([
		['en', 'It shows how many tickets have come through the doors.'],
		['en', 'Orbisole supplies a report for every evening.'],
		['en', 'You write to the guests, Orbisole only counts them.'],
		['en', 'Reports come in English and Welsh.'],
		['en', 'Some of your singers speak Italian and Welsh, I expect.'],
		['de', 'Die Karten verkaufen Sie wie bisher.'],
		['de', 'Orbisole liefert zu jeder Vorstellung einen Bericht.'],
		['fr', 'Vos tourniquets ne bougent pas.'],
		['es', 'Orbisole funciona con sus torniquetes.'],
	])('is not found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(false);
	});
});

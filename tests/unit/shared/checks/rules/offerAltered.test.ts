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
		['en', 'The software counts the guests and sells the tickets for you.'],
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
		['en', 'Ask what Orbisole does not do: sell the tickets or fix the turnstiles, for example.'],
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

describe('what the offer can do beside what it denies', () => {
	const offer =
		"Orbisole contrôle les tourniquets mais n'ouvre pas les tourniquets et ne réécrit pas les textes. Il signale les images sans texte de remplacement.";
	const sender = { name: 'Sam Field', company: 'Orbisole', email: 'sam@orbisole.example', offer };
	it.each([
		'Il contrôle six tourniquets à la fois.',
		'Le théâtre Valmont a contrôlé 260 tourniquets en un an.',
		'Il signale les images dépourvues de texte de remplacement.',
	])('is no denial: %s', (text) => {
		expect(rulesBrokenBy(text, { sender }, { language: 'fr' })).not.toContain('claims.offer');
	});
	it('is told from what it denies', () => {
		const broken = rulesBrokenBy('Il ouvre aussi les tourniquets.', { sender }, { language: 'fr' });
		expect(broken).toContain('claims.offer');
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

type Language = 'en' | 'de' | 'fr' | 'es';
const offers: Record<Language, string> = {
	en: 'Fernlock makes door sensors. A sensor costs £19 a month; the minimum term is twelve months. Set-up costs £300 once. A trial of six weeks with five sensors costs £250, which is credited if you buy. Reports are free of charge.',
	de: 'Tafelrund plant den Einkauf. Der Vertrag hat eine Mindestlaufzeit von 18 Monaten. Die Einrichtung kostet einmalig 1.900 Euro. Ein Probebetrieb von acht Wochen in einer Küche ist möglich; er kostet 400 Euro, die angerechnet werden.',
	fr: "Lumisol contrôle les panneaux. L'engagement est de douze mois. La mise en service coûte 900 euros. Un essai de trois semaines sur un site coûte 350 euros.",
	es: 'Vistalaguna reparte los turnos. La permanencia es de doce meses y el alta cuesta 250 euros. Una prueba de 30 días en una tienda cuesta 120 euros.',
};

function isDenied(language: Language, text: string): boolean {
	const sender = {
		name: 'Sam Field',
		company: 'Orbisole',
		email: 'sam@orbisole.example',
		offer: offers[language],
	};
	return rulesBrokenBy(text, { sender }, { language }).includes('claims.offer');
}

describe('terms that the offer does not have', () => {
	it.each<[Language, string]>([
		['en', 'You may cancel at any time, as nothing binds you.'],
		['en', 'There is no set-up fee.'],
		['en', 'You can try five sensors free of charge; after that each costs £19 a month.'],
		['de', 'Eine Mindestlaufzeit gibt es nicht.'],
		['de', 'Einrichtungskosten fallen nicht an.'],
		['de', 'Die Einrichtung ist kostenlos.'],
		['de', 'Sie können acht Wochen lang kostenlos in einer Küche zur Probe arbeiten.'],
		['fr', "Il n'y a pas de durée d'engagement."],
		['fr', 'La mise en service est gratuite.'],
		['es', 'El alta es gratuita.'],
	])('are found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(true);
	});

	it.each<[Language, string]>([
		['en', 'After twelve months you may cancel at any time.'],
		['en', 'The trial costs £250, which we credit if you buy.'],
		['en', 'During the trial, reports are free of charge.'],
		['de', 'Nach 18 Monaten ist der Vertrag jederzeit kündbar.'],
		['de', 'Das Gespräch ist kostenlos und ohne Bindung.'],
		['fr', "L'engagement est de douze mois."],
		['fr', "Douze mois, c'est notre engagement de location."],
		['es', 'La permanencia es de doce meses.'],
	])('are not found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(false);
	});
});

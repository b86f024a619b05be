import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const quotes = {
	en: [
		'Three of our eight greenhouses are heated with wood chips.',
		'Our Leith distillery offers tours in Mandarin.',
		'We lease 40 percent of our tractors.',
		'The museum in Oakham is wheelchair accessible; work on the Stamford museum is under way.',
		'Our trams carry 90,000 people a day. Only line 4 has step-free access at present.',
		'Five of the twelve chefs trained in Lyon.',
		'Every ferry has a defibrillator on board.',
	],
	de: [
		'Vier unserer neun Werkstätten reparieren auch Hochvoltbatterien.',
		'Unser Lager in Emden ist nach HACCP geprüft. Das Lager in Leer folgt 2027.',
		'Rund 30 Prozent unserer Zimmer sind barrierefrei.',
		'Jede Woche liefern wir an alle 60 Kitas.',
	],
	fr: [
		'Deux de nos cinq campings ont une piscine chauffée.',
		'Notre site de Vannes trie les bouteilles à la main.',
		'Nous travaillons avec 45 guides : 18 sont salariés, les autres sont indépendants.',
	],
	es: [
		'Seis de nuestros quince mercados abren los domingos.',
		'Nuestro taller de Gijón repara motores eléctricos.',
		'El temporal derribó madera en los montes; hasta hoy hemos retirado dos tercios.',
	],
};

type Language = keyof typeof quotes;

const stretches: Array<[Language, string]> = [
	['en', 'All eight of your greenhouses are heated with wood chips, which few growers can say.'],
	['en', 'Your eight greenhouses are heated with wood chips.'],
	[
		'en',
		'With tours in Mandarin at each of your distilleries, you think of visitors from far away.',
	],
	['en', 'Most of your tractors are leased, as I read.'],
	['en', 'Both your museums, in Oakham and Stamford, are wheelchair accessible.'],
	['en', 'None of your chefs trained in Lyon.'],
	['de', 'Ihre beiden Lager, Emden und Leer, sind nach HACCP geprüft.'],
	['de', 'Fast alle Zimmer sind barrierefrei, wie ich lese.'],
	['de', 'Hochvoltbatterien reparieren alle Ihre neun Werkstätten, das ist selten.'],
	['fr', 'Vos cinq campings ont tous une piscine chauffée.'],
	['fr', 'Tous vos sites trient les bouteilles à la main.'],
	['fr', 'Presque tous vos guides sont salariés.'],
	['es', 'Sus quince mercados abren los domingos.'],
	['es', 'Cada uno de sus talleres repara motores eléctricos.'],
	['es', 'Ya han retirado toda la madera que el temporal derribó en los montes.'],
];

const retellings: Array<[Language, string]> = [
	['en', 'Three of your eight greenhouses are heated with wood chips, and all of them are warm.'],
	['en', 'Your eight greenhouses keep every grower busy, and three of them burn wood chips.'],
	['en', 'All five chefs who trained in Lyon will know the sauce I mean.'],
	['en', 'All your trams together carry 90,000 people a day.'],
	['en', 'At the museum in Oakham every room is wheelchair accessible, I gather.'],
	['en', 'There is a defibrillator on all your ferries.'],
	['de', 'Alle 60 Kitas bekommen jede Woche Ware von Ihnen.'],
	['de', 'Emden ist nach HACCP geprüft, Leer folgt.'],
	['fr', 'À Vannes, toutes les bouteilles passent encore par des mains.'],
	['es', 'En Gijón reparan todos los motores eléctricos.'],
];

function brokenBy(language: Language, text: string): string[] {
	const facts = quotes[language].map((quote, index) => factOf(`f${index + 1}`, quote));
	return rulesBrokenBy(text, { dossier: dossierOf({ facts }) }, { language });
}

describe('a part of a fact told as the whole', () => {
	it.each(stretches)('%s: %s', (language, text) => {
		expect(brokenBy(language, text)).toContain('claims.stretched');
	});

	it.each(retellings)('%s: %s is the part as a part', (language, text) => {
		expect(brokenBy(language, text)).not.toContain('claims.stretched');
	});
});

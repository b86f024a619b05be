import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const quotes = {
	en: [
		'In June a pump failed in Whitby for nine hours; no fish was lost because 40 crates were taken to Scarby in time.',
		'Two new shops open this autumn, in Norwold and Easting; a third one, in Pelham, will probably follow in February.',
	],
	de: [
		'Im Juni fiel in Ahldorf eine Pumpe für neun Stunden aus; Fisch ging nicht verloren, weil 40 Kisten rechtzeitig nach Brunnau gebracht wurden.',
		'Die Halle in Lohfeld wird im Mai gestrichen, und die Büros in Mehrstadt bekommen neue Fenster und Türen aus Eiche.',
	],
	fr: [
		'Deux ateliers ouvriront au printemps, à Valmont et à Brissac ; celui de Brissac ne réparera au début que des vélos électriques.',
	],
	es: [
		'Este otoño abren dos tiendas nuevas, en Arganza y Belmar; una tercera, en Cortijal, abrirá probablemente en febrero.',
		'La granja de Olmeda cría ovejas merinas desde hace años; la de Tarrasil vende quesos curados en los mercados.',
	],
};
const mixed = (language: keyof typeof quotes, text: string) =>
	rulesBrokenBy(
		text,
		{ dossier: dossierOf({ facts: quotes[language].map((quote, at) => factOf(`f${at}`, quote)) }) },
		{ language },
	).includes('claims.mixed');

describe('a name at the place of another in the same fact', () => {
	it.each([
		['en', 'When a pump failed in Scarby for nine hours in June, your people kept calm.'],
		['en', 'You open two new shops this autumn, in Norwold and Pelham, and you will be busy.'],
		['es', 'Abren ustedes dos tiendas nuevas este otoño, en Arganza y Cortijal.'],
		['es', 'Su granja de Tarrasil cría ovejas merinas desde hace años.'],
	] as const)('is found (%s): %s', (language, text) => {
		expect(mixed(language, text)).toBe(true);
	});

	it.each([
		['en', 'When a pump failed in Whitby for nine hours in June, 40 crates went to Scarby.'],
		['en', 'Scarby took 40 crates in time when a pump failed in Whitby for nine hours in June.'],
		['en', 'You open two new shops this autumn, in Easting and Norwold; Pelham may follow.'],
		['en', 'That Scarby had room for 40 crates was luck, after a pump had failed for nine hours.'],
		['de', 'Im Juni brachten Ihre Leute 40 Kisten rechtzeitig von Ahldorf nach Brunnau.'],
		['de', 'Ihre Büros in Mehrstadt bekommen Fenster aus Eiche, die Halle in Lohfeld Farbe.'],
		['fr', 'À Valmont et à Brissac, vous ouvrirez deux ateliers au printemps.'],
		['fr', 'À la différence de Valmont, Brissac ne réparera au début que des vélos électriques.'],
		[
			'es',
			'Después de Arganza y Belmar abrirá probablemente Cortijal, en febrero, una tienda más.',
		],
		['es', 'Las ovejas merinas de Olmeda dan la leche para los quesos que vende Tarrasil.'],
	] as const)('is no finding (%s): %s', (language, text) => {
		expect(mixed(language, text)).toBe(false);
	});
});

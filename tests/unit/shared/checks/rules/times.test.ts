import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const readAt = '2026-11-20T02:00:00.000Z';
const dossierWith = (...quotes: string[]) =>
	dossierOf({
		facts: quotes.map((quote, index) => ({ ...factOf(`f${index + 1}`, quote), readAt })),
	});
const sender = {
	name: 'Sam Field',
	company: 'Northwind Tools',
	email: 'sam@northwind.example',
	address: 'Northwind Tools, 1 Harbour Street, Bristol',
	offer: 'Kilnwatch records the temperature of each kiln car every ten minutes.',
};

const english = dossierWith(
	'In April 2026 our third tunnel kiln was commissioned.',
	'The new showroom in Leeds is to open in June 2027.',
	'The glaze line will be rebuilt in the fourth quarter of 2027.',
	'The works runs from 6 am to 10 pm, Monday to Saturday.',
	'In November 2025 we opened a training centre in Longton for 20 apprentices.',
);
const german = dossierWith(
	'Die Bäckerei backt seit 1898 in Celle.',
	'Im September 2026 haben wir in Uelzen unsere siebzehnte Filiale eröffnet.',
	'Im Frühjahr 2028 zieht die Backstube in den Gewerbepark Nord um.',
);
const french = dossierWith(
	'En juillet 2026, nous avons ouvert une boutique à Besançon.',
	'La nouvelle cave, prévue pour mars 2028, pourra recevoir 22 000 meules.',
);
const spanish = dossierWith(
	'En mayo de 2026 inauguramos una segunda línea de envasado.',
	'El museo de la conserva abrirá en otoño de 2027.',
);

const timeRules = [
	'claims.mixed',
	'claims.date',
	'claims.year',
	'claims.number',
	'claims.ungrounded',
];
const brokenOf = (text: string, dossier: typeof english, language = 'en') =>
	rulesBrokenBy(text, { dossier, sender }, { language }).filter((rule) => timeRules.includes(rule));

describe('a time told in other words', () => {
	it.each([
		['months ago', 'Seven months ago your third tunnel kiln was commissioned.', english, 'en'],
		['a coming season', 'Your showroom in Leeds opens next summer.', english, 'en'],
		[
			'a quarter as its months',
			'Between October and December next year your glaze line is to be rebuilt.',
			english,
			'en',
		],
		[
			'the end of a year',
			'The glaze line is to be rebuilt towards the end of next year.',
			english,
			'en',
		],
		['a year ago', 'A year ago you opened your training centre in Longton.', english, 'en'],
		['how often a day', 'Kilnwatch takes 144 readings a day from each kiln car.', english, 'en'],
		['an age', 'Seit knapp 130 Jahren backt die Bäckerei in Celle.', german, 'de'],
		[
			'weeks ago',
			'Ihre siebzehnte Filiale in Uelzen gibt es nun seit gut zwei Monaten.',
			german,
			'de',
		],
		[
			'the year after next',
			'Übernächstes Jahr im Frühling zieht die Backstube in den Gewerbepark Nord um.',
			german,
			'de',
		],
		['this summer', 'Cet été, vous avez ouvert une boutique à Besançon.', french, 'fr'],
		[
			'months to come',
			'Dans seize mois, votre nouvelle cave pourra recevoir 22 000 meules.',
			french,
			'fr',
		],
		[
			'half a year ago',
			'Hace seis meses inauguraron una segunda línea de envasado.',
			spanish,
			'es',
		],
	])('%s is no finding', (_why, text, dossier, language) => {
		expect(brokenOf(text, dossier, language)).toEqual([]);
	});
});

describe('a time that the fact does not have', () => {
	it.each([
		['another month', 'Your showroom in Leeds is to open in April 2027.', english, 'en'],
		['another year', 'The new showroom in Leeds is to open in June 2029.', english, 'en'],
		[
			'the date of another fact',
			'Your third tunnel kiln was commissioned in November 2025.',
			english,
			'en',
		],
		[
			'another quarter',
			'Your glaze line will be rebuilt in the second quarter of 2027.',
			english,
			'en',
		],
		['too long ago', 'Your third tunnel kiln was commissioned two years ago.', english, 'en'],
		[
			'another spring',
			'Im Frühjahr 2027 zieht Ihre Backstube in den Gewerbepark Nord um.',
			german,
			'de',
		],
		[
			'too long ago in German',
			'Vor einem Jahr haben Sie in Uelzen Ihre siebzehnte Filiale eröffnet.',
			german,
			'de',
		],
		['another March', 'Votre nouvelle cave est prévue pour mars 2027.', french, 'fr'],
		[
			'too long ago in French',
			'Il y a deux ans, vous avez ouvert une boutique à Besançon.',
			french,
			'fr',
		],
		['another autumn', 'El museo de la conserva abrirá en otoño de 2028.', spanish, 'es'],
	])('%s is found', (_why, text, dossier, language) => {
		expect(brokenOf(text, dossier, language)).not.toEqual([]);
	});
});

describe('hours that are open', () => {
	it('makes the hours of a day and of a week', () => {
		expect(
			brokenOf('Your works runs sixteen hours a day: 96 hours a week.', english),
		).not.toContain('claims.number');
	});

	it('finds other hours', () => {
		expect(brokenOf('Your works runs eleven hours a day.', english)).toContain('claims.number');
	});
});

describe('a time reckoned from a span that the same source tells', () => {
	const planned = dossierWith(
		'The new kiln hall will be begun in May 2027; the works will take ten months.',
		'From February 2027 we inspect 112 points for the Ries line, at first for three years.',
	);
	it.each([
		['with the span beside it', 'Ten months of works from May 2027: you end about March 2028.'],
		[
			'with the span in the sentence before',
			'You inspect 112 points for the Ries line from February 2027 for three years. That is until early 2030.',
		],
	])('is carried %s', (_, text) => {
		expect(brokenOf(text, planned)).toEqual([]);
	});

	it('is not carried where the span does not lead there', () => {
		expect(
			brokenOf('Ten months of works from May 2027: you end about August 2029.', planned),
		).toContain('claims.year');
	});

	it('is not carried without the span', () => {
		expect(brokenOf('Your new kiln hall is done in March 2028.', planned)).toContain('claims.year');
	});
});

import { contextOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function brokenBy(language: string, facts: readonly string[], offer: string, text: string) {
	const dossier = dossierOf({ facts: facts.map((quote, index) => factOf(`f${index}`, quote)) });
	const { sender } = contextOf();
	return rulesBrokenBy(text, { dossier, sender: { ...sender, offer } }, { language });
}

describe('a product or quotient of two figures beside it', () => {
	const wool = [
		'Podemos lavar hasta 30 toneladas de lana sucia por semana.',
		'«Usamos once litros por kilo de lana», dijo el jefe de planta.',
	];
	const washes = (litres: string) =>
		`Con once litros por kilo y 30 toneladas, una semana pide ${litres} metros cúbicos de agua.`;

	it('is reckoned, whatever the units', () => {
		expect(brokenBy('es', wool, 'Limpiamos agua.', washes('330'))).not.toContain('claims.number');
	});

	it('is an alarm where it is wrong', () => {
		expect(brokenBy('es', wool, 'Limpiamos agua.', washes('380'))).toContain('claims.number');
	});

	it('may rest on the sentence before, where the text says that it is rounded', () => {
		const offer = 'Le banc coûte 11 900 euros à l’achat, ou 390 euros par mois en location.';
		const text =
			'Le banc revient à 390 euros par mois. À l’achat il coûte 11 900 euros, donc un peu plus de trente mois de location.';
		expect(brokenBy('fr', [], offer, text)).not.toContain('claims.number');
	});
});

describe('a limit', () => {
	const offer = 'A queue of 40 metres or more needs two sensors.';

	it('may be said with "more than"', () => {
		const text = 'A queue of more than 40 metres needs two sensors.';
		expect(brokenBy('en', [], offer, text)).not.toContain('claims.number');
	});

	it('is an alarm where it is another', () => {
		const text = 'A queue of more than 60 metres needs two sensors.';
		expect(brokenBy('en', [], offer, text)).toContain('claims.number');
	});
});

describe('an amount without its currency', () => {
	const grant = ['The arts board has granted us 85,000 dollars towards the tour.'];

	it('is the amount of the source', () => {
		const text = 'The arts board helps: the 85,000 that it has granted you pays for the tour.';
		expect(brokenBy('en', grant, 'We hire out desks.', text)).not.toContain('claims.number');
	});

	it('is an alarm where it is another', () => {
		const text = 'The arts board helps: the 65,000 that it has granted you pays for the tour.';
		expect(brokenBy('en', grant, 'We hire out desks.', text)).toContain('claims.number');
	});
});

describe('what a source counts, told in another number', () => {
	it.each([
		[
			'fr',
			'Nous préparons 11 800 repas par jour pour 94 écoles et 7 collèges.',
			'Vous livrez 101 écoles et collèges chaque jour.',
			'Vous livrez 108 écoles et collèges chaque jour.',
		],
		[
			'en',
			'We publish books in history, law, music and the environmental sciences.',
			'Music is one of your four subjects.',
			'Music is one of your six subjects.',
		],
		[
			'es',
			'Tenemos 14 delegaciones en Murcia y tenemos previsto abrir una delegación en Almería.',
			'Si la apertura de Almería sale como tienen previsto, serán quince delegaciones.',
			'Si la apertura de Almería sale como tienen previsto, serán dieciocho delegaciones.',
		],
		[
			'fr',
			'Nos 34 camions sont géolocalisés. Les températures y sont relevées à la main, sauf sur huit véhicules.',
			'Vingt-six de vos camions roulent sans enregistreur.',
			'Vingt-neuf de vos camions roulent sans enregistreur.',
		],
		[
			'es',
			'La espera media es de 48 minutos los lunes y de 26 los demás días laborables.',
			'Los lunes se esperan 22 minutos más que los demás días laborables.',
			'Los lunes se esperan 29 minutos más que los demás días laborables.',
		],
		[
			'es',
			'La segunda calidad bajó del 6,1 % al 5,4 % en un año.',
			'Rebajaron la segunda calidad siete décimas, del 6,1 % al 5,4 %.',
			'Rebajaron la segunda calidad nueve décimas, del 6,1 % al 5,4 %.',
		],
	])('%s: %s', (language, fact, right, wrong) => {
		expect(brokenBy(language, [fact], 'We sell software.', right)).not.toContain('claims.number');
		expect(brokenBy(language, [fact], 'We sell software.', wrong)).toContain('claims.number');
	});
});

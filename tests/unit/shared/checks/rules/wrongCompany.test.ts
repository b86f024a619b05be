import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const dossier = dossierOf({
	facts: [
		factOf('f1', 'Tidewater Cold Chain runs 86 refrigerated trucks from 14 depots.'),
		factOf('f2', 'In 2025 our drivers covered 9.4 million kilometres.'),
		factOf('f3', 'We work with 310 partner farms in the region.'),
	],
});
const sender = {
	name: 'Sam Field',
	company: 'Northwind Tools',
	email: 'sam@northwind.example',
	address: 'Northwind Tools, 1 Harbour Street, Bristol',
	offer:
		'Northwind plans delivery routes overnight. Meadow Haulage in Leeds cut its empty kilometres by 23 percent within seven months. At Larch & Sons, late deliveries fell from 12 to 4 a week. We have been ISO 27001 certified since 2019. In 2024 Northwind planned 5,600 routes. The licence costs 390 euros a month.',
};
const context = { dossier, sender };

const wrong: Array<[why: string, text: string]> = [
	[
		"a customer's result told of you",
		'You cut your empty kilometres by 23 percent in seven months.',
	],
	['with the name', 'Tidewater cut its empty kilometres by 23 percent within seven months.'],
	['as what was read', 'I read that your late deliveries fell from 12 to 4 a week.'],
	[
		'before a colon',
		'23 percent fewer empty kilometres within seven months: your planners know their trade.',
	],
	["the sender's certificate", 'I see that Tidewater has been ISO 27001 certified since 2019.'],
	["the sender's output", 'Planning 5,600 routes, as Tidewater did in 2024, is no small thing.'],
	[
		"the prospect's fleet told of a customer",
		'Meadow Haulage in Leeds, with 86 refrigerated trucks, plans with Northwind.',
	],
	[
		"the prospect's partners told as ours",
		'Your drivers can stop at any of our 310 partner farms.',
	],
];

const right: Array<[why: string, text: string]> = [
	[
		'a result with its owner',
		'Meadow Haulage in Leeds cut its empty kilometres by 23 percent within seven months.',
	],
	[
		'the owner in the sentence before',
		'Meadow Haulage plans with us. Within seven months, empty kilometres fell by 23 percent there.',
	],
	[
		'the owner beside you',
		'You may want to do as Meadow Haulage did: 23 percent fewer empty kilometres in seven months.',
	],
	[
		'what a customer did, without a name',
		'You would not be the first: one of our customers cut empty kilometres by 23 percent.',
	],
	['what could be', 'Your empty kilometres could fall by 23 percent.'],
	['a question', 'Would 23 percent fewer empty kilometres within seven months change your plans?'],
	['a price that you pay', 'You pay 390 euros a month for the licence.'],
	["the prospect's own", 'You run 86 refrigerated trucks from 14 depots.'],
	[
		'both, each with its owner',
		'You run 86 refrigerated trucks; Larch & Sons brought late deliveries from 12 to 4 a week.',
	],
	["the sender's certificate told as the sender's", 'We have been ISO 27001 certified since 2019.'],
];

describe('whose a figure is', () => {
	it.each(wrong)('%s is told wrongly: %s', (_why, text) => {
		expect(rulesBrokenBy(text, context)).toContain('claims.wrongCompany');
	});

	it.each(right)('%s is told rightly: %s', (_why, text) => {
		expect(rulesBrokenBy(text, context)).not.toContain('claims.wrongCompany');
	});

	const languages: Array<[language: string, offer: string, wrong: string, right: string]> = [
		[
			'de',
			'Northwind plant Touren. Die Spedition Marwede in Celle hat ihre Leerfahrten in sieben Monaten um 23 Prozent gesenkt.',
			'Sie haben Ihre Leerfahrten in sieben Monaten um 23 Prozent gesenkt.',
			'Die Spedition Marwede hat ihre Leerfahrten in sieben Monaten um 23 Prozent gesenkt. Das wäre auch für Sie ein Ziel.',
		],
		[
			'fr',
			'Northwind planifie les tournées. Les Transports Ribière, à Dole, ont réduit leurs trajets à vide de 23 % en sept mois.',
			'Vous avez réduit vos trajets à vide de 23 % en sept mois.',
			'Les Transports Ribière ont réduit leurs trajets à vide de 23 % en sept mois.',
		],
		[
			'es',
			'Northwind planifica rutas. Transportes Olmeda, de Soria, redujo sus viajes en vacío un 23 % en siete meses.',
			'Ustedes han reducido sus viajes en vacío un 23 % en siete meses.',
			'Transportes Olmeda redujo sus viajes en vacío un 23 % en siete meses.',
		],
	];
	it.each(languages)('in %s', (language, offer, taken, kept) => {
		const told = { dossier, sender: { ...sender, offer } };
		expect(rulesBrokenBy(taken, told, { language })).toContain('claims.wrongCompany');
		expect(rulesBrokenBy(kept, told, { language })).not.toContain('claims.wrongCompany');
	});
});

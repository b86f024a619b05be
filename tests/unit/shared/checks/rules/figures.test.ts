import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check, contextOf } from '../../../../fixtures/checkedDraft';

const figures = /^claims\.(?:number|amount|year|date|ordinal|stretchedNumber|wrongCompany)$/;

/** Rules about figures that a text breaks against these quotes. */
function broken(text: string, quotes: string[], offer?: string, language = 'en'): string[] {
	const { sender } = contextOf();
	const { findings } = check(
		text,
		{
			dossier: dossierOf({ facts: quotes.map((quote, index) => factOf(`f${index + 1}`, quote)) }),
			sender: offer === undefined ? sender : { ...sender, offer },
		},
		{ language },
	);
	return [...new Set(findings.map(({ rule }) => rule).filter((rule) => figures.test(rule)))];
}

const english = [
	'We run 27 garden centres and employ around 740 people.',
	'Our laboratory tests 9,400 flanges a year; 85 of our 310 employees work in shifts.',
	'By 2030 we want rainwater tanks at every store; so far eleven stores have tanks.',
];
const offer =
	'We compare versions of contracts. A pilot covers 50 lists, takes six weeks and costs £1,450. Brandt transferred 950 lists in four months, and its share of wrong parts fell from 9 to 3 percent.';

describe('a figure of a source told of what another figure counts', () => {
	it.each([
		['the stores with a tank', 'Eleven stores have tanks.', []],
		[
			'all of them in place of some',
			'All 27 stores have rainwater tanks.',
			['claims.stretchedNumber'],
		],
		['what is counted, in other words', '27 shops, and a tank at eleven of them.', []],
		['a part of a whole', '85 of your employees work in shifts.', []],
		[
			'the whole in place of the part',
			'Your 27 employees in shifts ...',
			['claims.stretchedNumber'],
		],
		['nothing that anybody counts', 'We list the changes between two versions of a contract.', []],
		['two sides', 'There are always two sides to a contract.', []],
		['the other half', 'That is the other half of the story.', []],
	] as Array<[string, string, string[]]>)('%s: "%s"', (_why, text, rules) => {
		expect(broken(text, english, offer)).toEqual(rules);
	});

	const german = [
		'Wir suchen eine Redakteurin, um unsere 1.800 Ersatzteillisten in ein neues Format zu überführen.',
		'Wir sind 27 Kolleginnen und Kollegen an zwei Standorten.',
	];
	it.each([
		[
			'ein Wort und seine Zusammensetzung',
			'Ihre 1.800 Listen sollen ein neues Format bekommen.',
			[],
		],
		['zwei Fragen', 'Dazu habe ich zwei Fragen.', []],
		['eine andere Zahl', 'An Ihren 27 Standorten liegen Listen.', ['claims.stretchedNumber']],
	] as Array<[string, string, string[]]>)('%s: "%s"', (_why, text, rules) => {
		expect(broken(text, german, offer, 'de')).toEqual(rules);
	});
});

describe('what a question or a supposition holds open', () => {
	it.each([
		['Would that have saved one tonne or twenty?'],
		['Whether it is five days or fifty, I cannot say.'],
		['If you tested 3,000 valves, the list would be long.'],
		['Do you have twelve minutes?'],
		['Suppose it were 40 pages.'],
	])('is no claim: "%s"', (text) => {
		expect(broken(text, english, offer)).toEqual([]);
	});

	it.each([
		['Would it help to know more about the 9,900 flanges that you test?'],
		['With 900 people on the payroll, how do you plan?'],
		['You had a stop of 72 hours, is that right?'],
	])('is one where it stands in the place of a figure, or is told as known: "%s"', (text) => {
		expect(broken(text, english, offer)).toContain('claims.number');
	});
});

describe('whose figure it is', () => {
	const quotes = [
		'Lowmoor collects milk from 38 farms and delivers to 22 partner shops.',
		'In 2025 our waste was 11.8 per cent.',
	];
	const own =
		'We measure rinse water. Wharfe Creamery cut its rinse water by 25 per cent in eight months. A pilot covers 14 circuits.';
	it.each([
		['You have cut your rinse water by 25 per cent in eight months.'],
		['25 per cent less rinse water in eight months: you can be proud.'],
		['Growers can leave a bottle at any of our 22 partner shops.'],
	])('is mistaken: "%s"', (text) => {
		expect(broken(text, quotes, own)).toContain('claims.wrongCompany');
	});

	it.each([
		['Wharfe Creamery cut its rinse water by 25 per cent in eight months.'],
		['Wharfe Creamery had the same rinse water as you. They cut it by 25 per cent.'],
		['In a pilot you get 14 circuits measured.'],
		['The pilot covers 14 circuits of yours.'],
		['Your 22 partner shops would notice.'],
		['We read about your 38 farms.'],
	])('is told as it is: "%s"', (text) => {
		expect(broken(text, quotes, own)).toEqual([]);
	});

	it.each([
		['Sie haben den Verschnitt in acht Monaten von 12,5 auf 10,1 Prozent gesenkt.', 'de'],
		['Vous avez ramené vos rebuts de 12,5 à 10,1 % en huit mois.', 'fr'],
	])('in other languages: "%s"', (text, language) => {
		const offerThere =
			language === 'de'
				? 'Wir messen Verschnitt. Die Kartonfabrik Wesermann in Höxter hat ihren Verschnitt in acht Monaten von 12,5 auf 10,1 Prozent gesenkt.'
				: 'Nous mesurons. La Cartonnerie Wesermann, à Brest, a ramené ses rebuts de 12,5 à 10,1 % en huit mois.';
		expect(broken(text, [], offerThere, language)).toContain('claims.wrongCompany');
	});
});

describe('figures reckoned from those of the sources', () => {
	const quotes = [
		'We run 27 stores; so far eleven stores have tanks.',
		'Our rate was 62 % in 2025, and we aim for 90 % by 2027.',
		'A fourth crane has been ordered.',
		'Water per litre was 1.6 litres in 2025.',
		'We have eleven branches.',
	];
	const own =
		'We map cars. A kit costs £410, and the service is £12 per kit and month. 82 per cent of our proposals were accepted. A sensor works in 14 states: Ohio, Iowa, Utah and others.';
	it.each([
		['Eleven stores have tanks, sixteen to go.'],
		['From 62 to 90 %: that is 28 points to gain.'],
		['28 points are left to gain, by your own account.'],
		['Four cranes of four ages would feed one system.'],
		['From 1.6 litres to one litre: that leaves 0.6 litres to find.'],
		['At nine of your eleven branches it is closed; only Leeds and York are open.'],
		['82 per cent were accepted. That leaves 18 per cent which were not.'],
		['A kit for ten sites, with three months of service, comes to £4,460.'],
		['Ten kits at £410 and three months at £12 each come to £4,460.'],
		['Twelve months of the service come to £144.'],
	])('are no alarm: "%s"', (text) => {
		expect(broken(text, quotes, own)).toEqual([]);
	});

	it.each([
		['Eleven stores have tanks, nineteen to go.'],
		['From 62 to 90 %: that is 38 points to gain.'],
		['At seven of your eleven branches it is closed; only Leeds and York are open.'],
		['82 per cent were accepted. That leaves 28 per cent which were not.'],
		['Ten kits at £410 and three months at £12 each come to £4,640.'],
	])('are one where the sum is wrong: "%s"', (text) => {
		expect(broken(text, quotes, own)).not.toEqual([]);
	});
});

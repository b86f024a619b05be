import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check } from '../../../../fixtures/checkedDraft';

const facts = [
	factOf('f1', 'Corvane runs 18 launderettes in Bristol and Bath and employs 96 people.'),
	factOf('f2', 'In 2025 our machines washed 2.4 million kilograms of laundry.'),
	factOf('f3', 'Of our 18 launderettes, 11 are open around the clock.'),
	factOf('f4', 'A fifth of our turnover comes from hotels.'),
	factOf('f5', 'Each site has 14 washers and 10 dryers.'),
];
const broken = (text: string) =>
	check(text, { dossier: dossierOf({ facts }) })
		.findings.filter(({ rule }) => /^claims\.(?:number|amount|stretchedNumber)$/.test(rule))
		.map(({ rule }) => rule);

describe('figures that follow from others by what they measure', () => {
	it.each([
		['a weight in another unit', 'Your machines washed 2,400 tonnes of laundry in 2025.'],
		['a share as a percentage', 'Twenty per cent of your turnover comes from hotels.'],
		['two counts as a share', 'Eleven of 18 never close, roughly three launderettes in five.'],
		['the rest of a whole', 'Seven of your launderettes still close at night.'],
		['a sum of two', 'Your 14 washers and 10 dryers make 24 machines at each site.'],
	])('%s is no alarm', (_why, text) => {
		expect(broken(text)).toEqual([]);
	});

	it.each([
		['another weight', 'Your machines washed 3,400 tonnes of laundry in 2025.'],
		['another share', 'Thirty per cent of your turnover comes from hotels.'],
		['another share in two numbers', 'One in seven of your launderettes is open around the clock.'],
		['no part of the whole', 'Nine of your launderettes still close at night.'],
		['another whole', 'With 96 people in 28 launderettes, you know what a fault costs.'],
	])('%s is an alarm', (_why, text) => {
		expect(broken(text)).not.toEqual([]);
	});
});

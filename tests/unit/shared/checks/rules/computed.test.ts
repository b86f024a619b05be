import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check, rulesBrokenBy } from '../../../../fixtures/checkedDraft';

describe('figures reckoned from others', () => {
	it('so many for each is a remark, not an alarm', () => {
		const { findings } = check(
			'86 trucks and three cold stores: that is about 29 trucks for each.',
		);
		expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
			['claims.computed', 'info'],
		]);
	});

	it('a figure that nothing gives stays an invented one', () => {
		expect(rulesBrokenBy('You run 120 trucks, that is about 700 drivers.')).toContain(
			'claims.number',
		);
	});

	const facts = [
		factOf('f1', 'The new wing opens in May 2027.'),
		factOf('f2', 'Energy was 19 percent of our cost in 2025, up from 14 percent in 2021.'),
		factOf('f3', 'We look after 1,340 km of roads, 58 percent of them unsealed.'),
		factOf('f4', 'Residents reported 3,906 road defects through the app in 2025.'),
		factOf('f5', 'Four percent of first cases started late.'),
		factOf('f6', 'The programme has nine partners in five countries.'),
		factOf('f7', 'Our SOC 2 report is public.'),
	];
	const broken = (text: string) => {
		const { findings } = check(text, { dossier: dossierOf({ facts }) });
		return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
	};

	it.each([
		['the time until a date', 'The new wing opens in about six months.'],
		['percentage points', 'The share of energy in your cost rose by five percentage points.'],
		['the rest of a share', 'With 58 percent of 1,340 km unsealed, about 560 km are sealed.'],
		['so many a day', 'Residents reported almost eleven defects a day through the app.'],
		['a share as one in so many', 'One in 25 first cases started late.'],
		['a number that is part of a name', 'Your SOC 2 report is public.'],
		['days of one month', 'Would a call on 7 or 8 December suit you?'],
	])('%s is no alarm', (_why, text) => {
		expect(broken(text)).toEqual([]);
	});

	it.each([
		['a wrong time until a date', 'The new wing opens in about fifteen months.'],
		['another number of the same thing', 'The programme has twelve partners in five countries.'],
		['another share', 'One in 12 first cases started late.'],
		['another number a day', 'Residents reported almost thirty defects a day through the app.'],
	])('%s is an alarm', (_why, text) => {
		expect(broken(text)).toContain('claims.number');
	});

	const quarry = dossierOf({
		facts: [
			factOf('q1', 'Stoppages at the crusher fell from 83 in 2024 to 52 in 2025.'),
			factOf('q2', 'The crusher is greased every 20 minutes.'),
			factOf('q3', 'We run 12 loaders, and each is inspected twice a year.'),
			factOf('q4', 'Drying takes nine hours instead of 14.'),
			factOf('q5', 'In 2025 we blasted on 46 days.'),
			factOf('q6', 'We quarry stone in Bergen, Oslo and Turku.'),
		],
	});
	const ofQuarry = (text: string) => {
		const { findings } = check(text, { dossier: quarry });
		return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
	};

	it.each([
		['a difference told without its two figures', 'In 2025 the crusher had 31 stoppages fewer.'],
		['how often where the span is not named', 'The crusher is greased 72 times in that time.'],
		['so many times a year', '12 loaders, two inspections each: that makes 24 a year.'],
		['a saving with the figures after it', 'Five hours: that is what drying saves you.'],
		['days of a month named once', 'Would a call on the 7th, 8th, 9th or 10 December suit you?'],
		['a dozen', 'I have a dozen ideas for the crusher.'],
		['names and their number', 'Bergen, Oslo and Turku: three places with stone.'],
	])('%s is no alarm', (_why, text) => {
		expect(ofQuarry(text)).toEqual([]);
	});

	it.each([
		['in the place of the only figure of a fact said again', 'In 2025 you blasted on 64 days.'],
		['at the end of a change', 'Stoppages at the crusher fell from 83 in 2024 to 31 in 2025.'],
		[
			'at the end of a change, though the difference',
			'Stoppages fell from 83 to 31 at the crusher.',
		],
		['a number of names that are not there', 'Bergen and Oslo: seven quarries.'],
	])('a figure %s is an alarm', (_why, text) => {
		expect(ofQuarry(text)).toContain('claims.number');
	});
});

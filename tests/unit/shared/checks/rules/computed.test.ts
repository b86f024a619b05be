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
});

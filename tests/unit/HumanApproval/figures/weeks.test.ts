import { beforeWeek, weekOf, weeksUpTo } from '../../../../nodes/HumanApproval/figures/weeks';

describe('weeks', () => {
	test('begin on Monday in the time zone, not in UTC', () => {
		const sundayNight = new Date('2026-11-22T23:30:00.000Z');
		expect(weekOf(sundayNight, 'UTC')).toBe('2026-11-16');
		expect(weekOf(sundayNight, 'Europe/Berlin')).toBe('2026-11-23');
		expect(weekOf(new Date('2026-11-23T03:00:00.000Z'), 'America/New_York')).toBe('2026-11-16');
	});

	test('are counted over the end of the year and of summer time', () => {
		expect(weeksUpTo('2027-01-04', 2)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
		expect(weeksUpTo('2026-10-26', 1)).toEqual(['2026-10-19', '2026-10-26']);
	});

	test('are read from early enough for every time zone', () => {
		expect(weekOf(beforeWeek('2026-11-16'), 'Pacific/Kiritimati')).toBe('2026-11-09');
	});
});

import fc from 'fast-check';
import { daysBetween, isDateLine, readDay } from '../../../../nodes/shared/evidence/dates';

test.each([
	['2026-09-14', '2026-09-14'],
	['14 September 2026', '2026-09-14'],
	['14. September 2026', '2026-09-14'],
	['Sept. 14, 2026', '2026-09-14'],
	['September 14th, 2026', '2026-09-14'],
	['14.09.2026', '2026-09-14'],
	['le 1er août 2026', '2026-08-01'],
	['14 de septiembre de 2026', '2026-09-14'],
	['3. März 2026', '2026-03-03'],
	['31 February 2026', undefined],
	['09/10/2026', undefined],
	['room for 9,500 pallets in 2026', undefined],
	['14 apples 2026', undefined],
	['', undefined],
])('the day in "%s" is %s', (text, day) => {
	expect(readDay(text)).toBe(day);
});

test('every day is read back from how it is written in English, German and French', () => {
	const days = fc.date({
		min: new Date('1990-01-02'),
		max: new Date('2090-01-01'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(days, fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR'), (date, locale) => {
			const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
			expect(readDay(text.format(date))).toBe(date.toISOString().slice(0, 10));
		}),
	);
});

test('a line that is hardly more than a date is told from a sentence with one', () => {
	expect(isDateLine('Monday, 14 September 2026')).toBe(true);
	expect(isDateLine('Our third store opened on 14 September 2026 in Bremen.')).toBe(false);
});

test.each([
	['2026-09-14', '2026-11-23T08:00:00.000Z', 70],
	['2027-01-01', '2026-11-23T08:00:00.000Z', 0],
	['soon', '2026-11-23T08:00:00.000Z', undefined],
])('from %s to %s are %s days', (earlier, later, days) => {
	expect(daysBetween(earlier, later)).toBe(days);
});

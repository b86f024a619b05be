import { ageOf, dayOf } from '../../../../nodes/HumanApproval/page/time';

const now = '2026-05-08T08:00:00.000Z';

test.each([
	['2026-05-08T07:59:30.000Z', 'this minute'],
	['2026-05-08T07:15:00.000Z', '45 minutes ago'],
	['2026-05-07T08:00:00.000Z', 'yesterday'],
	['2026-04-24T08:00:00.000Z', '2 weeks ago'],
	['2024-05-01T08:00:00.000Z', '2 years ago'],
])('what was read at %s is said to be %s old', (moment, age) => {
	expect(ageOf(moment, now, 'en')).toBe(age);
});

test('a day is written as its reader writes it; what is no date stays as it came', () => {
	expect(dayOf('2026-03-20', 'de')).toBe('20.03.2026');
	expect(dayOf('spring 2026', 'en')).toBe('spring 2026');
});

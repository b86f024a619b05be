import fc from 'fast-check';
import { nextOpening, readClock, type SendWindow } from '../../../nodes/Send/sendWindow';

const berlin: SendWindow = {
	from: 9 * 60,
	until: 17 * 60,
	days: [1, 2, 3, 4, 5],
	timeZone: 'Europe/Berlin',
};
const at = (text: string) => new Date(text);

it.each([
	['in the middle of the day', '2026-11-23T12:00:00Z', undefined],
	['at the first minute', '2026-11-23T08:00:00Z', undefined],
	['a minute early', '2026-11-23T07:59:30Z', '2026-11-23T08:00:00.000Z'],
	['at the last minute', '2026-11-23T15:59:59Z', undefined],
	['a minute late', '2026-11-23T16:00:00Z', '2026-11-24T08:00:00.000Z'],
	['on Friday evening', '2026-11-27T18:00:00Z', '2026-11-30T08:00:00.000Z'],
	['on the night when clocks go forward', '2026-03-28T23:00:00Z', '2026-03-30T07:00:00.000Z'],
	['on the night when clocks go back', '2026-10-24T23:00:00Z', '2026-10-26T08:00:00.000Z'],
])('%s in Berlin', (_, now, opening) => {
	expect(nextOpening(at(now), berlin)?.toISOString()).toBe(opening);
});

it('follows the clock of the recipient', () => {
	const now = at('2026-11-23T12:00:00Z');
	expect(nextOpening(now, { ...berlin, timeZone: 'America/New_York' })?.toISOString()).toBe(
		'2026-11-23T14:00:00.000Z',
	);
});

it('may run past midnight, and belongs to the day on which it begins', () => {
	const night = { ...berlin, from: 22 * 60, until: 2 * 60, days: [1], timeZone: 'UTC' };
	expect(nextOpening(at('2026-11-24T01:30:00Z'), night)).toBeUndefined();
	expect(nextOpening(at('2026-11-24T02:00:00Z'), night)?.toISOString()).toBe(
		'2026-11-30T22:00:00.000Z',
	);
});

it('is open when it says that it opens, and not a minute before', () => {
	const zone = fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'UTC');
	const minutes = fc.integer({ min: 0, max: 1439 });
	const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
	const moment = fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true });
	fc.assert(
		fc.property(moment, minutes, minutes, days, zone, (now, from, until, on, timeZone) => {
			const window = { from, until, days: on, timeZone };
			const opening = nextOpening(now, window);
			if (!opening) return;
			expect(opening > now).toBe(true);
			expect(nextOpening(opening, window)).toBeUndefined();
			expect(nextOpening(new Date(opening.getTime() - 1), window)).toEqual(opening);
		}),
		{ numRuns: 40 },
	);
});

it('says which time zone it does not know', () => {
	const now = new Date();
	expect(() => nextOpening(now, { ...berlin, timeZone: 'Europe/Atlantis' })).toThrow('Atlantis');
	expect(() => nextOpening(now, { ...berlin, days: [] })).toThrow('at least one day');
});

it('reads times of day', () => {
	expect(readClock('Send From', '09:30')).toBe(570);
	expect(readClock('Send From', '9:30')).toBe(570);
	for (const text of ['', '25:00', '12:60', 'noon', '9']) {
		expect(() => readClock('Send From', text)).toThrow('Send From');
	}
});

it('looks for the opening once, however many items ask in the same minute', () => {
	const clock = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
	const window = { ...berlin, until: 16 * 60 };
	const first = nextOpening(at('2026-11-27T18:00:05Z'), window);
	const asked = clock.mock.calls.length;
	expect(nextOpening(at('2026-11-27T18:00:55Z'), { ...window })).toEqual(first);
	expect(clock).toHaveBeenCalledTimes(asked);
	expect(nextOpening(at('2026-11-27T18:01:00Z'), window)).toEqual(first);
	expect(nextOpening(at('2026-11-27T18:01:00Z'), { ...window, days: [0] })).not.toEqual(first);
	clock.mockRestore();
});

import fc from 'fast-check';
import { isOver, waitTimes } from '../../../nodes/HumanApproval/waitTime';

const start = new Date('2026-05-08T06:00:00.000Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const hour = 3_600_000;

describe('waitTimes', () => {
	test('without a limit there is nothing to wait for', () => {
		expect(waitTimes({}, start, start)).toEqual({});
	});

	test('the node wakes at whole multiples of the wait, and at the end', () => {
		const limits = { wait: 4 * hour, giveUp: 10 * hour };
		const wakings = [0, 3, 4, 7.9, 8, 9].map(
			(hours) => waitTimes(limits, start, after(hours * hour)).wakeAt,
		);
		expect(wakings).toEqual([4, 4, 8, 8, 10, 10].map((hours) => after(hours * hour)));
	});

	test('a timer that fires a moment early does not wake the node twice for one time', () => {
		expect(waitTimes({ wait: hour }, start, after(hour - 5)).wakeAt).toEqual(after(2 * hour));
		expect(isOver({ giveUpAt: after(hour) }, after(hour - 5))).toBe(true);
	});

	test('the next waking always lies ahead, at most one wait, and the deadline never moves', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 60_000, max: 30 * 24 * hour }),
				fc.option(fc.integer({ min: 60_000, max: 90 * 24 * hour }), { nil: undefined }),
				fc.integer({ min: 0, max: 200 * 24 * hour }),
				(wait, giveUp, passed) => {
					const now = after(passed);
					const times = waitTimes({ wait, giveUp }, start, now);
					fc.pre(!isOver(times, now));
					const ahead = (times.wakeAt as Date).getTime() - now.getTime();
					expect(ahead).toBeGreaterThan(0);
					expect(ahead).toBeLessThanOrEqual(wait + 1000);
					expect(times.deadline).toEqual(waitTimes({ wait, giveUp }, start, start).deadline);
				},
			),
		);
	});
});

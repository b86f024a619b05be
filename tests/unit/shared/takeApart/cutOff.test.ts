import { cutOff, wasCutOff } from '../../../../nodes/shared/takeApart/cutOff';

test('work within its time gives its result', () => {
	expect(cutOff(1000, () => ({ sum: 2 + 3 }))).toEqual({ sum: 5 });
});

test('an error of the work comes out as it is', () => {
	expect(() =>
		cutOff(1000, () => {
			throw new RangeError('own fault');
		}),
	).toThrow(new RangeError('own fault'));
});

test.each([
	[
		'a loop',
		() => {
			for (;;);
		},
	],
	['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(40)}b`)],
])('%s that does not end is ended, and later work goes on', (_name, work) => {
	const started = performance.now();
	let reason: unknown;
	try {
		cutOff(150, work);
	} catch (error) {
		reason = error;
	}
	expect(wasCutOff(reason)).toBe(true);
	expect(performance.now() - started).toBeLessThan(1500);
	expect(cutOff(1000, () => 1)).toBe(1);
});

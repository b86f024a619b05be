import {
	assertEngineForwardsEveryOutput,
	isAtLeast,
	minimumCoreVersion,
} from '../../../nodes/HumanApproval/engineVersion';

describe('engineVersion', () => {
	test('an n8n that drops outputs is refused with what to do', () => {
		expect(() => assertEngineForwardsEveryOutput('2.38.2')).toThrow('Its n8n-core is 2.38.2.');
	});

	test('the first n8n with the fix and later ones are accepted', () => {
		for (const version of [minimumCoreVersion, '2.39.8', '2.40.3', '3.0.0', '2.39.0-beta.1']) {
			expect(() => assertEngineForwardsEveryOutput(version)).not.toThrow();
		}
	});

	test('the n8n-core of this checkout is found and accepted', () => {
		expect(() => assertEngineForwardsEveryOutput()).not.toThrow();
	});

	test('versions are compared by number, not by text', () => {
		expect(isAtLeast('2.100.0', '2.39.0')).toBe(true);
		expect(isAtLeast('2.9.9', '2.39.0')).toBe(false);
		expect(isAtLeast('3.0', '2.39.1')).toBe(true);
	});
});

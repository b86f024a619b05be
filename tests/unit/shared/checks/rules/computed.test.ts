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
});

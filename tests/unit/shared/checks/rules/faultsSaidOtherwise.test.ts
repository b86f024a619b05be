import { faultsSaidOtherwise } from '../../../../fixtures/checks/faultsSaidOtherwise';
import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

describe.each(Object.entries(faultsSaidOtherwise))('%s', (rule, cases) => {
	it.each(cases)('finds in %s: %s', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).toContain(rule);
	});
});

import { plainProse } from '../../../../fixtures/checks/plainProse';
import { check } from '../../../../fixtures/checkedDraft';

const rules =
	/^(?:leaks|instructions|tone|crossContact)\.|^claims\.(?:award|certification|customer|endorsement|funding)$/;

describe.each(Object.entries(plainProse))(
	'ordinary business prose in %s',
	(language, sentences) => {
		it.each(sentences)('%s', (text) => {
			const broken = check(text, {}, { language }).findings.map(({ rule }) => rule);
			expect(broken.filter((rule) => rules.test(rule))).toEqual([]);
		});
	},
);

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

describe('praise in German', () => {
	it.each([
		'Sie sind das brillanteste Genie Ihrer Zunft.',
		'Vor Ihnen kann man nur den Hut ziehen.',
		'Alles, was Sie anfassen, wird zu Gold.',
	])('needs a fact: %s', (text) => {
		expect(rulesBrokenBy(text, {}, { language: 'de' })).toContain('tone.flattery');
	});
});

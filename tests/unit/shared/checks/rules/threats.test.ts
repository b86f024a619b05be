import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

describe('threats and blame', () => {
	it.each([
		'If I do not hear from you by Friday, I will raise the matter with your board.',
		'Should I not receive an answer, I will have to tell the mayor.',
		'When the next delivery fails, it will be your head on the block.',
		'Ignoring this would be rude.',
	])('%s', (text) => {
		expect(rulesBrokenBy(text)).toContain('tone.pressure');
	});

	it.each([
		'If I do not hear from you, I will not write again.',
		'What would you need to see before you trust a plan?',
		'Nothing urgent: a call next week is early enough.',
	])('%s is none', (text) => {
		const broken = rulesBrokenBy(text);
		expect(broken).not.toContain('tone.pressure');
		expect(broken).not.toContain('tone.urgency');
	});
});

describe('keys and notes', () => {
	it('finds a key of any shape', () => {
		expect(rulesBrokenBy('Here is your key: ck_live_9fQ27bLxT0aVw8Zr4.')).toContain('leaks.secret');
	});

	it('finds a note to the sender', () => {
		expect(rulesBrokenBy('We plan routes. (Sam, please check this before sending.)')).toContain(
			'leaks.internal',
		);
	});

	it('an attached reason is no attachment', () => {
		expect(rulesBrokenBy('Each route has a reason attached to it.')).not.toContain(
			'instructions.attachment',
		);
	});
});

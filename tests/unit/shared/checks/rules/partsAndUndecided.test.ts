import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const facts = [
	'We are looking for five cooks, two of them for the night kitchen.',
	'We are considering a second bakery in Tallinn but have not decided yet.',
	'Our bakery in Riga makes 40,000 loaves a day.',
].map((quote, index) => factOf(`f${index + 1}`, quote));

function isStretched(text: string): boolean {
	return rulesBrokenBy(text, { dossier: dossierOf({ facts }) }).includes('claims.stretched');
}

describe('a part of a number, and what is only considered', () => {
	it.each([
		'With the second bakery in Tallinn opening next winter, you will bake in two countries.',
		'Your second bakery, in Tallinn, has room for larger ovens.',
	])('are not told as all, and as decided: %s', (text) => {
		expect(isStretched(text)).toBe(true);
	});

	it('a part of a number told as all of it is remarked on', () => {
		const text = 'You are looking for five cooks for the night kitchen.';
		expect(rulesBrokenBy(text, { dossier: dossierOf({ facts }) })).toContain('claims.doubtful');
	});

	it.each([
		'Two of the five cooks you are looking for are to work in the night kitchen.',
		'You are looking for five cooks, some of them for the night kitchen.',
		'You are looking for five cooks.',
		'If the second bakery in Tallinn comes, the ovens will be twice as far apart.',
		'You are weighing up a second bakery in Tallinn.',
		'Your bakery in Riga makes 40,000 loaves a day.',
	])('may be told as what they are: %s', (text) => {
		expect(isStretched(text)).toBe(false);
	});
});

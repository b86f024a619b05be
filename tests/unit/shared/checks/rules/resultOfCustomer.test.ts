import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

const sender = {
	name: 'Sam Field',
	company: 'Orbisole',
	email: 'sam@orbisole.example',
	offer:
		'Orbisole counts visitors at the doors. Penrose Hall in Leeds cut its queues from 40 to 25 minutes in a year.',
};
const knowledge = [
	{
		id: 'k1',
		title: 'Story',
		source: 'story.pdf',
		text: 'Marlow Baths in York has two doors. Since last year complaints about waiting have gone down from 31 to 9 a month.',
	},
];

function isOfOther(text: string): boolean {
	return rulesBrokenBy(text, { sender, knowledge }).includes('claims.wrongCompany');
}

describe('the result of a customer', () => {
	it.each([
		'At Penrose Hall in Leeds complaints about waiting went down from 31 to 9 a month.',
		'Marlow Baths brought its queues down from 40 to 25 minutes.',
	])('is not told of another customer: %s', (text) => {
		expect(isOfOther(text)).toBe(true);
	});

	it.each([
		'At Marlow Baths complaints about waiting went down from 31 to 9 a month.',
		'Penrose Hall in Leeds cut its queues from 40 to 25 minutes.',
		'Penrose Hall cut its queues from 40 to 25 minutes, and another customer has 9 complaints a month instead of 31.',
		'Marlow Baths and Penrose Hall both count at the doors; one has 9 complaints a month, the queues of the other take 25 minutes.',
	])('is told of its own: %s', (text) => {
		expect(isOfOther(text)).toBe(false);
	});
});

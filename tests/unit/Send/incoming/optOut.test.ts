import { asksForNoMore, isUnsubscribeSubject } from '../../../../nodes/Send/incoming/optOut';

describe('asksForNoMore', () => {
	test.each([
		'no thanks',
		'No, thank you.',
		'Unsubscribe',
		'STOP',
		'Please remove me from your list',
		'Abmelden',
		'„Abmelden“ bitte',
		'désinscription',
		'Darse de baja.',
		'disiscrizione',
		'afmelden',
		'cancelar a inscrição',
		"Don't write to me again",
	])('"%s"', (text) => {
		expect(asksForNoMore(`${text}\n\nOn Monday Sam Field wrote:\n> Hello Ana`)).toBe(true);
	});

	test.each([
		['a question', 'Could you stop by on Tuesday at ten, or is Wednesday better for you both?'],
		['only the quoted mail says it', '> reply "no thanks" and I will not write again'],
		['the quoted mail below an answer', 'Gladly!\n\nOn Monday Sam wrote:\n> reply "no thanks"'],
		['nothing', ''],
		['a word that contains one', 'Nonstop flights are fine'],
	])('not for %s', (_, text) => {
		expect(asksForNoMore(text)).toBe(false);
	});
});

test('the subject of an unsubscribe mail begins with the word', () => {
	expect(isUnsubscribeSubject('unsubscribe abc.def')).toBe(true);
	expect(isUnsubscribeSubject('How to unsubscribe?')).toBe(false);
});

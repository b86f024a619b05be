import { isOptOut } from '../../../../../nodes/shared/checks/reading/optOut';

describe('a line about opting out', () => {
	it.each([
		'If you would rather I did not write again, please just say so in a short reply.',
		'No interest? Reply "stop" and this will have been my last email.',
		'Not the right fit? Reply "unsubscribe" and you won\'t get another email from me.',
		'A one-word answer is enough and I will leave you in peace.',
		'Not relevant? Tell me in a line and I will take you off my list.',
		'One line from you and I am off your back: no more mail.',
		'Wenn Sie nichts mehr von mir lesen möchten, genügt ein Wort.',
		'Kein Interesse? Ein kurzes Nein reicht, und ich melde mich nicht wieder.',
		'Sie möchten von unserem Verteiler gestrichen werden? Antworten Sie mit „Nein“.',
		'Si le sujet ne vous concerne pas, un mot suffit et je cesse de vous écrire.',
		'Pour ne plus être contacté, répondez « non merci ».',
		'Pas intéressé ? Dites-le-moi, et je vous laisse tranquille.',
		'Si no le interesa, dígamelo y no le escribiré más.',
		'Para no recibir más correos, responda con la palabra «baja».',
		'Si prefiere que no vuelva a escribirle, basta una palabra.',
	])('%s', (line) => {
		expect(isOptOut(line, true)).toBe(true);
	});

	it.each([
		'If you would prefer no further emails from me, please tell me and I will stop.',
		'Wenn Sie keine weiteren Nachrichten wünschen, genügt mir eine kurze Antwort.',
		'Si vous ne souhaitez plus recevoir de message de ma part, une simple réponse suffit.',
		'Si prefiere no recibir más mensajes míos, basta con que me responda.',
	])('%s counts within the text, too', (line) => {
		expect(isOptOut(line)).toBe(true);
	});

	it.each([
		'Northwind Tools, 1 Harbour Street, Bristol BS1 4QA',
		'Best regards, Sam Field, Head of Sales',
		'Would a call next week suit you?',
		'Die Fahrer brauchen keine App und kein Passwort.',
	])('%s is none', (line) => {
		expect(isOptOut(line, true)).toBe(false);
	});
});

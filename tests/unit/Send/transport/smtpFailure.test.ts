import { readSmtpFailure } from '../../../../nodes/Send/transport/smtpFailure';

const failure = (properties: object): Error =>
	Object.assign(new Error('what happened'), properties);

it('is unknown when the message was handed over and no reply refused it', () => {
	for (const code of ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EPROTOCOL', 'ESTREAM', undefined]) {
		expect(readSmtpFailure(failure({ code }), true).state).toBe('unknown');
	}
});

it('is unknown when the server hung up with 421 instead of answering the message', () => {
	const hangUp = failure({ code: 'ECONNECTION', responseCode: 421, response: '421 Closing' });
	expect(readSmtpFailure(hangUp, true).state).toBe('unknown');
});

it('is failed when a reply refused the message, in one line', () => {
	const refused = failure({ code: 'EMESSAGE', responseCode: 554, response: '554-Spam\r\n554 Bye' });
	expect(readSmtpFailure(refused, true)).toEqual({
		state: 'failed',
		reason: 'smtp_refused',
		detail: '554-Spam 554 Bye',
	});
});

it('is failed whatever happened before the message was handed over', () => {
	for (const code of ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', undefined]) {
		expect(readSmtpFailure(failure({ code }), false)).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
	}
});

it('cuts a very long answer', () => {
	const { detail } = readSmtpFailure(failure({ response: 'x'.repeat(5000) }), false);
	expect(detail.length).toBeLessThan(400);
});

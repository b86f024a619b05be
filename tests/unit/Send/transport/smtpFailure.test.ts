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
			reason: code === 'ETLS' ? 'smtp_tls' : 'smtp_unavailable',
		});
	}
});

it.each([
	['smtp_slow_greeting', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }],
	['smtp_silent', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }],
	['smtp_unavailable', { code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT' }],
	['smtp_tls', { code: 'ETIMEDOUT', timeoutType: 'UPGRADE_TIMEOUT' }],
	['smtp_tls', { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
	['smtp_tls', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }],
	['smtp_unavailable', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }],
	['smtp_try_later', { code: 'EENVELOPE', responseCode: 450, response: '450 Greylisted' }],
	['smtp_try_later', { code: 'EAUTH', responseCode: 454, response: '454 Temporary' }],
	['smtp_auth', { code: 'EAUTH', responseCode: 535, response: '535 No' }],
	['smtp_auth', { code: 'EENVELOPE', responseCode: 530, response: '530 Log in first' }],
	['smtp_closing', { code: 'ECONNECTION', responseCode: 421, response: '421 Too many' }],
	['smtp_refused', { code: 'EENVELOPE', responseCode: 550, response: '550 No such user' }],
	['message_too_large', { code: 'EMESSAGE', responseCode: 552, response: '552 5.3.4 Too big' }],
	['smtp_refused', { code: 'EMESSAGE', responseCode: 552, response: '552 5.2.2 Mailbox full' }],
])('says %s', (reason, properties) => {
	expect(readSmtpFailure(failure(properties), false)).toMatchObject({ state: 'failed', reason });
});

it('names a time to wait only where waiting helps', () => {
	const of = (responseCode: number) =>
		readSmtpFailure(failure({ code: 'EENVELOPE', responseCode }), false).retryIn;
	expect([421, 450, 550].map(of)).toEqual([300_000, 300_000, undefined]);
});

it('tells a lost connection from silence, once the message was handed over', () => {
	expect(readSmtpFailure(failure({ code: 'ECONNECTION' }), true).reason).toBe(
		'lost_after_handover',
	);
	expect(readSmtpFailure(failure({ code: 'ETIMEDOUT' }), true).reason).toBe(
		'silent_after_handover',
	);
});

it('cuts a very long answer', () => {
	const { detail } = readSmtpFailure(failure({ response: 'x'.repeat(5000) }), false);
	expect(detail.length).toBeLessThan(400);
});

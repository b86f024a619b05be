import { gmail } from '../../../../nodes/Send/transport/gmail';
import { rawMessage } from '../../../../nodes/Send/transport/message';
import { microsoftGraph } from '../../../../nodes/Send/transport/microsoftGraph';
import { readServiceAnswer } from '../../../../nodes/Send/transport/serviceAnswer';
import type { OutgoingMail } from '../../../../nodes/Send/outgoingMail';

const mailWith = (bytes: number): OutgoingMail => ({
	...{ messageId: '<a1@seller.example>', cc: [], bcc: [], subject: 'Hi', text: 'Hello' },
	from: { name: '', address: 'sam@seller.example' },
	to: { name: '', address: 'ana@example.com' },
	attachments: [
		{ fileName: 'a.bin', mimeType: 'application/octet-stream', content: Buffer.alloc(bytes, 3) },
	],
});

const megabyte = 1024 * 1024;

it('Gmail takes a large message as an upload, whole', async () => {
	const mail = { ...mailWith(8 * megabyte), threadId: 't1' };
	const raw = await rawMessage(mail);
	const request = gmail().handOver(raw, mail);
	expect(request).toMatchObject({
		method: 'POST',
		url: 'https://gmail.googleapis.com/upload/gmail/v1/users/me/messages/send?uploadType=multipart',
	});
	expect('body' in request && request.body).toContain(raw.toString());
	expect('body' in request && request.body).toContain('{"threadId":"t1"}');
});

it('30 MB are too much for Gmail and said so before anything leaves', async () => {
	const mail = mailWith(30 * megabyte);
	expect(gmail().handOver(await rawMessage(mail), mail)).toMatchObject({
		state: 'failed',
		reason: 'message_too_large',
	});
});

it('Microsoft Graph takes 2 MB and not 4', async () => {
	const graph = microsoftGraph({});
	const small = mailWith(2 * megabyte);
	expect(graph.handOver(await rawMessage(small), small)).toMatchObject({
		url: 'https://graph.microsoft.com/v1.0/me/sendMail',
	});
	const large = mailWith(4 * megabyte);
	expect(graph.handOver(await rawMessage(large), large)).toMatchObject({
		reason: 'message_too_large',
	});
});

it('the cloud of the credential is the one that is asked', () => {
	const { check } = microsoftGraph({ graphApiBaseUrl: 'https://graph.microsoft.us/' });
	expect(check.url).toBe('https://graph.microsoft.us/v1.0/me/mailFolders/drafts?$select=id');
});

it('Bcc stays in what a service is given, and not in what a server is given', async () => {
	const mail = { ...mailWith(1), bcc: [{ name: '', address: 'audit@seller.example' }] };
	expect((await rawMessage(mail, { keepBcc: true })).toString()).toContain(
		'Bcc: audit@seller.example',
	);
	expect((await rawMessage(mail)).toString()).not.toContain('audit@seller.example');
});

describe('how long to wait', () => {
	const busy = (headers: Record<string, string>, message = 'Busy') =>
		readServiceAnswer({ status: 429, headers, body: JSON.stringify({ error: { message } }) })
			.retryIn;

	it('is what the header says', () => expect(busy({ 'retry-after': '7' })).toBe(7000));

	it('is what Gmail says in the text', () => {
		const at = new Date(Date.now() + 90_000).toISOString();
		const retryIn = busy({}, `User-rate limit exceeded.  Retry after ${at}`) ?? 0;
		expect(retryIn).toBeGreaterThan(80_000);
		expect(retryIn).toBeLessThanOrEqual(90_000);
	});

	it('is a minute where nothing is said', () => expect(busy({})).toBe(60_000));
});

it('says what the service said, without the JSON around it', () => {
	const body = JSON.stringify({
		error: { code: 'ErrorInvalidRecipients', message: 'No\nsuch one' },
	});
	expect(readServiceAnswer({ status: 400, headers: {}, body }).detail).toBe(
		'400 ErrorInvalidRecipients No such one',
	);
	expect(readServiceAnswer({ status: 400, headers: {}, body: '<html>' }).detail).toBe('400 <html>');
});

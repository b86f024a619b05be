import { approvedEmail, runSend, sendOf } from '../support/sendRun';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import type { Content } from '../../nodes/shared/contracts';
import {
	startMailService,
	type MailServiceServer,
	type ServiceFault,
} from '../support/mailService';
import { freePort } from '../support/freePort';

let mockGmailAddress = '';
jest.mock('../../nodes/Send/transport/gmailAddress', () => ({
	get gmailAddress() {
		return mockGmailAddress;
	},
}));

let service: MailServiceServer;
let ledger: Ledger;

beforeEach(async () => {
	service = await startMailService();
	mockGmailAddress = service.url;
	ledger = await openLedger();
});

afterEach(async () => {
	await service.close();
	expect(service.complaints).toEqual([]);
});

afterAll(async () => {
	await ledger.close();
});

type Through = 'gmail' | 'microsoftGraph';

const oAuth2 = (token = service.accessToken) => ({
	...{ grantType: 'authorizationCode', clientId: 'id', clientSecret: 'client-secret' },
	...{ accessTokenUrl: `${service.url}/token`, authentication: 'body' },
	graphApiBaseUrl: service.url,
	oauthTokenData: { access_token: token, refresh_token: 'refresh-me', token_type: 'Bearer' },
});

async function send(
	items: object[],
	through: Through,
	parameters: object = {},
	credential = oAuth2(),
) {
	const type = through === 'gmail' ? 'gmailOAuth2' : 'microsoftOutlookOAuth2Api';
	return await runSend(items, {
		sendThrough: through,
		credentials: { [type]: credential as never },
		...parameters,
	});
}

const pathOf = {
	gmail: '/gmail/v1/users/me/messages/send',
	microsoftGraph: '/v1.0/me/sendMail',
};

/** The message as it must be on the wire, for a text of one part; the date is the one it carries. */
function expected(content: Content, messageId: string, raw: string, body: string): string {
	const date = /^Date: (.+)$/m.exec(raw)?.[1]?.trim() ?? '';
	expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(60_000);
	return [
		'Content-Transfer-Encoding: quoted-printable',
		'X-Campaign: autumn',
		'In-Reply-To: <first@seller.example>',
		'References: <zero@seller.example> <first@seller.example>',
		`From: ${content.from}`,
		`To: ${content.to}`,
		'Cc: cc@example.com',
		'Bcc: bcc@example.com',
		'Reply-To: team@seller.example',
		`Subject: ${content.subject}`,
		`Message-ID: ${messageId}`,
		`Date: ${date}`,
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'',
		body,
	].join('\r\n');
}

describe.each<Through>(['gmail', 'microsoftGraph'])('%s', (through) => {
	it('takes the message byte for byte as it was approved, with all its headers', async () => {
		const { json, approval } = await approvedEmail(ledger, {
			...{ cc: ['cc@example.com'], bcc: ['bcc@example.com'], replyTo: 'team@seller.example' },
			text: 'Größe = 5  \n.\nFrom here ',
		});
		const execution = await send([json], through, {
			options: {
				headers: { header: [{ name: 'X-Campaign', value: 'autumn' }] },
				inReplyTo: '<first@seller.example>',
				references: '<zero@seller.example>',
			},
		});
		expect(sendOf(execution)).toMatchObject([
			{ state: 'sent', transport: through, messageId: `<${approval.id}@seller.example>` },
		]);
		const [message] = service.taken;
		expect(message?.path).toBe(pathOf[through]);
		expect(message?.raw).toBe(
			expected(
				approval.content,
				`<${approval.id}@seller.example>`,
				message?.raw ?? '',
				'Gr=C3=B6=C3=9Fe =3D 5 =20\r\n.\r\nFrom here=20=\r\n',
			),
		);
		expect(await ledger.sends.find(approval.id)).toMatchObject({ state: 'sent' });
	});

	it('sends each approval once, and checks the credential once for a run', async () => {
		const items = [];
		for (let index = 0; index < 6; index += 1) items.push((await approvedEmail(ledger)).json);
		const execution = await send([...items, items[0]!], through);
		expect(sendOf(execution)).toHaveLength(6);
		expect(sendOf(execution, 1)).toMatchObject([{ reason: 'already_sent' }]);
		expect(service.taken).toHaveLength(6);
		expect(service.requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
	});

	it('attachments and the HTML part go along', async () => {
		const { json } = await approvedEmail(ledger, { html: '<p>Hello</p>' });
		await send([json], through);
		expect(service.taken[0]?.raw).toContain('Content-Type: text/html; charset=utf-8');
	});

	it('a token that has run out is renewed before the message is handed over', async () => {
		const { json } = await approvedEmail(ledger);
		const execution = await send([json], through, {}, oAuth2('an-old-token'));
		expect(sendOf(execution)).toMatchObject([{ state: 'sent' }]);
		expect(service.taken).toHaveLength(1);
		expect(service.requests).toContain('POST /token');
	});

	it('a credential that is refused leaves the items to be sent later, asks once and shows no token', async () => {
		service.refreshes = false;
		const items = [(await approvedEmail(ledger)).json, (await approvedEmail(ledger)).json];
		const execution = await send(items, through, {}, oAuth2('revoked-token'));
		expect(sendOf(execution, 1)).toMatchObject([
			{ state: 'failed', reason: 'service_auth' },
			{ state: 'failed', reason: 'service_auth' },
		]);
		expect(JSON.stringify(execution.items('Send', 1))).not.toMatch(
			/revoked-token|refresh-me|client-secret/,
		);
		expect(sendOf(await send(items, through))).toHaveLength(2);
	});

	it('a token that runs out between two messages is no loss', async () => {
		const first = await approvedEmail(ledger);
		const second = await approvedEmail(ledger);
		const credential = oAuth2();
		service.fault = (count) => {
			if (count === 1) service.accessToken = 'the-next-token';
			return undefined;
		};
		const execution = await send([first.json, second.json], through, {}, credential);
		expect(sendOf(execution)).toHaveLength(2);
		expect(service.taken).toHaveLength(2);
	});

	it.each<[string, ServiceFault, object]>([
		['400', { status: 400 }, { state: 'failed', reason: 'service_refused' }],
		['413', { status: 413 }, { state: 'failed', reason: 'message_too_large' }],
		['500', { status: 500 }, { state: 'unknown', reason: 'service_error' }],
		['502', { status: 502 }, { state: 'unknown', reason: 'service_error' }],
		[
			'a connection cut before the message',
			'closeBefore',
			{ state: 'unknown', reason: 'lost_after_handover' },
		],
		[
			'a connection cut after the message',
			'closeAfter',
			{ state: 'unknown', reason: 'lost_after_handover' },
		],
		['half an answer', 'closeMidAnswer', { state: 'unknown', reason: 'lost_after_handover' }],
		['silence', 'silence', { state: 'unknown', reason: 'silent_after_handover' }],
	])('%s', async (_, fault, outcome) => {
		service.fault = () => fault;
		const { json } = await approvedEmail(ledger);
		const execution = await send([json], through, { options: { answerTimeout: 1 } });
		expect(sendOf(execution, 1)).toMatchObject([outcome]);
		const taken = service.taken.length;

		service.fault = undefined;
		const again = await send([json], through);
		const isUnknown = (outcome as { state: string }).state === 'unknown';
		expect(sendOf(again)).toHaveLength(isUnknown ? 0 : 1);
		expect(service.taken).toHaveLength(isUnknown ? taken : 1);
	});

	it('"not now" names the time, holds back the rest of the run, and is sent when waiting allows', async () => {
		service.fault = (count) =>
			count === 1 ? { status: 429, headers: { 'retry-after': '2' } } : undefined;
		const items = [];
		for (let index = 0; index < 5; index += 1) items.push((await approvedEmail(ledger)).json);
		const before = Date.now();
		const execution = await send(items.slice(0, 1), through);
		const [late] = sendOf(execution, 1);
		expect(late).toMatchObject({ state: 'failed', reason: 'service_busy' });
		expect(Date.parse(String(late?.notBefore)) - before).toBeGreaterThan(1_900);
		expect(Date.parse(String(late?.notBefore)) - before).toBeLessThan(8_000);

		const limited = (count: number) =>
			count === 2 ? { status: 503, headers: { 'retry-after': '1' } } : undefined;
		service.fault = limited;
		const waiting = await send(items, through, { pace: { waitAtMost: 20 } });
		expect(sendOf(waiting)).toHaveLength(5);
		expect(service.taken).toHaveLength(5);
	});

	it('a service that is busy when the credential is checked is asked again, once for all', async () => {
		let checks = 0;
		service.checkFault = () =>
			++checks === 1 ? { status: 503, headers: { 'retry-after': '1' } } : undefined;
		const items = [];
		for (let index = 0; index < 4; index += 1) items.push((await approvedEmail(ledger)).json);
		const execution = await send(items, through, { pace: { waitAtMost: 20 } });
		expect(sendOf(execution)).toHaveLength(4);
		expect(service.requests.filter((request) => request.startsWith('GET'))).toHaveLength(2);
	});

	it('a service that cannot be reached leaves the item to be sent later', async () => {
		const { json } = await approvedEmail(ledger);
		const { url } = service;
		mockGmailAddress = `http://127.0.0.1:${await freePort()}`;
		const credential = { ...oAuth2(), graphApiBaseUrl: mockGmailAddress };
		const execution = await send([json], through, {}, credential);
		expect(sendOf(execution, 1)).toMatchObject([
			{ state: 'failed', reason: 'service_unavailable' },
		]);
		mockGmailAddress = url;
		expect(sendOf(await send([json], through))).toHaveLength(1);
	});

	it('a dry run asks whether the credential is good and hands nothing over', async () => {
		const { json } = await approvedEmail(ledger);
		const options = { dryRun: true };
		expect(sendOf(await send([json], through, { options }), 1)).toMatchObject([
			{ reason: 'dry_run', message: expect.stringMatching(/\d+ bytes to ana/) },
		]);
		service.checkFault = () => ({ status: 400 });
		expect(sendOf(await send([json], through, { options }), 1)).toMatchObject([
			{ reason: 'service_refused' },
		]);
		expect(service.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
	});

	it('a credential that is missing is an error of the node', async () => {
		const { json } = await approvedEmail(ledger);
		const execution = await runSend([json], { sendThrough: through });
		expect(execution.error?.message).toMatch(/credential/i);
	});
});

describe('Gmail', () => {
	it('a From that Gmail would replace is refused, one of its accepted addresses is not', async () => {
		service.sendAs = [
			{ sendAsEmail: 'owner@gmail.example', isPrimary: true },
			{ sendAsEmail: 'Sam@Seller.example', verificationStatus: 'accepted' },
			{ sendAsEmail: 'new@seller.example', verificationStatus: 'pending' },
		];
		const items = [
			(await approvedEmail(ledger, { from: 'sam@seller.example' })).json,
			(await approvedEmail(ledger, { from: 'new@seller.example' })).json,
			(await approvedEmail(ledger, { from: 'ceo@other.example' })).json,
		];
		const execution = await send(items, 'gmail');
		expect(sendOf(execution)).toHaveLength(1);
		expect(sendOf(execution, 1)).toMatchObject([
			{ state: 'failed', reason: 'sender_not_allowed' },
			{ reason: 'sender_not_allowed', message: expect.stringContaining('ceo@other.example') },
		]);
		expect(service.taken).toHaveLength(1);
	});

	it('a credential that may not list its addresses sends nothing: From could be replaced', async () => {
		service.checkFault = () => ({
			status: 403,
			body: {
				error: { code: 403, message: 'Insufficient Permission', status: 'PERMISSION_DENIED' },
			},
		});
		const { json } = await approvedEmail(ledger);
		expect(sendOf(await send([json], 'gmail'), 1)).toMatchObject([{ reason: 'service_auth' }]);
		expect(service.taken).toEqual([]);
	});

	it('a follow-up goes into its thread; the item says which thread and id Gmail gave', async () => {
		const { json } = await approvedEmail(ledger);
		const options = { threadId: 'thread-7', inReplyTo: '<first@seller.example>' };
		const execution = await send([json], 'gmail', { options });
		expect(service.taken).toMatchObject([{ threadId: 'thread-7' }]);
		expect(sendOf(execution)).toMatchObject([{ serviceId: 'm1', threadId: 'thread-7' }]);
	});

	it('a limit that Gmail reports as 403 is "not now"', async () => {
		service.fault = () => ({
			status: 403,
			body: {
				error: { code: 403, message: 'Quota', errors: [{ reason: 'userRateLimitExceeded' }] },
			},
		});
		const { json } = await approvedEmail(ledger);
		expect(sendOf(await send([json], 'gmail'), 1)).toMatchObject([
			{ reason: 'service_busy', notBefore: expect.any(String) },
		]);
	});
});

describe('Microsoft Graph', () => {
	it('a shared mailbox sends by its own address', async () => {
		const credential = { ...oAuth2(), useShared: true, userPrincipalName: 'team@seller.example' };
		await send([(await approvedEmail(ledger)).json], 'microsoftGraph', {}, credential);
		expect(service.taken).toMatchObject([{ path: '/v1.0/users/team%40seller.example/sendMail' }]);
	});

	it('a From that the account may not use is refused by name', async () => {
		service.fault = () => ({
			status: 403,
			body: {
				error: { code: 'ErrorSendAsDenied', message: 'The user account may not send as it.' },
			},
		});
		const { json } = await approvedEmail(ledger);
		expect(sendOf(await send([json], 'microsoftGraph'), 1)).toMatchObject([
			{ state: 'failed', reason: 'sender_not_allowed' },
		]);
	});

	it('a credential that may send and not read is good enough', async () => {
		service.checkFault = () => ({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } });
		const { json } = await approvedEmail(ledger);
		expect(sendOf(await send([json], 'microsoftGraph'))).toHaveLength(1);
	});
});

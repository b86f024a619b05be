import type { OutgoingMail } from '../../../nodes/Send/outgoingMail';
import { sendOnce } from '../../../nodes/Send/sendOnce';
import type { Delivery, MailTransport } from '../../../nodes/Send/transport/transport';
import { errorForItem } from '../../../nodes/shared/errors';
import type { Ledger } from '../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

/** A mail server's side of the story, told in advance; `delivered` is what it was handed. */
function transportThat(delivery: Delivery): MailTransport & { delivered: OutgoingMail[] } {
	const delivered: OutgoingMail[] = [];
	return {
		name: 'smtp',
		concurrency: 1,
		delivered,
		async deliver(mail) {
			delivered.push(mail);
			return delivery;
		},
		async rehearse() {
			return { state: 'ready', bytes: 512 };
		},
		close() {},
	};
}

it('has claimed the approval before anything is handed to the mail server', async () => {
	const approval = await recordApproval(ledger);
	const states: unknown[] = [];
	const transport = transportThat({ state: 'sent' });
	await sendOnce(
		ledger,
		{
			...transport,
			async deliver(mail) {
				states.push((await ledger.sends.find(approval.id))?.state);
				return await transport.deliver(mail);
			},
		},
		approval,
	);
	expect(states).toEqual(['claimed']);
	expect((await ledger.sends.find(approval.id))?.state).toBe('sent');
});

describe('an approval that is held', () => {
	const heldFor = async (ms: number) => {
		const approval = await recordApproval(ledger);
		return { ...approval, heldUntil: new Date(Date.now() + ms).toISOString() };
	};

	it('is not sent before its time, and says when that is', async () => {
		const approval = await heldFor(60_000);
		const transport = transportThat({ state: 'sent' });
		const { problem, notBefore } = await sendOnce(ledger, transport, approval);
		expect(errorForItem(problem)).toMatchObject({ code: 'held' });
		expect(notBefore?.toISOString()).toBe(approval.heldUntil);
		expect(transport.delivered).toHaveLength(0);
		expect(await ledger.sends.find(approval.id)).toBeUndefined();
	});

	it('is waited for where the node may wait so long', async () => {
		const approval = await heldFor(300);
		const transport = transportThat({ state: 'sent' });
		const { record } = await sendOnce(ledger, transport, approval, { waitAtMost: 5000 });
		expect(record).toMatchObject({ state: 'sent' });
		expect(Date.parse(record?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(approval.heldUntil));
	});

	it('and recalled while the node waits is never sent', async () => {
		const approval = await heldFor(300);
		const transport = transportThat({ state: 'sent' });
		const sending = sendOnce(ledger, transport, approval, { waitAtMost: 5000 });
		await ledger.sends.recall({ approval, by: 'Rita', now: new Date() });
		const { problem } = await sending;
		expect(errorForItem(problem)).toMatchObject({ code: 'recalled' });
		expect(transport.delivered).toHaveLength(0);
	});
});

it('claims nothing for content that cannot be sent', async () => {
	const content = { kind: 'email' as const, from: 'sam@sender.example', to: 'nobody', text: 'x' };
	const approval = await recordApproval(ledger, { content });
	const transport = transportThat({ state: 'sent' });
	await expect(sendOnce(ledger, transport, approval)).rejects.toMatchObject({
		code: 'invalid_address',
	});
	expect(await ledger.sends.find(approval.id)).toBeUndefined();
	expect(transport.delivered).toHaveLength(0);
});

it('a sent message that the ledger cannot write down is unknown, and stays claimed', async () => {
	const approval = await recordApproval(ledger);
	const transport = transportThat({ state: 'sent' });
	const full: Ledger = {
		...ledger,
		sends: {
			...ledger.sends,
			settle: async () => await Promise.reject(new Error('database or disk is full')),
		},
	};
	const { problem } = await sendOnce(full, transport, approval);
	expect(errorForItem(problem)).toMatchObject({
		code: 'outcome_unknown',
		message: expect.stringContaining(
			'The server accepted it. The ledger could not write that down: database or disk is full',
		),
	});
	const again = await sendOnce(ledger, transport, approval);
	expect(again).toMatchObject({
		record: { state: 'claimed' },
		problem: { code: 'already_claimed' },
	});
	expect(transport.delivered).toHaveLength(1);
});

it('keeps what the server said about refused copies with the sent record', async () => {
	const approval = await recordApproval(ledger);
	const transport = transportThat({ state: 'sent', note: 'Refused for copy@example.com.' });
	const { record, problem } = await sendOnce(ledger, transport, approval);
	expect(record).toMatchObject({ state: 'sent', error: 'Refused for copy@example.com.' });
	expect(problem).toBeUndefined();
});

describe('a copy that is taken while the recipient is refused', () => {
	it('is not what anybody would call sent, and is never sent again', async () => {
		const approval = await recordApproval(ledger);
		const transport = transportThat({
			...{ state: 'sent', recipientRefused: true },
			note: 'Refused for ana@acme.example.',
		});

		const { record, problem } = await sendOnce(ledger, transport, approval);

		expect(record).toMatchObject({ state: 'sent', error: 'Refused for ana@acme.example.' });
		expect(errorForItem(problem)).toMatchObject({ code: 'recipient_refused' });
		const again = await sendOnce(ledger, transport, approval);
		expect(again).toMatchObject({ problem: { code: 'already_sent' } });
		expect(transport.delivered).toHaveLength(1);
	});
});

describe('settings', () => {
	const content = (to: string) =>
		({ kind: 'email', from: 'sam@sender.example', to, subject: 'Hi', text: 'Hello' }) as const;
	const inOneMinute = [
		{ reason: 'paced', scope: 'everything', most: 1, withinMs: 60_000 },
	] as const;

	it('an approval that is too old is not used', async () => {
		const approval = await recordApproval(ledger, { decidedAt: '2020-01-01T00:00:00.000Z' });
		const transport = transportThat({ state: 'sent' });
		await expect(
			sendOnce(ledger, transport, approval, { maximumAge: 86_400_000 }),
		).rejects.toMatchObject({ code: 'approval_expired' });
		expect(transport.delivered).toHaveLength(0);
		expect(await ledger.sends.find(approval.id)).toBeUndefined();
	});

	it('what comes too early says when it may go', async () => {
		const transport = transportThat({ state: 'sent' });
		const pace = [...inOneMinute];
		const first = await recordApproval(ledger, { id: 'first', content: content('a@acme.example') });
		const second = await recordApproval(ledger, {
			id: 'second',
			content: content('b@acme.example'),
		});
		await sendOnce(ledger, transport, first, { pace });
		const before = Date.now();

		const { problem, notBefore, record } = await sendOnce(ledger, transport, second, { pace });

		expect(errorForItem(problem)).toMatchObject({ code: 'paced' });
		expect(notBefore!.getTime() - before).toBeGreaterThan(58_000);
		expect(notBefore!.getTime() - before).toBeLessThanOrEqual(60_000);
		expect(record).toBeUndefined();
		expect(transport.delivered).toHaveLength(1);
	});

	it('what comes a little early is waited for where that is allowed', async () => {
		const transport = transportThat({ state: 'sent' });
		const pace = [{ ...inOneMinute[0], withinMs: 300 }];
		const started = Date.now();
		for (const name of ['a', 'b', 'c']) {
			const to = content(`${name}@acme.example`);
			const approval = await recordApproval(ledger, { id: name, content: to });
			const { problem } = await sendOnce(ledger, transport, approval, { pace, waitAtMost: 2000 });
			expect(problem).toBeUndefined();
		}
		expect(Date.now() - started).toBeGreaterThanOrEqual(600);
		expect(transport.delivered).toHaveLength(3);
	});

	it('waiting ends when the execution is cancelled', async () => {
		const transport = transportThat({ state: 'sent' });
		const pace = [...inOneMinute];
		await sendOnce(ledger, transport, await recordApproval(ledger, { id: 'a' }), { pace });
		const second = await recordApproval(ledger, { id: 'b', content: content('b@acme.example') });
		const waiting = sendOnce(ledger, transport, second, {
			...{ pace, waitAtMost: 120_000, cancelled: AbortSignal.timeout(100) },
		});
		await expect(waiting).rejects.toThrow();
		expect(await ledger.sends.find(second.id)).toBeUndefined();
	});

	it('a dry run hands nothing over and uses nothing up', async () => {
		const approval = await recordApproval(ledger);
		const transport = transportThat({ state: 'sent' });
		const rehearsed = await sendOnce(ledger, transport, approval, { dryRun: true });
		expect(errorForItem(rehearsed.problem)).toMatchObject({
			code: 'dry_run',
			message: expect.stringContaining('512 bytes to ana@acme.example'),
		});
		expect(transport.delivered).toHaveLength(0);
		expect((await sendOnce(ledger, transport, approval)).record).toMatchObject({ state: 'sent' });
	});

	it('a trial goes to the trial address alone and uses nothing up', async () => {
		const approval = await recordApproval(ledger, {
			content: {
				...content('ana@acme.example'),
				cc: ['ben@acme.example'],
				bcc: ['c@acme.example'],
			},
		});
		const transport = transportThat({ state: 'sent' });
		const redirectAllTo = { name: '', address: 'me@sender.example' };
		const tried = await sendOnce(ledger, transport, approval, { redirectAllTo });
		expect(errorForItem(tried.problem)).toMatchObject({ code: 'redirected' });
		const [mail] = transport.delivered;
		expect(mail).toMatchObject({
			...{ to: redirectAllTo, cc: [], bcc: [], text: 'Hello' },
			headers: { 'X-Signoff-Trial-For': 'ana@acme.example' },
		});
		expect(mail?.messageId).not.toContain(approval.id);
		expect(await ledger.sends.find(approval.id)).toBeUndefined();
	});

	it('neither goes to somebody who must not be written to', async () => {
		const approval = await recordApproval(ledger);
		const transport = transportThat({ state: 'sent' });
		const suppression = { value: 'acme.example', kind: 'domain' as const, source: 'asked' };
		await ledger.suppressions.add([{ ...suppression, at: new Date().toISOString() }]);
		for (const settings of [{}, { dryRun: true }]) {
			const { problem } = await sendOnce(ledger, transport, approval, settings);
			expect(errorForItem(problem)).toMatchObject({
				code: 'suppressed',
				message: expect.stringContaining('acme.example, since'),
			});
		}
		expect(transport.delivered).toHaveLength(0);
	});
});

import type { OutgoingMail } from '../../../nodes/Send/outgoingMail';
import { sendOnce } from '../../../nodes/Send/sendOnce';
import type { Delivery, MailTransport } from '../../../nodes/Send/transport/smtp';
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

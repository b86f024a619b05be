import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { simpleParser } from 'mailparser';
import type { INodeExecutionData } from 'n8n-workflow';
import { Send } from '../../nodes/Send/Send.node';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { deliveryReport, personalMail } from '../fixtures/mails/bounces';
import { recordApproval } from '../support/ledger';

const ana = 'ana@brightline.example';
const messageId = '<approval-bounced@northwind.example>';
let ledger: Ledger;

beforeAll(async () => {
	ledger = await openLedger();
	const { id, contentHash } = await recordApproval(ledger, { id: 'bounced' });
	const sent = { approvalId: id, now: new Date() };
	await ledger.sends.claim({
		...{ ...sent, contentHash, recipient: ana, sender: 'sam@northwind.example' },
		...{ transport: 'smtp', messageId },
	});
	await ledger.sends.settle({ ...sent, state: 'sent' });
});

afterEach(async () => {
	await ledger.suppressions.remove(ana);
});

afterAll(async () => {
	await ledger.close();
});

/** The item that n8n's Email Trigger (IMAP) makes of a mail in the format Resolved. */
async function triggered(source: string): Promise<INodeExecutionData> {
	const { attachments, headerLines, ...parsed } = await simpleParser(source);
	const headers = Object.fromEntries(headerLines.map(({ key, line }) => [key, line]));
	const binary = Object.fromEntries(
		attachments.map(({ content, contentType }, index) => [
			`attachment_${index}`,
			{ data: content.toString('base64'), mimeType: contentType },
		]),
	);
	return { json: JSON.parse(JSON.stringify({ ...parsed, headers })) as never, binary };
}

async function sort(sources: string[], parameters: object = {}): Promise<Execution> {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() } });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send' },
					parameters: { operation: 'sortIncomingMail', ...parameters } as never,
				},
			],
			connections: ['Start -> Send'],
		}),
		await Promise.all(sources.map(triggered)),
	);
}

const sends = (execution: Execution, output: number) =>
	execution.items('Send', output).map(({ json }) => json.send);
const isSuppressed = async () => (await ledger.suppressions.findAny([ana])) !== undefined;

describe('Sort Incoming Mail', () => {
	test('each kind of mail has its output, and a dead address is suppressed with the reason', async () => {
		const execution = await sort([
			personalMail({ from: 'news@shop.example', subject: 'Sale', text: 'Everything must go' }),
			personalMail({ from: ana, text: 'Tuesday suits me', answers: messageId }),
			deliveryReport({ recipient: ana, messageId }),
		]);
		expect(execution.status).toBe('success');
		expect(sends(execution, 0)).toMatchObject([
			{ kind: 'bounce', address: ana, status: '5.1.1', suppressed: true },
		]);
		expect(sends(execution, 1)).toEqual([]);
		expect(sends(execution, 2)).toEqual([
			{ kind: 'reply', address: ana, approvalId: 'approval-bounced', suppressed: false },
		]);
		expect(sends(execution, 3)).toEqual([{ kind: 'other', suppressed: false }]);
		const suppression = await ledger.suppressions.findAny([ana]);
		expect(suppression?.source).toBe('bounce 5.1.1, approval approval-bounced');
	});

	describe('a reply and what is approved for the same address', () => {
		const reply = personalMail({ from: ana, text: 'Tuesday suits me', answers: messageId });
		const stateOf = async (id: string) => (await ledger.sends.find(`approval-${id}`))?.state;
		let count = 0;
		/** Approvals that were given just now: for Ana, for Ana as a hurried list writes her, for somebody else. */
		const approve = async () => {
			count += 1;
			const ids = ['ana', 'spelled', 'other'].map((name) => `${name}-${count}`);
			const addresses = [ana, 'Ana Ruiz <ANA@Brightline.example>', 'ben@brightline.example'];
			for (const [index, id] of ids.entries()) {
				const decidedAt = new Date().toISOString();
				const content = { kind: 'email' as const, subject: 'Again', text: `No ${count}` };
				await recordApproval(ledger, {
					id,
					content: { ...content, to: addresses[index] },
					decidedAt,
				});
			}
			return ids as [string, string, string];
		};

		test('with Recall on Reply, none of it can be sent any more, and the item names it', async () => {
			const [forAna, spelled, forBen] = await approve();
			const execution = await sort([reply], { recallOnReply: true });
			const [{ recalled } = { recalled: [] }] = sends(execution, 2) as [{ recalled: string[] }];
			expect([...recalled].sort()).toEqual([`approval-${forAna}`, `approval-${spelled}`]);
			expect([await stateOf(forAna), await stateOf(spelled), await stateOf(forBen)]).toEqual([
				...['recalled', 'recalled', undefined],
			]);
			const again = await sort([reply], { recallOnReply: true });
			expect(sends(again, 2)).toMatchObject([{ recalled: [] }]);
		});

		test('without it, and for mail that is no reply to ours, nothing is taken back', async () => {
			const [forAna] = await approve();
			await sort([reply]);
			const unasked = personalMail({ from: ana, text: 'Hello, do you sell routes?' });
			await sort([unasked, deliveryReport({ recipient: ana, messageId })], { recallOnReply: true });
			expect(await stateOf(forAna)).toBeUndefined();
		});
	});

	test('a full mailbox, or the setting turned off, suppresses nobody', async () => {
		await sort([deliveryReport({ recipient: ana, messageId, status: '5.2.2' })]);
		expect(await isSuppressed()).toBe(false);
		await sort([deliveryReport({ recipient: ana, messageId })], { suppressBounced: false });
		expect(await isSuppressed()).toBe(false);
	});

	test('"no thanks" suppresses the one who was written to', async () => {
		const execution = await sort([
			personalMail({ from: ana, text: 'No thanks.', answers: messageId }),
		]);
		expect(sends(execution, 1)).toMatchObject([{ address: ana, suppressed: true }]);
		expect(await isSuppressed()).toBe(true);
	});

	test('an item that is no mail is named', async () => {
		const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() } });
		const execution = await engine.run(
			sketchWorkflow({
				nodes: [
					{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
					{
						...{ name: 'Send', type: 'n8n-nodes-signoff.send' },
						parameters: { operation: 'sortIncomingMail' },
					},
				],
				connections: ['Start -> Send'],
			}),
			[{ json: { subject: 5 } }],
		);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('[item 1]');
	});
});

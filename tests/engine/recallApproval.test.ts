import { auditEventSchema, type AuditEvent } from '../../nodes/shared/contracts';
import {
	openLedger,
	type Claim,
	type Ledger,
	type StoredApproval,
} from '../../nodes/shared/ledger';
import { approvedEmail, runSend, sendOf } from '../support/sendRun';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

let server: RunningSmtpServer;
let ledger: Ledger;

beforeAll(async () => {
	server = await startSmtpServer();
	ledger = await openLedger();
});

afterAll(async () => {
	await server.close();
	await ledger.close();
});

const credentials = () => ({ smtp: { host: server.host, port: server.port, secure: false } });
const recall = async (items: object[], parameters = {}) =>
	await runSend(items, { operation: 'recallApproval', ...parameters });

const claimOf = ({ id, contentHash }: StoredApproval): Claim => ({
	...{ approvalId: id, contentHash, recipient: 'ana@example.com', sender: 'sam@seller.example' },
	...{ transport: 'smtp', messageId: `<${id}@seller.example>`, now: new Date() },
});

it('a recalled approval is not unsent any more, and Send Email refuses it, however often it is asked', async () => {
	const stays = await approvedEmail(ledger);
	const goes = await approvedEmail(ledger);
	const recalled = await recall([goes.json], { recallReason: 'They answered meanwhile.' });
	const error = expect.stringMatching(/^Recalled by the workflow .+\. They answered meanwhile\.$/);
	expect(recalled.items('Send').map(({ json }) => json)).toEqual([
		{ ...goes.json, send: expect.objectContaining({ state: 'recalled', attempts: 0, error }) },
	]);

	const unsent = await runSend([{}], { operation: 'getUnsentApprovals', olderThan: 0 });
	const found = unsent.items('Send').map(({ json }) => (json.approval as { id: string }).id);
	expect(found).toContain(stays.approval.id);
	expect(found).not.toContain(goes.approval.id);

	for (let times = 0; times < 2; times++) {
		const sending = await runSend([goes.json, stays.json], {
			...{ credentials: credentials(), approvalsFrom: 'any' },
		});
		expect(sendOf(sending, 1)[0]).toMatchObject({ state: 'recalled', reason: 'recalled' });
	}
	expect(server.messages.map(({ envelope }) => envelope.to)).toEqual([
		[stays.approval.content.to?.match(/<(.*)>/)?.[1]],
	]);
});

it('content that is not an email is not released after it', async () => {
	const { approval } = await approvedEmail(ledger, { kind: 'call', to: undefined });
	const item = { approval: { id: approval.id } };
	expect(sendOf(await recall([item]))).toMatchObject([{ state: 'recalled' }]);
	const released = await runSend([item], { operation: 'release', approvalsFrom: 'any' });
	expect(sendOf(released, 1)).toMatchObject([{ reason: 'recalled' }]);
});

it('the audit trail and the send log say who took it back, and why', async () => {
	const { approval, json } = await approvedEmail(ledger);
	await recall([json], { recallReason: 'They answered meanwhile.' });
	const error = expect.stringContaining('They answered meanwhile.');

	const audit = await runSend([{}], { operation: 'exportAuditTrail', auditAs: 'items' });
	const events: AuditEvent[] = audit.items('Send').map((item) => auditEventSchema.parse(item.json));
	expect(
		events.filter((event) => 'approvalId' in event && event.approvalId === approval.id),
	).toMatchObject([
		{ event: 'approved' },
		{ event: 'send', state: 'recalled', attempts: 0, error },
	]);

	const log = await runSend([{}], { operation: 'getSendLog', state: 'recalled', limit: 1 });
	expect(sendOf(log)).toMatchObject([{ approvalId: approval.id, error }]);
});

it('recalling twice is recalling once: the first reason stays', async () => {
	const { json } = await approvedEmail(ledger);
	await recall([json], { recallReason: 'First.' });
	const again = await recall([json], { recallReason: 'Second.' });
	expect(sendOf(again)).toMatchObject([
		{ state: 'recalled', error: expect.stringMatching(/First\.$/) },
	]);
	expect(sendOf(again, 1)).toEqual([]);
});

it.each([
	['claimed', 'already_claimed'],
	['sent', 'already_sent'],
	['unknown', 'outcome_unknown'],
] as const)('what is %s leaves by Not Recalled and stays as it is', async (state, reason) => {
	const { approval, json } = await approvedEmail(ledger);
	await ledger.sends.claim(claimOf(approval));
	if (state !== 'claimed') {
		await ledger.sends.settle({ approvalId: approval.id, state, now: new Date() });
	}
	const execution = await recall([json]);
	expect(sendOf(execution)).toEqual([]);
	expect(sendOf(execution, 1)).toMatchObject([
		{ state, reason, message: expect.any(String), advice: expect.any(String) },
	]);
	expect(await ledger.sends.find(approval.id)).toMatchObject({ state });
});

it('an attempt that failed is not tried again after it', async () => {
	const { approval, json } = await approvedEmail(ledger);
	await ledger.sends.claim(claimOf(approval));
	await ledger.sends.settle({ approvalId: approval.id, state: 'failed', now: new Date() });
	expect(sendOf(await recall([json]))).toMatchObject([{ state: 'recalled', attempts: 1 }]);
	expect(await ledger.sends.claim(claimOf(approval))).toMatchObject({ claimed: false });
});

it('an id that is not in the ledger, or no id, leaves by Not Recalled', async () => {
	const execution = await recall([{ approval: { id: 'made-up' } }, { email: 'ana@example.com' }]);
	expect(sendOf(execution, 1)).toMatchObject([
		{ reason: 'unknown_approval', message: expect.stringContaining('made-up') },
		{ reason: 'unknown_approval' },
	]);
});

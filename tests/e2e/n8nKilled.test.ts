import { once } from 'node:events';
import { sealContent, type Content } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow } from '../support/n8n/workflows';
import { randomFrom } from '../support/random';
import {
	approveEmails,
	outcomesOf,
	SendingWorkflow,
	type ApprovedItem,
} from '../support/sendingWorkflow';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { readTemplate, withParameters } from '../support/templates';
import { waitFor } from '../support/waitFor';

// SIGNOFF_N8N_KILLS=100 SIGNOFF_FAULT_SEED=7 npm test e2e: more kills, or other moments.
const kills = Number(process.env.SIGNOFF_N8N_KILLS ?? 4);
const random = randomFrom(Number(process.env.SIGNOFF_FAULT_SEED ?? 20261123));

const mailsPerKill = 40;
/** Where the template reports to; everything else that arrives must have been approved. */
const admin = 'admin@northwind.example';

let n8n: N8n;
let smtp: RunningSmtpServer;
let ledger: Ledger;

beforeAll(async () => {
	n8n = await startN8n();
	smtp = await startSmtpServer();
	ledger = await openLedger({ path: n8n.ledgerPath });
}, 120_000);

afterAll(async () => {
	await ledger?.close();
	await n8n?.stop();
	await smtp?.close();
});

/** The moment of a kill: when the `at`-th message reaches a step, or so many milliseconds after the first connection. */
function planKill() {
	const at = 1 + random.whole(mailsPerKill);
	const stage = random.pick(['recipient', 'duringMessage', 'message', 'time'] as const);
	return { stage, at, afterMs: random.whole(150) };
}

/** Kills n8n at that moment. @returns settles once n8n is gone; rejects where the moment does not come */
async function killAt({ stage, at, afterMs }: ReturnType<typeof planKill>): Promise<void> {
	let seen = 0;
	let strike = () => {};
	const struck = new Promise<void>((resolve) => (strike = resolve));
	if (stage === 'time') {
		smtp.faults.recipient = () => {
			seen += 1;
			if (seen === 1) setTimeout(strike, afterMs);
			return undefined;
		};
	} else {
		smtp.faults[stage] = () => {
			seen += 1;
			if (seen === at) strike();
			return undefined;
		};
	}
	const tooLate = AbortSignal.timeout(30_000);
	await Promise.race([struck, once(tooLate, 'abort')]);
	await n8n.kill();
	for (const step of ['recipient', 'duringMessage', 'message'] as const) delete smtp.faults[step];
	if (tooLate.aborted) throw new Error(`${stage} ${at} never came: ${seen} messages in 30 s`);
}

/** What no approval covers: one text changed by a character, one approval made by hand, none at all. */
function forged([first]: ApprovedItem[]): object[] {
	const draft = { ...first!.draft, body: `${first!.draft.body}!` };
	return [
		{ ...first, draft },
		{ draft: { ...draft, to: 'made-up@acme.example' }, approval: { id: 'made-up' } },
		{ draft: { ...draft, to: 'nobody-asked@acme.example' } },
	];
}

/** "Execute workflow" on the template that finds what is left, without its waiting times. @returns the execution's id */
async function startRecovery({ id }: StoredWorkflow): Promise<string> {
	const { executionId } = await n8n.rest<{ executionId: string }>(
		'POST',
		`/rest/workflows/${id}/run`,
		{ triggerToStartFrom: { name: 'Every Hour' } },
	);
	return executionId;
}

/** As the schedule does, until a run finds nothing more to send. */
async function recover(workflow: StoredWorkflow): Promise<void> {
	for (let before = -1; before < smtp.messages.length; ) {
		before = smtp.messages.length;
		const id = await startRecovery(workflow);
		await waitFor('the recovery', async () => (await n8n.execution(id)).status === 'success');
	}
}

/** Everything that must be empty, and how often each outcome came. */
async function countOutcomes(items: ApprovedItem[]) {
	const found = {
		...{ duplicates: [] as string[], unapproved: [] as string[] },
		...{ altered: [] as string[], lost: [] as string[], sent: 0, unknown: 0, unknownArrived: 0 },
	};
	const mails = smtp.messages.filter(({ envelope }) => !envelope.to.includes(admin));
	const known = new Set<(typeof mails)[number]>();
	for (const { approval } of items) {
		const { id } = approval;
		const mine = mails.filter(({ parsed }) => parsed.messageId.startsWith(`<${id}@`));
		const approved = await ledger.approvals.findById(id);
		for (const mail of mine) {
			known.add(mail);
			const { subject, text } = mail.parsed;
			const [to] = mail.envelope.to;
			const left: Content = { ...approved!.content, subject, text, to };
			const isSame = sealContent(left) === approved!.contentHash;
			if (!isSame || mail.envelope.to.length !== 1) found.altered.push(id);
		}
		if (mine.length > 1) found.duplicates.push(id);
		const state = (await ledger.sends.find(id))?.state;
		if (state === 'sent' && mine.length > 0) found.sent += 1;
		else if (state === 'unknown') {
			found.unknown += 1;
			found.unknownArrived += mine.length;
		} else found.lost.push(`${id}: ${state ?? 'no record'}, ${mine.length} received`);
	}
	found.unapproved = mails.filter((mail) => !known.has(mail)).map(({ parsed }) => parsed.to);
	return found;
}

test('an execution that is replayed in the editor, or whose caller calls again, sends nothing twice', async () => {
	const sending = await SendingWorkflow.publish(n8n, smtp, 'replayed');
	const { id } = sending.workflow;
	const items = await approveEmails(ledger, id, 'replayed', 3);
	await sending.start(items);
	const [first] = await sending.finished(1);
	expect(outcomesOf(first!).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);

	// n8n's own Retry is for executions that failed.
	await expect(n8n.rest('POST', `/rest/executions/${first!.id}/retry`, {})).rejects.toThrow(
		/cannot be retried/,
	);
	const { Webhook, Split } = first!.data.resultData.runData;
	const { executionId } = await n8n.rest<{ executionId: string }>(
		'POST',
		`/rest/workflows/${id}/run`,
		{ runData: { Webhook, Split }, destinationNode: { nodeName: 'Send', mode: 'inclusive' } },
	);
	const [fromSend] = await sending.finished(2);
	expect(fromSend!.id).toBe(executionId);
	await sending.start(items);
	const [fromStart] = await sending.finished(3);

	for (const replayed of [fromSend!, fromStart!]) {
		expect(replayed.data.resultData.runData.Send?.[0]?.data?.main?.[0]).toEqual([]);
		expect(outcomesOf(replayed).map(({ reason }) => reason)).toEqual([
			'already_sent',
			'already_sent',
			'already_sent',
		]);
	}
	expect(smtp.messages).toHaveLength(3);
	smtp.messages.length = 0;
}, 90_000);

test(
	`${kills} kills of n8n while it sends: nothing twice, unapproved, altered or lost without a record`,
	async () => {
		const sending = await SendingWorkflow.publish(n8n, smtp, 'killed');
		const recovery = await n8n.importWorkflow(
			withParameters(readTemplate('recover-unsent'), {
				'Get Unsent Approvals': { olderThan: 0, unknownAfter: 0 },
			}),
			{
				smtp: await n8n.createCredential('smtp', 'Mail of the recovery', {
					...{ host: smtp.host, port: smtp.port, secure: false, disableStartTls: true },
					...{ user: '', password: '' },
				}),
			},
		);
		const all: ApprovedItem[] = [];
		const started: Array<Promise<void>> = [];
		const moments: string[] = [];
		let struck = 0;

		for (let round = 0; round < kills; round++) {
			const name = `round${round}m`;
			const plan = planKill();
			// Every other time the recovery of what the last kill has left is under way as well.
			const isTogether = round % 2 === 1;
			// Before anything new is approved: the recovery would send that, too, and leave nothing to strike.
			if (round > 0 && !isTogether) await recover(recovery);
			const items = await approveEmails(ledger, sending.workflow.id, name, mailsPerKill);
			all.push(...items);
			const before = smtp.messages.length;
			const killed = killAt(plan);
			// A caller whose answer was cut off calls again: the whole batch comes once more after the restart.
			started.push(sending.start([...items, ...forged(items)]));
			if (isTogether) await startRecovery(recovery).catch(() => 'killed before it could answer');
			await killed;

			const outcomes = await Promise.all(
				items.map(async ({ approval }) => (await ledger.sends.find(approval.id))?.state),
			);
			const unfinished = outcomes.filter((state) => state !== 'sent').length;
			if (unfinished > 0) struck += 1;
			const moment = plan.stage === 'time' ? `${plan.afterMs} ms` : `${plan.stage} ${plan.at}`;
			moments.push(`${moment}: ${smtp.messages.length - before} arrived, ${unfinished} open`);
			await n8n.start();
		}

		await Promise.all(started);
		await sending.finished(kills);
		await recover(recovery);

		const { sent, unknown, unknownArrived, ...wrong } = await countOutcomes(all);
		console.log(
			`${kills} kills (${moments.join('; ')}), struck in ${struck}: ${all.length} approved, ${sent} sent, ` +
				`${unknown} unknown (${unknownArrived} of them had arrived)`,
		);
		expect(wrong).toEqual({ duplicates: [], unapproved: [], altered: [], lost: [] });
		expect(sent + unknown).toBe(all.length);
		// A kill when all is sent tests nothing.
		expect(struck / kills).toBeGreaterThan(0.7);
	},
	60_000 + kills * 60_000,
);

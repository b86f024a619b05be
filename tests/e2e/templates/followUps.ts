import { openLedger, type Ledger } from '../../../nodes/shared/ledger';
import { deliveryReport, personalMail } from '../../fixtures/mails/bounces';
import { startImapServer, type RunningImapServer } from '../../support/imapServer';
import { recordApproval } from '../../support/ledger';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const reviewer = 'reviewer@follow-ups.example';
const day = 24 * 3_600_000;

interface Row {
	email: string;
	status: string | null;
	note: string | null;
	followUps: number | null;
}

/** Who was written to, and how many days ago each mail went out. */
const people: Record<string, number[]> = {
	ana: [10],
	ben: [10],
	cleo: [9],
	dan: [30, 20, 8],
	eve: [40, 30, 20, 10],
	fay: [10],
	gus: [10],
	hal: [1],
	ida: [10],
	jon: [7],
	kim: [],
	leo: [7],
};

/** A list of people with mails behind them; some answer before the morning, one while the draft waits for its review. */
export function followUps(bench: () => TemplateBench): void {
	let imap: RunningImapServer;
	let ledger: Ledger;
	let workflow: StoredWorkflow;

	const addressOf = (name: string) => `${name}@fernhill.example`;
	const titleOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)} Fern`;
	const messageIdOf = (name: string, number = 1) =>
		`<approval-follow-ups-${name}-${number}@northwind.example>`;
	const rows = async () => await bench().rowsByEmail<Row>('Signoff follow-ups');
	const rowOf = async (name: string) => (await rows()).get(addressOf(name));
	const statusOf = async (name: string) => (await rowOf(name))?.status;

	/** A mail that Send has sent, as the ledger keeps it. */
	async function recordMail(name: string, number: number, daysAgo: number): Promise<void> {
		const { id, contentHash } = await recordApproval(ledger, {
			id: `follow-ups-${name}-${number}`,
			content: {
				kind: 'email',
				from: 'sam@northwind.example',
				to: `${titleOf(name)} <${addressOf(name)}>`,
				subject: 'Routes for Fernhill',
				text: `Hello ${titleOf(name)},\n\nwould fewer kilometres help you?`,
			},
		});
		const now = new Date(Date.now() - daysAgo * day);
		await ledger.sends.claim({
			...{ approvalId: id, contentHash, now },
			// As a form or a contact list may have spelt it.
			recipient: name === 'ana' ? 'Ana@Fernhill.Example' : addressOf(name),
			...{ sender: 'sam@northwind.example', transport: 'smtp' },
			messageId: messageIdOf(name, number),
		});
		await ledger.sends.settle({ approvalId: id, state: 'sent', now });
	}

	async function answer(name: string, text: string): Promise<void> {
		await imap.deliver(personalMail({ from: addressOf(name), text, answers: messageIdOf(name) }));
	}

	beforeAll(async () => {
		imap = await startImapServer();
		ledger = await openLedger({ path: bench().n8n.ledgerPath });
		for (const [name, ages] of Object.entries(people)) {
			for (const [index, age] of ages.entries()) await recordMail(name, index + 1, age);
		}
		await ledger.suppressions.add([
			{
				...{ kind: 'address', value: addressOf('ida') },
				...{ source: 'unsubscribe link', at: new Date().toISOString() },
			},
		]);
		const { host, port, user, password } = imap;
		workflow = await bench().publish(
			'follow-ups',
			{ 'Human Approval': { reviewers: reviewer } },
			{
				imap: await bench().n8n.createCredential('imap', 'Mailbox of Sam', {
					...{ host, port, user, password },
					...{ secure: false, allowUnauthorizedCerts: false },
				}),
			},
		);
	});

	afterAll(async () => {
		if (workflow) await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
		await ledger?.close();
		await imap?.close();
	});

	test('an answer, a bounce and an opt-out in the mailbox stop the follow-ups', async () => {
		const names = Object.keys(people);
		const lines = names.map((name) => `${addressOf(name)},${titleOf(name)},Fernhill`);
		const uploaded = await bench().uploadCsv(workflow, ['email,name,company', ...lines]);
		expect(uploaded.status).toBe(200);
		await waitFor('the table', async () => (await rows()).size === names.length);

		await answer('ben', 'Thank you, I will look at it with our depot managers next week.');
		await answer('gus', 'No thanks');
		await imap.deliver(
			deliveryReport({ recipient: addressOf('fay'), messageId: messageIdOf('fay') }),
		);
		await waitFor('three stops', async () => {
			const stopped = [...(await rows()).values()].filter(({ status }) => status);
			return stopped.length === 3;
		});
		expect(await statusOf('ben')).toBe('replied');
		expect(await statusOf('gus')).toBe('opted out');
		expect(await statusOf('fay')).toBe('bounced');
	});

	test('who is due gets one approved mail in the same conversation; who answers meanwhile, or had three, gets none', async () => {
		await bench().until(await bench().execute(workflow, 'Every Day at 08:00'), ['waiting']);
		const link = await bench().reviewLink(reviewer);
		const shown = (await bench().reviews(link)).map(({ title }) => title.split(',')[0]);
		expect(shown.sort()).toEqual(['ana', 'cleo', 'dan', 'jon', 'leo'].map(titleOf));
		expect(await statusOf('ida')).toBe('suppressed');
		for (const name of Object.keys(people)) expect(bench().mailsTo(addressOf(name))).toEqual([]);

		await answer('cleo', 'Sorry for the silence. Could you call me on Monday about the depots?');
		await waitFor('the late answer', async () => (await statusOf('cleo')) === 'replied');
		bench().smtp.faults.recipient = (address) =>
			address === addressOf('leo') ? { refuse: 550 } : undefined;
		await bench().decide(link, {
			[titleOf('ana')]: 'approved',
			[titleOf('cleo')]: 'approved',
			[titleOf('dan')]: 'approved',
			[titleOf('leo')]: 'approved',
			[titleOf('jon')]: { outcome: 'rejected', feedback: 'I know him, I will call' },
		});
		await waitFor('the end', async () => {
			const open = [...(await rows()).values()].filter(({ status }) => status === 'in review');
			return open.length === 0;
		});
		bench().smtp.faults.recipient = undefined;

		const [toAna, ...moreToAna] = bench().mailsTo(addressOf('ana'));
		expect(moreToAna).toEqual([]);
		expect(toAna?.parsed.subject).toBe('Re: Routes for Fernhill');
		expect(toAna?.parsed.headers['in-reply-to']).toBe(messageIdOf('ana'));
		const [toDan] = bench().mailsTo(addressOf('dan'));
		expect(toDan?.parsed.headers['in-reply-to']).toBe(messageIdOf('dan', 3));
		for (const name of ['ben', 'cleo', 'eve', 'fay', 'gus', 'hal', 'ida', 'jon', 'kim', 'leo']) {
			expect(bench().mailsTo(addressOf(name))).toEqual([]);
		}
		expect(await rowOf('ana')).toMatchObject({ status: '', followUps: 1 });
		expect(await rowOf('dan')).toMatchObject({ status: 'finished', followUps: 3 });
		expect(await rowOf('jon')).toMatchObject({
			status: 'rejected',
			note: 'I know him, I will call',
		});
		expect(await statusOf('cleo')).toBe('replied');
		expect(await statusOf('leo')).toBe('not sent');

		// The next morning: Ana's mail is young, Dan had his three.
		const next = await bench().execute(workflow, 'Every Day at 08:00');
		await bench().until(next);
		expect(await bench().put(next, 'Pick Who Is Due')).toEqual([]);
		expect(bench().linksTo(reviewer)).toHaveLength(1);
	});

	test('what was approved and not sent is recalled: the recovery workflow does not send it later', async () => {
		for (const [name, why] of [
			['cleo', 'Answered, bounced or opted out before it was sent.'],
			['leo', 'The mail server refused'],
		] as const) {
			const records = await ledger.sends.list({
				...{ recipient: addressOf(name), state: 'recalled', limit: 10, offset: 0 },
			});
			expect(records).toMatchObject([{ error: expect.stringContaining(why) }]);
			expect(records[0]?.error).toContain('the workflow Signoff follow-ups');
		}

		const recovery = await bench().publish('recover-unsent', {
			'Get Unsent Approvals': { olderThan: 0, workflowId: workflow.id },
		});
		const run = await bench().execute(recovery, 'Every Hour');
		await bench().until(run);
		expect(await bench().put(run, 'Get Unsent Approvals')).toEqual([]);
		for (const name of ['cleo', 'leo']) expect(bench().mailsTo(addressOf(name))).toEqual([]);
		await bench().n8n.rest('POST', `/rest/workflows/${recovery.id}/deactivate`);
	});
}

import { itemFor } from '../../support/approvalRun';
import type { WorkflowNode } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const admin = 'admin@northwind.example';

const wire = (node: string) => ({ node, type: 'main', index: 0 });

/** A page that asks about the items of a request; what is approved waits for so many seconds and is sent. */
function approvalAndSend(path: string, seconds: number) {
	const node = (name: string, type: string, x: number, parameters: object, typeVersion = 1) =>
		({ name, type, typeVersion, position: [x, 0], parameters }) as WorkflowNode;
	return {
		name: `Outbound (${path})`,
		nodes: [
			{
				...node('Webhook', 'n8n-nodes-base.webhook', 0, { path, httpMethod: 'POST' }, 2),
				webhookId: path,
			},
			node('Split', 'n8n-nodes-base.splitOut', 200, { fieldToSplitOut: 'body.items' }),
			node('Approval', 'n8n-nodes-signoff.humanApproval', 400, {
				...{ notifyBy: 'none', reviewers: 'lead@northwind.example' },
			}),
			node('Pause', 'n8n-nodes-base.wait', 600, { amount: seconds, unit: 'seconds' }, 1.1),
			node('Send', 'n8n-nodes-signoff.send', 800, {}),
		],
		connections: {
			Webhook: { main: [[wire('Split')]] },
			Split: { main: [[wire('Approval')]] },
			Approval: { main: [[], [wire('Pause')]] },
			Pause: { main: [[wire('Send')]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

/** n8n dies with approved mails before Send and with one in the hands of the mail server. */
export function recoverUnsent(bench: () => TemplateBench): void {
	/** Has all items approved, which then wait for so many seconds. @returns the id of the run */
	async function approveAll(
		path: string,
		items: Array<ReturnType<typeof itemFor>>,
		seconds: number,
	) {
		const { n8n, credentials } = bench();
		const { smtp } = credentials;
		const workflow = await n8n.activate(
			await n8n.importWorkflow(approvalAndSend(path, seconds), { smtp: smtp! }),
		);
		const answer = await bench().call(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items }),
		});
		expect(answer.status).toBe(200);
		const { id } = await n8n.waitForExecution(workflow.id, ['waiting']);
		const [page] = await bench().put(id, 'Approval');
		const link = String(page?.json.reviewLink);
		const shown = await bench().reviews(link);
		await bench().decide(
			link,
			Object.fromEntries(shown.map(({ title }) => [title, 'approved' as const])),
		);
		return id;
	}

	test('after a SIGKILL each approved mail goes out once; what may have gone out is reported, once, and not sent again', async () => {
		const stranded = [
			itemFor('Ana Ruiz', 'Acme'),
			itemFor('Ben Ode', 'Bolt'),
			itemFor('Cleo Ray', 'Cargo'),
		];
		const underWay = [itemFor('Dan Fox', 'Delta'), itemFor('Eve Lim', 'Echo')];
		const addresses = (items: typeof stranded) =>
			items.map(({ dossier }) => dossier.prospect.email ?? '');
		const [delivered, unanswered] = addresses(underWay);
		const { n8n, smtp } = bench();
		smtp.faults.message = ({ envelope }) =>
			envelope.to.includes(unanswered!) ? 'silence' : undefined;
		const handingOver = await approveAll('recover-under-way', underWay, 0);
		await smtp.waitForMessages(2);
		const pausing = await approveAll('recover-stranded', stranded, 60);
		await waitFor('the pause', async () => (await n8n.execution(pausing)).status === 'running');

		await n8n.kill();
		smtp.faults.message = undefined;
		await n8n.start();
		for (const id of [handingOver, pausing]) {
			await waitFor('the crash to be noticed', async () => {
				return (await n8n.execution(id)).status === 'crashed';
			});
		}
		for (const address of addresses(stranded)) expect(bench().mailsTo(address)).toHaveLength(0);

		const recovery = await bench().publish('recover-unsent', {
			'Get Unsent Approvals': { olderThan: 0, unknownAfter: 0 },
		});
		for (let times = 0; times < 2; times++) {
			await bench().until(await bench().execute(recovery, 'Every Hour'));
		}

		for (const address of [...addresses(stranded), delivered!, unanswered!]) {
			expect(bench().mailsTo(address)).toHaveLength(1);
		}
		const [report, ...more] = bench().mailsTo(admin);
		expect(more).toEqual([]);
		const [mail] = bench().mailsTo(unanswered!);
		expect(report?.parsed.subject).toBe('1 mail(s) may or may not have been sent');
		expect(report?.parsed.text).toContain(unanswered);
		expect(report?.parsed.text).toContain(mail?.parsed.messageId);
		await n8n.rest('POST', `/rest/workflows/${recovery.id}/deactivate`);
	});

	test('what the mail server refuses is reported and found again; what only comes too early is not reported', async () => {
		const refused = itemFor('Fay Orr', 'Fern');
		const early = itemFor('Gus Poe', 'Gale');
		const { n8n, smtp } = bench();
		smtp.faults.recipient = (address) =>
			address === refused.dossier.prospect.email ? { refuse: 550 } : undefined;
		await approveAll('recover-refused', [refused, early], 3600);
		const recovery = await bench().publish('recover-unsent', {
			'Get Unsent Approvals': { olderThan: 0 },
			Send: { pace: { windowDays: [(new Date().getUTCDay() + 3) % 7] } },
		});
		await bench().until(await bench().execute(recovery, 'Every Hour'));
		for (const address of [early.dossier.prospect.email ?? '', admin]) {
			expect(bench().mailsTo(address)).toEqual([]);
		}

		await bench().change(recovery.id, { Send: { pace: {} } });
		await bench().until(await bench().execute(recovery, 'Every Hour'));
		const [report, ...more] = bench().mailsTo(admin);
		expect(more).toEqual([]);
		expect(report?.parsed.subject).toBe('1 approved mail(s) could not be sent');
		expect(report?.parsed.text).toContain(refused.dossier.prospect.email);
		expect(bench().mailsTo(early.dossier.prospect.email ?? '')).toHaveLength(1);

		smtp.faults.recipient = undefined;
		await bench().until(await bench().execute(recovery, 'Every Hour'));
		expect(bench().mailsTo(refused.dossier.prospect.email ?? '')).toHaveLength(1);
		await n8n.rest('POST', `/rest/workflows/${recovery.id}/deactivate`);
	});
}

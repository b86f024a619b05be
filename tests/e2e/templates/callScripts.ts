import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { ParameterChanges, TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhookReceiver';

const reviewer = 'reviewer@northwind.example';

interface Task {
	subject: string;
	phone: string;
	script: Record<string, string>;
	approvedBy: string;
	approvalId: string;
}

/** Script, approval, task in a CRM. */
export function callScripts(bench: () => TemplateBench): void {
	let crm: WebhookReceiver;

	beforeAll(async () => {
		crm = await startWebhookReceiver(201);
	});

	afterAll(async () => {
		await crm.close();
	});

	beforeEach(() => {
		crm.requests.length = 0;
	});

	const toCrm = (): ParameterChanges => ({ 'Create Task': { url: crm.url } });
	const tasks = () => crm.requests.map(({ body }) => JSON.parse(body) as Task);

	async function submitForm(workflow: StoredWorkflow): Promise<void> {
		const [site] = bench().sites;
		if (!site) throw new Error('No site');
		const { name, email, title } = site.contact;
		await bench().n8n.submitForm(workflow, {
			Name: name,
			Phone: '+49 30 1234567',
			Email: email,
			Company: site.company,
			Website: site.website,
			'Job title': title,
		});
	}

	test('the approved script, with the edits of the reviewer, becomes one task', async () => {
		const workflow = await bench().publish('call-scripts', toCrm());
		await submitForm(workflow);
		const link = await bench().reviewLink(reviewer);
		const [review] = await bench().reviews(link);
		expect(review?.fields.map(({ name }) => name)).toEqual([
			'opener',
			'questions',
			'objections',
			'voicemail',
		]);
		expect(crm.requests).toHaveLength(0);

		const opener = 'Good morning, this is Sam Field from Northwind Routes.';
		await bench().decide(link, {
			[review?.title ?? '']: { outcome: 'approved', edits: { opener } },
		});
		const [task] = await waitFor('the task', () => crm.requests.length > 0 && tasks());
		expect(task).toMatchObject({ phone: '+49 30 1234567', approvedBy: reviewer });
		const shown = Object.fromEntries(review?.fields.map(({ name, value }) => [name, value]) ?? []);
		expect(task?.script).toEqual({ ...shown, opener });
		await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	});

	test('past the approval nothing gets through: no task without one', async () => {
		const imported = await bench().import('call-scripts', toCrm());
		const stored = await bench().n8n.workflow(imported.id);
		// A builder in a hurry leads the drafts straight to Release.
		Object.assign(stored.connections as Record<string, unknown>, {
			'Draft Script': { main: [[{ node: 'Release', type: 'main', index: 0 }]] },
		});
		await bench().n8n.updateWorkflow(stored.id, stored);
		const workflow = await bench().n8n.activate(await bench().n8n.workflow(stored.id));
		await submitForm(workflow);
		const execution = await waitFor('the run', async () => {
			const [last] = await bench().n8n.executions({ workflowId: stored.id });
			return last?.status === 'success' && last;
		});
		const [refused] = await bench().put(execution.id, 'Release', 1);
		expect(refused?.json.send).toMatchObject({ reason: 'not_approved' });
		expect(crm.requests).toHaveLength(0);
		await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	});
}

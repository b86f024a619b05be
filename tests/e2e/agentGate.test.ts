import { createHmac } from 'node:crypto';
import { agentWorkflow, pairingWorkflow } from '../support/agentWorkflow';
import { openBrowser } from '../support/browser';
import { scripted, startModelServer, type ModelServer } from '../support/modelServer';
import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';
import type { StoredWorkflow } from '../support/n8n/workflows';
import { ReviewPage } from '../support/quickStart';
import { waitFor } from '../support/waitFor';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhookReceiver';

jest.setTimeout(240_000);

const key = 'made up for this test, 32 characters';
const reviewer = 'lead@northwind.example';

let n8n: N8nClient;
let model: ModelServer;
let notices: WebhookReceiver;
let tool: WebhookReceiver;

/** Asks for the tool first, and says what came of it then. */
beforeAll(async () => {
	notices = await startWebhookReceiver();
	tool = await startWebhookReceiver(200);
	model = await startModelServer({
		answer: ({ messages }) => {
			const outcome = messages.find(({ role }) => role === 'tool');
			if (outcome) return scripted.prose(`It ended with: ${JSON.stringify(outcome.content)}`);
			return {
				toolParameters: { amount: '120' },
				hitlParameters: { reason: 'Ana asked for her invoice.' },
			};
		},
	});
	n8n = await sharedN8n();
});

afterAll(async () => {
	await Promise.all([model?.close(), notices?.close(), tool?.close()]);
});

async function publish(
	workflow: Parameters<N8nClient['importWorkflow']>[0],
): Promise<StoredWorkflow> {
	const stored = await n8n.importWorkflow(workflow, {
		openAiApi: await n8n.createCredential('openAiApi', 'Model', {
			apiKey: 'sk-test',
			url: model.baseUrl,
		}),
		signoffWebhookApi: await n8n.createCredential('signoffWebhookApi', 'Notices', { secret: key }),
	});
	await n8n.activate(stored);
	return stored;
}

async function call(path: string, body: object) {
	await waitFor('the webhook', async () => {
		const answer = await fetch(`${n8n.baseUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return answer.ok;
	});
}

/** The link in the newest notice, after checking who signed it. */
async function noticedLink(workflow: StoredWorkflow, count: number): Promise<string> {
	const notice = await waitFor('the notice', async () => {
		const [failed] = await n8n.executions({ workflowId: workflow.id, status: ['error'] });
		if (failed) {
			const { data } = await n8n.execution(failed.id);
			throw new Error(JSON.stringify(data.resultData.error));
		}
		return notices.requests[count - 1];
	});
	const timestamp = String(notice.headers['x-signoff-timestamp']);
	const expected = createHmac('sha256', key).update(`${timestamp}.${notice.body}`).digest('hex');
	expect(notice.headers['x-signoff-signature']).toBe(`sha256=${expected}`);
	await n8n.waitForExecution(workflow.id, ['waiting']);
	return (JSON.parse(notice.body) as { url: string }).url;
}

interface Shown {
	reviews: Array<{
		id: string;
		title: string;
		state: string;
		fields: Array<{ label: string; value: string; editable: boolean }>;
	}>;
}

async function shown(link: string): Promise<Shown['reviews']> {
	const answer = await fetch(link, { headers: { accept: 'application/json' } });
	return ((await answer.json()) as Shown).reviews;
}

async function submit(link: string, fields: Record<string, string>) {
	return await fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
}

/** As a person does it: the page shows what the agent wants to run and why, and offers to approve or to refuse. */
async function approveInBrowser(link: string): Promise<void> {
	const browser = await openBrowser();
	try {
		const gate = await ReviewPage.open(browser, link);
		const card = gate.card('send_invoice');
		await card.getByText('Ana asked for her invoice.').first().waitFor();
		await card.getByText('120', { exact: true }).first().waitFor();
		expect(await gate.page.getByRole('button', { name: 'Send back' }).count()).toBe(0);
		await gate.choose('send_invoice', 'Approve');
		await gate.submit();
		await gate.page.getByText('Approved: 1').waitFor();
	} finally {
		await browser.close();
	}
}

test('an agent asks before it runs a tool: refused with feedback it hears why, approved the tool runs once', async () => {
	const options = { path: 'agent', toolUrl: tool.url, notifyUrl: notices.url, reviewer };
	const workflow = await publish(agentWorkflow(options));

	await call('agent', { text: 'Send Ana her invoice over 120 EUR.' });
	const first = await noticedLink(workflow, 1);
	const [review] = await shown(first);
	expect(review?.title).toBe('send_invoice');
	expect(review?.fields.map(({ label, value }) => [label, value])).toEqual([
		['Tool', 'send_invoice'],
		['Reason', 'Ana asked for her invoice.'],
		['amount', '120'],
	]);
	expect(review?.fields.some(({ editable }) => editable)).toBe(false);
	const page = await (await fetch(first)).text();
	expect(page).toContain('Ana asked for her invoice.');
	expect(page).not.toContain('value="changesRequested"');

	const sentBack = await submit(first, {
		[`outcome.${review?.id}`]: 'changesRequested',
		[`feedback.${review?.id}`]: 'No',
	});
	expect(sentBack.status).toBe(422);
	const feedback = 'Ask for the VAT number first';
	await submit(first, {
		[`outcome.${review?.id}`]: 'rejected',
		[`feedback.${review?.id}`]: feedback,
	});
	const refused = await n8n.waitForExecution(workflow.id, ['success']);
	expect(tool.requests).toHaveLength(0);
	expect(JSON.stringify(refused.data.resultData.runData.Agent)).toContain(feedback);

	await call('agent', { text: 'Now with the VAT number.' });
	const second = await noticedLink(workflow, 2);
	expect(second).not.toBe(first);
	await approveInBrowser(second);
	await n8n.waitForExecution(workflow.id, ['success']);
	expect(tool.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ amount: '120' }]);
});

test('items stay paired with their rows through three rounds', async () => {
	const workflow = await publish(pairingWorkflow('pairs', notices.url));
	const before = notices.requests.length;
	const rows = ['Ana', 'Ben', 'Cleo', 'Dan'].map((name) => ({ name }));
	await call('pairs', { rows });
	const link = await noticedLink(workflow, before + 1);
	for (const names of [['Cleo'], ['Dan', 'Ben'], ['Ana']]) {
		const reviews = (await shown(link)).filter(({ title }) => names.includes(title));
		const fields = Object.fromEntries(reviews.map(({ id }) => [`outcome.${id}`, 'approved']));
		const answer = await submit(link, fields);
		expect(answer.status).toBe(200);
		await n8n.waitForExecution(workflow.id, [names[0] === 'Ana' ? 'success' : 'waiting']);
	}
	const { data } = await n8n.waitForExecution(workflow.id, ['success']);
	const { Approved, Undecided } = data.resultData.runData;
	for (const runs of [Approved, Undecided]) {
		const items = (runs ?? []).flatMap((run) => run.data?.main?.[0] ?? []);
		expect(items.length).toBeGreaterThan(3);
		for (const { json } of items) expect(json.found).toBe(json.name);
	}
});

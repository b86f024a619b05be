import { readFile } from 'node:fs/promises';
import type { Dossier } from '../../nodes/shared/contracts';
import { scripted, startModelServer, type ModelServer } from '../support/modelServer';
import { searchLogin, startSearchServer } from '../support/searchServer';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowJson } from '../support/n8n/workflows';
import { startTestSite, type Answer } from '../support/testSite';
import { waitFor } from '../support/waitFor';

jest.setTimeout(180_000);

let n8n: N8n;
let model: ModelServer;
let openAiApi: string;
beforeAll(async () => {
	model = await startModelServer({ answer: () => scripted.late(30_000, {}) });
	n8n = await startN8n();
	openAiApi = await n8n.createCredential('openAiApi', 'Model', {
		apiKey: 'any',
		url: model.baseUrl,
	});
});
afterAll(async () => {
	await n8n?.stop();
	await model?.close();
});

function workflowJson(path: string, parameters: Record<string, unknown>): WorkflowJson {
	const nodes = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path },
		},
		{
			name: 'Prospects',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		{
			name: 'Research',
			type: 'n8n-nodes-signoff.prospectResearch',
			typeVersion: 1,
			parameters: {
				model: 'test-model',
				options: { allowPrivateNetwork: true, cacheHours: 0, timeLimit: 60 },
				...parameters,
			},
		},
	];
	return {
		name: `Research ${path}`,
		nodes: nodes.map((node, at) => ({ ...node, position: [200 * at, 0] })) as never,
		connections: {
			Webhook: { main: [[{ node: 'Prospects', type: 'main', index: 0 }]] },
			Prospects: { main: [[{ node: 'Research', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

async function start(path: string, items: object[], parameters: Record<string, unknown> = {}) {
	const stored = await n8n.importWorkflow(workflowJson(path, parameters), { openAiApi });
	const workflow: StoredWorkflow = await n8n.activate(stored);
	await waitFor('the webhook', async () => {
		const answer = await fetch(`${n8n.baseUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items }),
		});
		return answer.ok;
	});
	return workflow;
}

const home: Answer =
	'<html lang="en"><body><h1>Acme</h1><p>We move goods from the harbour to the shops.</p></body></html>';

test.each<[string, string, Answer, (asked: string[]) => boolean]>([
	['a site that never answers', 'slow-site', () => undefined, (asked) => asked.includes('/')],
	['a model that takes half a minute', 'slow-model', home, () => model.requests.length > 0],
])(
	'the Stop button ends a run within 2 seconds, and n8n calls it canceled: %s',
	async (_name, path, answer, hangs) => {
		const site = await startTestSite({ '/': answer });
		try {
			const items = Array.from({ length: 20 }, (_, at) => ({
				email: `p${at}@acme.example`,
				website: site.url,
			}));
			const workflow = await start(path, items);
			await waitFor('the run to hang', () => hangs(site.asked));
			const [{ id } = { id: '' }] = await n8n.executions({ workflowId: workflow.id });
			const started = performance.now();
			await n8n.rest('POST', `/rest/executions/${id}/stop`);
			const stopped = await n8n.waitForExecution(workflow.id, ['canceled', 'error', 'success']);
			expect(performance.now() - started).toBeLessThan(2000);
			expect(stopped.status).toBe('canceled');
			const asked = site.asked.length;
			await new Promise((resolve) => setTimeout(resolve, 1000));
			expect(site.asked).toHaveLength(asked);
		} finally {
			await site.close();
		}
	},
);

test('n8n goes on while a page takes for ever, the log tells how far the run is, and items stay small', async () => {
	const rules = Array.from({ length: 3000 }, (_, at) => `.c${at} * * * p{color:#fff}`).join('');
	const endless = `<html><head><style>${rules}</style></head><body>${'<div class="c1">'.repeat(1500)}${'<p>x</p>'.repeat(1500)}</body></html>`;
	const long = `<html lang="en"><body><h1>Acme</h1>${'<p>We move goods from the harbour to the shops.</p>'.repeat(5000)}</body></html>`;
	const site = await startTestSite({ '/endless': endless, '/long': long });
	try {
		const items = ['/endless', '/long'].map((path) => ({
			company: `House ${path}`,
			email: `${path.slice(1)}@acme.example`,
			website: site.url + path,
		}));
		let slowest = 0;
		const watch = setInterval(async () => {
			const asked = performance.now();
			await fetch(`${n8n.baseUrl}/healthz`);
			slowest = Math.max(slowest, performance.now() - asked);
		}, 100);
		const workflow = await start('endless', items, { modelSource: 'none' });
		const { data } = await n8n.waitForExecution(workflow.id);
		clearInterval(watch);
		expect(slowest).toBeLessThan(1500);

		const json = (data.resultData.runData.Research?.[0]?.data?.main?.[0] ?? []).map(
			(item) => item.json,
		);
		const [complex, read] = json.map(({ dossier }) => dossier as unknown as Dossier);
		expect(complex?.warnings.map(({ code }) => code)).toEqual(['page_too_complex']);
		expect(read?.facts.length).toBeGreaterThan(0);
		expect(JSON.stringify(json[1]).length).toBeLessThan(5000);

		const log = await readFile(n8n.logFile, 'utf8');
		expect(log).toMatch(/Prospect Research \d of 2: House \/endless: 1 pages, 0 facts, priority 0/);
		expect(log).toMatch(/Prospect Research \d of 2: House \/long: \d pages, \d+ facts/);
		expect(log).not.toContain('harbour');
	} finally {
		await site.close();
	}
});

test('the credential of each search engine is tested by n8n', async () => {
	const search = await startSearchServer(() => [{ url: 'https://n8n.example', title: 'n8n' }]);
	const { user, password, apiKey } = searchLogin;
	const cases: [string, object, object][] = [
		[
			'signoffSearxngApi',
			{ url: search.urls.searxng.replace(/\/$/, ''), user, password },
			{ password: 'wrong' },
		],
		['signoffBraveSearchApi', { url: search.urls.brave, apiKey }, { apiKey: 'wrong' }],
		['signoffTavilyApi', { url: search.urls.tavily, apiKey }, { apiKey: 'wrong' }],
	];
	try {
		for (const [type, data, wrong] of cases) {
			const test = async (changed: object) =>
				await n8n.rest<{ status: string; message: string }>('POST', '/rest/credentials/test', {
					credentials: { id: '', name: type, type, data: { ...data, ...changed } },
				});
			expect([type, (await test({})).status]).toEqual([type, 'OK']);
			expect([type, (await test(wrong)).status]).toEqual([type, 'Error']);
		}
	} finally {
		await search.close();
	}
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowNode } from '../support/n8n/workflows';
import { startResearchField, type ResearchField } from '../support/researchField';
import { waitFor } from '../support/waitFor';
import { median, type Benchmark, type Side } from './harness';

const prospects = 100;
const pagesEach = 5;
const parallel = 10;
const siteDelay = 50;
const modelDelay = 500;
/** Ten at a time, page after page and then the model: what no machine can be faster than. */
const arithmeticMinimum = (prospects / parallel) * (pagesEach * siteDelay + modelDelay);

let n8n: N8n | undefined;
let field: ResearchField | undefined;
const workflows: Partial<Record<Side, StoredWorkflow>> = {};
const seconds: Record<Side, number[]> = { ours: [], reference: [] };
const growth: Record<Side, number[]> = { ours: [], reference: [] };
const processor: Record<Side, number[]> = { ours: [], reference: [] };
let mostPerHost: Partial<Record<Side, number>> = {};

/** A node without its place on the canvas. */
interface Step {
	name: string;
	type: string;
	typeVersion: number;
	webhookId?: string;
	parameters: WorkflowNode['parameters'];
}

/** Our side: one node. */
function ourSteps(): Step[] {
	return [
		{
			name: 'Research',
			type: 'n8n-nodes-signoff.prospectResearch',
			typeVersion: 1,
			parameters: {
				model: 'test-model',
				idealCustomer: 'Companies that move goods',
				maximumPages: pagesEach,
				options: { allowPrivateNetwork: true, parallelProspects: parallel, cacheHours: 0 },
			},
		},
	];
}

/** The same by n8n's own nodes: ask for all pages, ten at a time, take the text, gather it per prospect, ask the model. */
function referenceSteps(modelUrl: string): Step[] {
	const batching = (batchInterval: number) => ({
		batching: { batch: { batchSize: parallel, batchInterval } },
	});
	return [
		{
			name: 'Pages',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'pages', include: 'allOtherFields', options: {} },
		},
		{
			name: 'Read',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				url: '={{ $json.website + $json.pages }}',
				options: {
					...batching(siteDelay),
					response: { response: { responseFormat: 'text', outputPropertyName: 'html' } },
				},
			},
		},
		{
			name: 'Text',
			type: 'n8n-nodes-base.html',
			typeVersion: 1.2,
			parameters: {
				operation: 'extractHtmlContent',
				dataPropertyName: 'html',
				extractionValues: { values: [{ key: 'text', cssSelector: 'main' }] },
				options: {},
			},
		},
		{
			name: 'Gather',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: {
				jsCode: `const sites = $('Pages').all();
const bySite = {};
$input.all().forEach((item, index) => {
	const site = sites[index].json.website;
	bySite[site] = (bySite[site] ?? '') + '\\n' + item.json.text;
});
return Object.entries(bySite).map(([website, text]) => ({ json: { website, text: text.slice(0, 40000) } }));`,
			},
		},
		{
			name: 'Ask',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `${modelUrl}/chat/completions`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody:
					"={{ JSON.stringify({ model: 'test-model', messages: [{ role: 'user', content: $json.text }] }) }}",
				options: batching(modelDelay),
			},
		},
	];
}

/** Webhook -> Split Out -> the steps of a side: both get their prospects the same way. */
function workflowJson(side: Side, steps: Step[]): Parameters<N8n['importWorkflow']>[0] {
	const start: Step[] = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: randomUUID(),
			parameters: { httpMethod: 'POST', path: `bench-${side}`, responseMode: 'lastNode' },
		},
		{
			name: 'Prospects',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
	];
	const nodes = [...start, ...steps].map((step, at) => ({
		...step,
		position: [200 * at, 0] as [number, number],
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, at) => [
				nodes[at]?.name ?? '',
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);
	return { name: `Bench ${side}`, nodes, connections, settings: { executionOrder: 'v1' } };
}

/** Memory of the n8n process in MB. */
function residentMemory(pid: number): number {
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return Number(kilobytes) / 1024;
}

/** Seconds of processor time that the n8n process has used: beside the clock, what it took on a busy machine. */
function processorTime(pid: number): number {
	// after the name in brackets, which may hold spaces: user and system time are fields 14 and 15, in hundredths (proc(5))
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function research(side: Side, count: number): Promise<number> {
	const workflow = workflows[side];
	if (!n8n || !field || !workflow) throw new Error('The benchmark is not set up.');
	const items = field.websites.slice(0, count).map((website, at) => ({
		...{ website, company: `House ${at}`, name: `Person ${at}`, email: `p${at}@house.example` },
		pages: field?.pagePaths,
	}));
	field.count();
	const { pid } = n8n;
	const usedBefore = processorTime(pid);
	const before = residentMemory(pid);
	let peak = before;
	const sampling = setInterval(() => (peak = Math.max(peak, residentMemory(pid))), 50);
	try {
		const response = await fetch(`${n8n.baseUrl}/webhook/bench-${side}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items }),
		});
		if (!response.ok) throw new Error(`n8n answered ${response.status}: ${await response.text()}`);
	} finally {
		clearInterval(sampling);
	}
	const { data } = await n8n.waitForExecution(workflow.id);
	const steps = side === 'ours' ? ['Research'] : ['Pages', 'Read', 'Text', 'Gather', 'Ask'];
	const ms = steps.map((name) => {
		const [run] = data.resultData.runData[name] ?? [];
		if (!run) throw new Error(`${name} did not run.`);
		return run.executionTime;
	});
	const counted = field.count();
	if (counted.pages !== count * pagesEach || counted.questions !== count) {
		throw new Error(`${side}: ${counted.pages} pages and ${counted.questions} questions.`);
	}
	if (count === prospects) {
		growth[side].push(peak - before);
		processor[side].push(processorTime(pid) - usedBefore);
		seconds[side].push(ms.reduce((sum, one) => sum + one, 0) / 1000);
	}
	mostPerHost = { ...mostPerHost, [side]: counted.mostPerHost };
	return ms.reduce((sum, one) => sum + one, 0) / 1000;
}

/**
 * 100 prospects with 5 pages each, pages after 50 ms and the model after 500 ms, ten at a time: Prospect Research, and the same
 * reading and asking by n8n's HTTP Request and HTML nodes, which check, rank and spare nobody.
 */
export const benchmark: Benchmark = {
	name: `research ${prospects}x${pagesEach}`,
	unit: 's',
	n: prospects,
	better: 'lower',
	repetitions: 3,
	async setup() {
		field = await startResearchField({ companies: prospects, siteDelay, modelDelay });
		n8n = await startN8n();
		const openAiApi = await n8n.createCredential('openAiApi', 'Bench', {
			apiKey: 'any',
			url: field.modelUrl,
		});
		const steps = { ours: ourSteps(), reference: referenceSteps(field.modelUrl) };
		for (const side of ['ours', 'reference'] as const) {
			const credentials: Record<string, string> = side === 'ours' ? { openAiApi } : {};
			const stored = await n8n.importWorkflow(workflowJson(side, steps[side]), credentials);
			workflows[side] = await n8n.activate(stored);
			// A webhook answers 404 for a moment after it was published.
			await waitFor(`the webhook of ${side}`, async () => {
				await research(side, 1);
				return true;
			});
		}
	},
	ours: async () => await research('ours', prospects),
	reference: async () => await research('reference', prospects),
	notes: () => {
		const best = Math.min(...seconds.ours);
		const worst = Math.max(...seconds.ours);
		const minimum = arithmeticMinimum / 1000;
		const most = (side: Side) => Math.round(Math.max(...growth[side].slice(1)));
		return [
			`arithmetic minimum ${minimum} s; ours ${(best / minimum).toFixed(2)} to ${(worst / minimum).toFixed(2)} times that`,
			`memory of n8n grew at most ${most('ours')} MB, reference ${most('reference')} MB (after the warm-up)`,
			`processor time of n8n: ours ${median(processor.ours).toFixed(1)} s, reference ${median(processor.reference).toFixed(1)} s`,
			`requests at once to one host: ours ${mostPerHost.ours}, reference ${mostPerHost.reference}`,
		];
	},
	async teardown() {
		await n8n?.stop();
		await field?.close();
	},
};

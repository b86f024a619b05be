import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEngine, describeNode, sketchWorkflow, type Execution } from '../support/engine';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	IWebhookDescription,
	IWebhookFunctions,
} from 'n8n-workflow';

// Pins what the design builds on. A test that fails here means that n8n has changed, not that a node is broken. What n8n's
// server does around the engine (signatures, answers, one resumption) is repeated by the harness; e2e tests hold it to n8n.

const waitingWebhook = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: httpMethod === 'GET' ? 'default' : 'setup',
	httpMethod,
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
	responseMode: 'onReceived',
	responseData: '',
});

/** Waits, with three outputs: a GET shows the input, a POST sorts it by what the form names. */
class SortAfterWait implements INodeType {
	description = describeNode({
		name: 'sortAfterWait',
		outputs: ['main', 'main', 'main'],
		webhooks: [waitingWebhook('GET'), waitingWebhook('POST')],
	});

	/** What Rita gets, and what somebody gets whom `webhook` does not expect. */
	static link = '';
	static strangersLink = '';

	async execute(this: IExecuteFunctions) {
		SortAfterWait.link = this.getSignedResumeUrl({ reviewer: 'rita@sender.example' });
		SortAfterWait.strangersLink = this.getSignedResumeUrl({ reviewer: 'sid@sender.example' });
		await this.putExecutionToWait(new Date(Date.now() + 60_000));
		return [this.getInputData()];
	}

	async webhook(this: IWebhookFunctions) {
		const input = this.evaluateExpression('{{ $input.all() }}') as INodeExecutionData[];
		if (this.getRequestObject().query.reviewer !== 'rita@sender.example')
			throw new Error('Who are you?');
		if (this.getRequestObject().method === 'GET') {
			const names = input.map(({ json }) => json.name).join(', ');
			this.getResponseObject().setHeader('content-type', 'text/plain');
			return { webhookResponse: `Waiting: ${names}` };
		}
		const body = this.getBodyData() as Record<string, string>;
		const outputs: INodeExecutionData[][] = [[], [], []];
		input.forEach((item, index) => {
			outputs[Number(body[String(item.json.name)] ?? 0)]?.push({
				...item,
				pairedItem: { item: index },
			});
		});
		return { webhookResponse: 'Thank you', workflowData: outputs };
	}
}

/** Adds what an expression says, item by item. */
class Label implements INodeType {
	description = describeNode({
		name: 'label',
		properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }],
		credentials: [{ name: 'stampApi' }],
	});

	async execute(this: IExecuteFunctions) {
		const items: INodeExecutionData[] = [];
		for (const [index, item] of this.getInputData().entries()) {
			const text = this.getNodeParameter('text', index) as string;
			const { stamp } = await this.getCredentials('stampApi');
			items.push({ json: { ...item.json, text, stamp }, pairedItem: { item: index } });
		}
		return [items];
	}
}

/** Fetches a page with n8n's request helper. */
class Fetch implements INodeType {
	description = describeNode({
		name: 'fetch',
		properties: [{ displayName: 'URL', name: 'url', type: 'string', default: '' }],
	});

	async execute(this: IExecuteFunctions) {
		const url = this.getNodeParameter('url', 0) as string;
		const page = (await this.helpers.httpRequest({ url, encoding: 'text' })) as string;
		return [[{ json: { page } }]];
	}
}

class Fail implements INodeType {
	description = describeNode({ name: 'fail' });

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		throw new Error('Broken on purpose');
	}
}

const engine = createEngine({
	nodes: {
		'test.sortAfterWait': new SortAfterWait(),
		'test.label': new Label(),
		'test.fetch': new Fetch(),
		'test.fail': new Fail(),
	},
	credentials: { stampApi: { stamp: 'S-1' } },
});

const people: INodeExecutionData[] = ['Ana', 'Ben', 'Cleo'].map((name) => ({ json: { name } }));

const sorting = sketchWorkflow({
	nodes: [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
		{ name: 'Sort', type: 'test.sortAfterWait' },
		{ name: 'Zero', type: 'n8n-nodes-base.noOp', position: [600, 0] },
		{ name: 'One', type: 'n8n-nodes-base.noOp', position: [600, 200] },
		{ name: 'Two', type: 'n8n-nodes-base.noOp', position: [600, 400] },
	],
	connections: ['Start -> Sort', 'Sort[0] -> Zero', 'Sort[1] -> One', 'Sort[2] -> Two'],
});

const names = (execution: Execution, node: string, output = 0) =>
	execution.items(node, output).map(({ json }) => json.name);

describe('a run', () => {
	const labelled = (text: string) =>
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Label', type: 'test.label', parameters: { text }, credentials: ['stampApi'] },
				{ name: 'End', type: 'n8n-nodes-base.noOp' },
			],
			connections: ['Start -> Label', 'Label -> End'],
		});

	it('evaluates expressions for each item and hands out credentials', async () => {
		const execution = await engine.run(labelled('={{ $json.name.toUpperCase() }}'), people);

		expect(execution.status).toBe('success');
		expect(execution.items('End').map(({ json }) => json)).toEqual([
			{ name: 'Ana', text: 'ANA', stamp: 'S-1' },
			{ name: 'Ben', text: 'BEN', stamp: 'S-1' },
			{ name: 'Cleo', text: 'CLEO', stamp: 'S-1' },
		]);
	});

	it('follows paired items back to an earlier node', async () => {
		const execution = await engine.run(labelled('={{ $("Start").item.json.name }}'), people);

		expect(execution.items('End').map(({ json }) => json.text)).toEqual(['Ana', 'Ben', 'Cleo']);
	});

	it('ends with the error of a node', async () => {
		const workflow = sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Fail', type: 'test.fail' },
			],
			connections: ['Start -> Fail'],
		});

		const execution = await engine.run(workflow);

		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Broken on purpose');
	});
});

describe('the request helper', () => {
	let server: Server;

	beforeEach(async () => {
		server = createServer((_request, response) => response.end('Hello from outside'));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	afterEach(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	it('makes real requests', async () => {
		const { port } = server.address() as AddressInfo;
		const workflow = sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Fetch', type: 'test.fetch', parameters: { url: `http://127.0.0.1:${port}/` } },
			],
			connections: ['Start -> Fetch'],
		});

		const execution = await engine.run(workflow);

		expect(execution.items('Fetch')).toMatchObject([{ json: { page: 'Hello from outside' } }]);
	});
});

describe('a waiting execution', () => {
	it('has run nothing after the node that waits', async () => {
		const execution = await engine.run(sorting, people);

		expect(execution.status).toBe('waiting');
		expect(execution.order).toEqual(['Start', 'Sort']);
		expect(execution.waitTill?.getTime()).toBeGreaterThan(Date.now());
	});

	it('forwards every output when it is resumed by webhook', async () => {
		const execution = await engine.run(sorting, people);

		const answer = await execution.request({
			url: SortAfterWait.link,
			form: { Ana: '1', Ben: '2' },
		});

		expect(answer).toMatchObject({ status: 200, body: 'Thank you', resumed: true });
		expect(execution.status).toBe('success');
		expect(names(execution, 'Zero')).toEqual(['Cleo']);
		expect(names(execution, 'One')).toEqual(['Ana']);
		expect(names(execution, 'Two')).toEqual(['Ben']);
	});

	it('goes on waiting after a webhook call without workflowData, as often as it is called', async () => {
		const execution = await engine.run(sorting, people);

		for (let call = 0; call < 3; call++) {
			const page = await execution.request({ url: SortAfterWait.link });
			expect(page).toMatchObject({ status: 200, resumed: false });
			expect(page.headers['content-type']).toBe('text/plain');
		}

		expect(execution.status).toBe('waiting');
		expect(execution.order).toEqual(['Start', 'Sort']);
	});

	it('shows its input items to an expression in webhook()', async () => {
		const execution = await engine.run(sorting, people);

		const page = await execution.request({ url: SortAfterWait.link });

		expect(page.body).toBe('Waiting: Ana, Ben, Cleo');
	});

	it('passes its input items unchanged to output 0 when the timer wakes it', async () => {
		const execution = await engine.run(sorting, people);

		await execution.wakeUp();

		expect(execution.status).toBe('success');
		expect(execution.items('Zero').map(({ json }) => json)).toEqual(people.map(({ json }) => json));
		expect(execution.order).toEqual(['Start', 'Sort', 'Sort', 'Zero']);
		expect(execution.runs('Sort')).toHaveLength(1);
	});

	it('is resumed by exactly one of several submissions', async () => {
		const execution = await engine.run(sorting, people);
		const submission = { url: SortAfterWait.link, form: { Ana: '1' } };

		const answers = await Promise.all([1, 2, 3].map(() => execution.request(submission)));

		expect(answers.map(({ status }) => status).sort()).toEqual([200, 500, 500]);
		expect(answers.filter(({ resumed }) => resumed)).toHaveLength(1);
		expect(execution.runs('One')).toHaveLength(1);
	});

	it('refuses a link whose query was changed', async () => {
		const execution = await engine.run(sorting, people);
		const forged = SortAfterWait.link.replace('rita', 'mallory');

		const answer = await execution.request({ url: forged, form: { Ana: '1' } });

		expect(answer).toMatchObject({ status: 401, resumed: false });
		expect(execution.status).toBe('waiting');
	});

	it('goes on with one empty item on output 0, and without its items, when webhook() throws', async () => {
		const execution = await engine.run(sorting, people);

		const answer = await execution.request({ url: SortAfterWait.strangersLink });

		expect(answer.status).toBe(500);
		expect(execution.status).toBe('success');
		expect(execution.items('Zero').map(({ json }) => json)).toEqual([{}]);
		expect(execution.runs('Start')).toHaveLength(0);
	});

	it('answers that no action is required once it has ended', async () => {
		const execution = await engine.run(sorting, people);
		await execution.wakeUp();

		const page = await execution.request({ url: SortAfterWait.link });

		expect(page.body).toContain('No action required');
	});

	it('keeps the same link when a loop leads back to it', async () => {
		const loop = structuredClone(sorting);
		loop.connections.Zero = { main: [[{ node: 'Sort', type: 'main', index: 0 }]] };
		const execution = await engine.run(loop, people);
		const first = SortAfterWait.link;

		await execution.request({ url: first, form: { Ana: '1' } });

		expect(execution.status).toBe('waiting');
		expect(SortAfterWait.link).toBe(first);
		expect((await execution.request({ url: first })).body).toBe('Waiting: Ben, Cleo');
	});
});

describe('branches', () => {
	/** The same connections, the three branches placed at these heights. */
	const placed = (heights: Record<string, number>) => {
		const workflow = structuredClone(sorting);
		for (const node of workflow.nodes) {
			const height = heights[node.name];
			if (height !== undefined) node.position = [600, height];
		}
		return workflow;
	};

	it.each([
		[{ Zero: 0, One: 200, Two: 400 }, ['Zero', 'One', 'Two']],
		[{ Zero: 400, One: 200, Two: 0 }, ['Two', 'One', 'Zero']],
		[{ Zero: 200, One: 400, Two: 0 }, ['Two', 'Zero', 'One']],
	])('run top to bottom by canvas position: %p', async (heights, expected) => {
		const execution = await engine.run(placed(heights), people);
		await execution.request({ url: SortAfterWait.link, form: { Ana: '1', Ben: '2' } });

		expect(execution.order.slice(-3)).toEqual(expected);
	});

	it('below a loop straight back to the waiting node stay stuck until the queue is empty', async () => {
		const loop = placed({ One: 200, Two: 400 });
		loop.connections.Sort = {
			main: [
				[{ node: 'Sort', type: 'main', index: 0 }],
				[{ node: 'One', type: 'main', index: 0 }],
				[{ node: 'Two', type: 'main', index: 0 }],
			],
		};
		const execution = await engine.run(loop, people);

		await execution.request({ url: SortAfterWait.link, form: { Ana: '1' } });

		expect(execution.status).toBe('waiting');
		expect(execution.order).not.toContain('One');
	});
});

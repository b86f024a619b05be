import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { draftSchema, type Draft } from '../../nodes/shared/contracts';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { scripted, startModelServer, type ModelServer } from '../support/modelServer';
import type { ChatCall } from '../../demo/model/chatServer';

let server: ModelServer;
let answer: (call: ChatCall) => unknown;

beforeAll(async () => {
	server = await startModelServer({ answer: (call) => answer(call), apiKey: 'sk-right' });
});
beforeEach(() => {
	answer = () => emailAnswerOf();
	server.requests.length = 0;
});
afterAll(async () => {
	await server.close();
});

interface Run {
	items: Array<Record<string, unknown>>;
	parameters?: Record<string, string | number | object>;
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	apiKey?: string;
	credentials?: string[];
}

async function draft(run: Run): Promise<Execution> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.draftEmail': new DraftEmail() },
		credentials: { openAiApi: { apiKey: run.apiKey ?? 'sk-right', url: server.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Draft',
				type: 'n8n-nodes-signoff.draftEmail',
				credentials: run.credentials ?? ['openAiApi'],
				onError: run.onError,
				parameters: {
					model: 'test-model',
					senderName: 'Sam Field',
					senderEmail: 'sam@northwind.example',
					offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
					postalAddress: '1 Harbour Street, Bristol',
					...run.parameters,
				},
			},
			{ name: 'Drafted', type: 'n8n-nodes-base.noOp' },
		],
		connections: ['Start -> Draft', 'Draft -> Drafted'],
	});
	return await engine.run(
		workflow,
		run.items.map((json) => ({ json: json as never })),
	);
}

function draftsOf(execution: Execution): Draft[] {
	return execution.items('Drafted').map((item) => draftSchema.parse(item.json.draft));
}

/** A dossier of another person; its name tells the model server which item is asked about. */
function dossierFor(name: string) {
	const dossier = dossierOf();
	const email = `${name.toLowerCase()}@example.com`;
	return { ...dossier, prospect: { ...dossier.prospect, name, email } };
}

function nameIn({ messages }: ChatCall): string {
	const data = /<data>\n(.*)\n<\/data>/s.exec(messages[1]?.content ?? '')?.[1] ?? '{}';
	return (JSON.parse(data) as { prospect: { name: string } }).prospect.name;
}

describe('Draft Email in the engine', () => {
	it('adds a draft to each item, in order, and keeps everything else', async () => {
		const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eva', 'Finn', 'Gus'];
		answer = (call) => {
			const name = nameIn(call);
			// The earlier the item, the later its answer.
			return scripted.late(
				70 - 10 * names.indexOf(name),
				emailAnswerOf({ greeting: `Hi ${name},` }),
			);
		};
		const items = names.map((name, index) => ({ dossier: dossierFor(name), row: index }));
		const execution = await draft({
			items,
			parameters: { senderEmail: '=sam+{{ $json.row }}@n.example' },
		});

		expect(execution.status).toBe('success');
		const drafted = execution.items('Drafted');
		expect(drafted.map((item) => item.json.row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(execution.items('Draft').map((item) => item.pairedItem)).toEqual(
			names.map((_name, item) => ({ item })),
		);
		expect(draftsOf(execution).map(({ to, from, body }) => [to, from, body.split(',')[0]])).toEqual(
			names.map((name, row) => [
				`${name.toLowerCase()}@example.com`,
				`Sam Field <sam+${row}@n.example>`,
				`Hi ${name}`,
			]),
		);
		expect(draftsOf(execution)[0]).toMatchObject({
			version: 1,
			model: 'test-model',
			usage: { calls: 1 },
			findings: [],
		});
	});

	it('asks for no more items at a time than it may', async () => {
		let running = 0;
		let most = 0;
		answer = async () => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 20));
			running--;
			return emailAnswerOf();
		};
		const items = Array.from({ length: 6 }, () => ({ dossier: dossierOf() }));
		await draft({ items, parameters: { options: { parallelItems: 2 } } });
		expect(most).toBe(2);
	});

	it('gives the model no tools and passes temperature and token limit on', async () => {
		await draft({
			items: [{ dossier: dossierOf() }],
			parameters: { options: { temperature: 0, maximumTokens: 900 } },
		});
		expect(server.requests[0]?.body).toMatchObject({ temperature: 0, max_tokens: 900 });
		expect(server.requests[0]?.body).not.toHaveProperty('tools');
	});

	it('revises a draft that was sent back and keeps the approval that sent it', async () => {
		const first = draftsOf(await draft({ items: [{ dossier: dossierOf() }] }))[0];
		answer = ({ messages }) => {
			const { revision } = JSON.parse(
				/<brief>\n(.*)\n<\/brief>/s.exec(messages[1]?.content ?? '')?.[1] ?? '{}',
			) as { revision: { body: string; feedback: string } };
			expect(revision.body).toBe(first?.body);
			return emailAnswerOf({ subject: `Revised: ${revision.feedback}` });
		};
		const approval = { reviewId: 'review-1', outcome: 'changesRequested', feedback: 'Shorter' };
		const execution = await draft({ items: [{ dossier: dossierOf(), draft: first, approval }] });
		expect(draftsOf(execution)[0]).toMatchObject({ subject: 'Revised: Shorter', version: 2 });
		expect(execution.items('Drafted')[0]?.json.approval).toEqual(approval);
	});

	it.each([
		['a wrong key', { apiKey: 'sk-wrong' }, 'API key'],
		['no credential', { credentials: [] }, 'OpenAI credential'],
		['an unknown model', { parameters: { model: 'gpt-none' } }, 'gpt-none'],
		['no sender', { parameters: { senderEmail: '={{ $json.nobody }}' } }, 'Sender Email'],
	])(
		'with %s fails with an error that names the item and says what to do',
		async (_name, run, words) => {
			const execution = await draft({ items: [{ dossier: dossierOf() }], ...run });
			expect(execution.status).toBe('error');
			expect(execution.error?.message).toContain('[item 1]');
			const said = `${execution.error?.message} ${execution.error?.description}`;
			expect(said).toContain(words);
			expect(said).not.toMatch(/sk-(right|wrong)/);
		},
	);

	const failures: Array<[string, unknown, string]> = [
		['429', scripted.status(429), 'model_rate_limited'],
		['500', scripted.status(500), 'model_unavailable'],
		['an answer cut short', scripted.truncated(), 'model_truncated'],
		['a refusal', scripted.refusal(), 'model_refused'],
		['prose', scripted.prose(), 'model_invalid_answer'],
		['half JSON', scripted.halfJson(), 'model_invalid_answer'],
	];
	it.each(failures)('with %s fails that item alone', async (_name, failure, code) => {
		answer = (call) => (nameIn(call) === 'Ben' ? failure : emailAnswerOf());
		const items = ['Ana', 'Ben', 'Cleo'].map((name) => ({ dossier: dossierFor(name) }));
		const execution = await draft({ items, onError: 'continueRegularOutput' });
		expect(execution.status).toBe('success');
		const drafted = execution.items('Drafted').map((item) => item.json);
		expect(drafted.map((json) => Boolean(json.draft))).toEqual([true, false, true]);
		expect(drafted[1]).toMatchObject({ dossier: items[1]?.dossier, error: { code } });
	});

	it('without an address to write to fails that item alone and asks the model nothing about it', async () => {
		answer = () => emailAnswerOf({ greeting: 'Hello,', subject: 'Shorter routes' });
		const execution = await draft({
			items: [{ name: 'Ana' }, { name: 'Ben', email: 'ben@example.com' }],
			onError: 'continueRegularOutput',
		});
		const [ana, ben] = execution.items('Drafted').map((item) => item.json);
		expect(ana).toMatchObject({ name: 'Ana', error: { code: 'no_recipient' } });
		expect(ben).toHaveProperty('draft');
		expect(server.requests).toHaveLength(1);
	});

	it('leads failed items to the error output with their data', async () => {
		const execution = await draft({
			items: [{ name: 'Ana' }, { dossier: dossierOf() }],
			onError: 'continueErrorOutput',
		});
		expect(execution.items('Draft', 0)).toHaveLength(1);
		expect(execution.items('Draft', 1)[0]?.json).toMatchObject({
			name: 'Ana',
			error: { code: 'no_recipient' },
		});
	});
});

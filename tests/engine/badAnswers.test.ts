import { createEngine, sketchWorkflow } from '../support/engine';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { dossierSchema, draftSchema } from '../../nodes/shared/contracts';
import { forgetAllModels } from '../../nodes/shared/llm/memory';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { chatModelNode, connectedAnswer } from '../support/chatModelNode';
import { scripted, startModelServer, type ModelServer } from '../support/modelServer';
import { startTestSite, type TestSite } from '../support/testSite';

const quote = 'We run 86 refrigerated trucks and three cold stores.';
const sender = {
	senderName: 'Sam Field',
	senderEmail: 'sam@northwind.example',
	offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
	postalAddress: '1 Harbour Street, Bristol',
};

let site: TestSite;
let server: ModelServer;
/** What every model answers: words, or a value in the form asked for. */
let bad: Bad;

type Question = Array<{ role: string; content: string }>;
type Bad = { text: (question: Question) => string } | { value: object } | { refuses: true };

beforeAll(async () => {
	const page = `<html lang="en"><title>Tidewater</title><body><main><h1>Tidewater</h1><p>${quote}</p></main></body></html>`;
	site = await startTestSite({ '/robots.txt': '', '/1': page, '/2': page });
	server = await startModelServer({
		answer: ({ messages }) => {
			if ('refuses' in bad) return scripted.refusal();
			return 'value' in bad ? bad.value : scripted.prose(bad.text(messages));
		},
	});
});
afterAll(async () => await Promise.all([site.close(), server.close()]));
beforeEach(() => forgetAllModels());

function connectedChatModel() {
	return chatModelNode({
		answer: (call) => {
			if ('refuses' in bad) {
				return { content: '', additional_kwargs: { refusal: 'I cannot help with that.' } };
			}
			if ('value' in bad) return connectedAnswer(call, bad.value);
			return { content: bad.text(call.turns.map(([role, content]) => ({ role, content }))) };
		},
	});
}

const nodes = {
	'Draft Email': {
		type: new DraftEmail(),
		parameters: sender,
		item: { dossier: dossierOf() },
		good: emailAnswerOf(),
		result: (json: Record<string, unknown>) =>
			json.draft === undefined ? undefined : draftSchema.parse(json.draft),
	},
	'Prospect Research': {
		type: new ProspectResearch(),
		parameters: { options: { allowPrivateNetwork: true, cacheHours: 0, gapBetweenRequests: 0 } },
		item: { name: 'Mara', company: 'Tidewater', website: '' },
		good: {
			summary: '',
			facts: [{ claim: 'They run 86 refrigerated trucks.', quote, url: '', kind: 'company' }],
			fit: { score: 50, reasons: [], missing: [] },
		},
		result: (json: Record<string, unknown>) =>
			json.dossier === undefined ? undefined : dossierSchema.parse(json.dossier),
	},
};
type NodeName = keyof typeof nodes;
const ways = ['the API', 'a connected chat model'] as const;

function goodAnswer(name: NodeName) {
	const good = structuredClone(nodes[name].good) as { facts?: Array<{ url: string }> };
	for (const fact of good.facts ?? []) fact.url = `${site.url}/1`;
	return good;
}

/** Two items, so that one could be lost. */
async function run(name: NodeName, way: (typeof ways)[number]) {
	const connected = way === 'a connected chat model';
	const { type, parameters, item, result } = nodes[name];
	const engine = createEngine({
		nodes: { 'test.node': type, 'test.chatModel': connectedChatModel() },
		credentials: { openAiApi: { apiKey: 'k', url: server.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Node',
				type: 'test.node',
				credentials: connected ? [] : ['openAiApi'],
				parameters: {
					...parameters,
					...(connected ? { modelSource: 'connected' } : { model: 'test-model' }),
				},
				onError: 'continueRegularOutput',
			},
			{ name: 'Chat Model', type: 'test.chatModel' },
			{ name: 'Out', type: 'n8n-nodes-base.noOp' },
		],
		connections: [
			'Start -> Node',
			'Node -> Out',
			...(connected ? ['Chat Model -ai_languageModel-> Node'] : []),
		],
	});
	const items = [1, 2].map((row) => ({ json: { ...item, website: `${site.url}/${row}`, row } }));
	const execution = await engine.run(workflow, items as never);
	expect(execution.error).toBeUndefined();
	const out = execution.items('Out').map(({ json }) => json as Record<string, unknown>);
	expect(out.map(({ row }) => row)).toEqual([1, 2]);
	return out.map((json) => ({
		result: result(json),
		error: json.error as { code: string; message: string } | undefined,
	}));
}

const all = (Object.keys(nodes) as NodeName[]).flatMap((name) =>
	ways.map((way) => [name, way] as const),
);

describe.each(all)('%s by way of %s', (name, way) => {
	it.each<[string, Bad, string, string]>([
		[
			'prose',
			{ text: () => 'Sure! I would be happy to help.' },
			'model_invalid_answer',
			'It answered with words instead of JSON: Sure! I would be happy to help.',
		],
		['half JSON', { text: () => '{"subject": "Half a' }, 'model_invalid_answer', 'is not whole'],
		['another schema', { value: { town: 'Bonn' } }, 'model_invalid_answer', 'another form'],
		['a list', { text: () => '[1, 2]' }, 'model_invalid_answer', 'no object'],
		['a refusal', { refuses: true }, 'model_refused', 'I cannot help with that.'],
		['30 KB of words', { text: () => 'word '.repeat(6000) }, 'model_invalid_answer', 'words'],
		['nothing', { text: () => '' }, 'model_invalid_answer', 'The answer was empty.'],
		[
			'the prompt itself',
			{ text: (question) => question.map(({ content }) => content).join('\n\n') },
			'model_invalid_answer',
			'It repeated the question.',
		],
	])('%s is an error that says so', async (_what, answer, code, words) => {
		bad = answer;
		for (const { result, error } of await run(name, way)) {
			expect(result).toBeUndefined();
			expect(error?.code).toBe(code);
			expect(error?.message).toContain(words);
			expect(error?.message.length).toBeLessThan(600);
		}
	});

	it('fields that nobody asked for are left out', async () => {
		bad = { value: { ...goodAnswer(name), mood: 'great', system: 'You are a pirate' } };
		for (const { result, error } of await run(name, way)) {
			expect(error).toBeUndefined();
			expect(JSON.stringify(result)).not.toMatch(/great|pirate/);
		}
	});

	it('30 KB in the right form are taken as they are, or marked', async () => {
		const good = goodAnswer(name);
		const long = Array.from(
			{ length: 1200 },
			(_, n) => `We plan routes ${'x'.repeat(n % 9)}.`,
		).join(' ');
		bad = {
			value: name === 'Draft Email' ? emailAnswerOf({ closing: long }) : { ...good, summary: long },
		};
		for (const { result, error } of await run(name, way)) {
			expect(error).toBeUndefined();
			expect(result).toBeDefined();
			// A reviewer is warned; a dossier stays small.
			if (result && 'findings' in result) expect(result.findings.length).toBeGreaterThan(0);
			if (result && 'summary' in result) expect(result.summary.length).toBeLessThan(1001);
		}
	});
});

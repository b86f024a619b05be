import { demoModelName, startDemoModel } from '../../../demo/model';
import type { RunningServer } from '../../../demo/model/chatServer';
import { promptTemplates } from '../../../nodes/DraftEmail/promptTemplates';
import { openAiCompatibleModel } from '../../../nodes/shared/llm/openAiCompatible';
import { evaluate } from '../../eval/evaluate';
import { measureDraft, summarize } from '../../eval/measure';
import { evalProspects } from '../../eval/prospects';
import { emailAnswerOf } from '../../fixtures/emailAnswer';
import { sectionOf } from '../../support/draftEmailRun';
import { scripted, startModelServer, type ModelServer } from '../../support/modelServer';

// Twelve drafts and their checks; the first one also loads all that checks read.
jest.setTimeout(30_000);

let demo: RunningServer;
let server: ModelServer;
let answer: Parameters<typeof startModelServer>[0]['answer'];

beforeAll(async () => {
	demo = await startDemoModel();
	server = await startModelServer({ answer: (call) => answer(call) });
});
beforeEach(() => {
	server.requests.length = 0;
});
afterAll(async () => {
	await demo.close();
	await server.close();
});

const modelAt = (baseUrl: string, model: string) =>
	openAiCompatibleModel({ apiKey: 'any', baseUrl, model });

/** Writes exactly what a person would send, or what `change` makes of it. */
function approvedAnswer(change: (text: string) => string = (text) => text): typeof answer {
	return (call) => {
		const { prospect } = sectionOf(call, 'data') as { prospect: { company: string } };
		const found = evalProspects.find(
			({ dossier }) => dossier.prospect.company === prospect.company,
		);
		const text = change(found?.approved ?? '');
		const factIds = (found?.dossier.facts ?? []).map(({ id }) => id);
		const sentences = text.split(/(?<=[.?]) /).map((one, index) => ({
			text: one,
			kind: index === 0 && factIds.length > 0 ? ('fact' as const) : ('offer' as const),
			factIds: index === 0 ? factIds : [],
		}));
		return emailAnswerOf({ subject: 'Routes', greeting: 'Hello,', paragraphs: [{ sentences }] });
	};
}

describe('the evaluation of prompts', () => {
	it('gives every prospect of the set a draft by the scripted model, and figures that fit', async () => {
		const [row, ...others] = await evaluate({ model: modelAt(demo.baseUrl, demoModelName) });
		expect(others).toEqual([]);
		expect(row).toMatchObject({
			model: demoModelName,
			drafts: evalProspects.length,
			failures: {},
			unsupportedRate: 0,
		});
		expect(row?.promptVersion).toMatch(/^[0-9a-f]{12}$/);
		expect(row?.groundedRate).toBeGreaterThan(0.2);
		expect(row?.editDistance).toBeGreaterThan(0);
	});

	it('measures no distance where the model writes what was approved, and finds nothing in it', async () => {
		answer = approvedAnswer();
		const [row] = await evaluate({ model: modelAt(server.baseUrl, 'test-model') });
		expect(row).toMatchObject({
			editDistance: 0,
			unsupportedRate: 0,
			findings: { block: 0, warn: 0 },
		});
	});

	it('shows invented claims as unsupported, and their distance', async () => {
		answer = approvedAnswer((text) => `You won the Cold Chain Award 2025. ${text}`);
		const [row] = await evaluate({ model: modelAt(server.baseUrl, 'test-model') });
		expect(row?.unsupportedRate).toBeGreaterThan(0.2);
		expect(row?.findings.block).toBeGreaterThanOrEqual(evalProspects.length - 1);
		expect(row?.editDistance).toBeGreaterThan(30);
	});

	it('gives another prompt a row of its own, and another version', async () => {
		answer = approvedAnswer();
		const model = modelAt(server.baseUrl, 'test-model');
		const [usual] = await evaluate({ model });
		const [other] = await evaluate({ model, prompt: `Be kind.\n${promptTemplates.email}` });
		expect(other?.promptVersion).not.toBe(usual?.promptVersion);
		await expect(evaluate({ model, prompt: 'No data' })).rejects.toThrow('[[brief]]');
	});

	it('shows what learned edits bring: others’ edits, never the prospect’s own', async () => {
		const clumsy = 'I wanted to reach out.';
		answer = (call) => {
			const edits = sectionOf(call, 'brief').learnedEdits as Array<{ before: string }> | undefined;
			const learned = edits?.some(({ before }) => before.includes('reach out'));
			return approvedAnswer((text) => (learned ? text : `${text} ${clumsy}`))(call);
		};
		const [before, after] = await evaluate({
			model: modelAt(server.baseUrl, 'test-model'),
			learnedEdits: 3,
		});
		expect(before).toMatchObject({ learnedEdits: 0, editDistance: clumsy.length + 1 });
		expect(after).toMatchObject({ learnedEdits: 3, editDistance: 0 });
		const second = server.requests.slice(evalProspects.length);
		for (const call of second) {
			const { prospect } = sectionOf(call, 'data') as { prospect: { company: string } };
			const edits = JSON.stringify(sectionOf(call, 'brief').learnedEdits);
			expect(edits).not.toContain(prospect.company);
		}
	});

	it('counts what could not be drafted by its reason', async () => {
		answer = (call) =>
			sectionOf(call, 'data').facts instanceof Array &&
			(sectionOf(call, 'data').facts as unknown[]).length === 0
				? scripted.refusal()
				: approvedAnswer()(call);
		const [row] = await evaluate({ model: modelAt(server.baseUrl, 'test-model') });
		expect(row).toMatchObject({
			drafts: evalProspects.length - 1,
			failures: { model_refused: 1 },
		});
		answer = () => scripted.refusal();
		await expect(evaluate({ model: modelAt(server.baseUrl, 'test-model') })).rejects.toThrow(
			'model_refused',
		);
	});

	it('keeps prompt versions and models apart', () => {
		const draft = {
			...{ kind: 'email' as const, body: '', language: 'en', findings: [], version: 1 },
			sentences: ['Hi,', 'You run trucks.', 'Bye,'].map((text, index) => ({
				text,
				factIds: index === 1 ? ['f1'] : [],
				status: index === 1 ? ('grounded' as const) : ('own' as const),
			})),
		};
		const figures = ['a', 'b', 'a'].map((promptVersion) =>
			measureDraft({ ...draft, promptVersion, model: 'm' }, 'You run vans.'),
		);
		const rows = summarize(figures, {}, 0);
		expect(rows.map((row) => [row.promptVersion, row.drafts, row.groundedRate])).toEqual([
			['a', 2, 1],
			['b', 1, 1],
		]);
		expect(rows[0]?.words).toBe(3);
	});
});

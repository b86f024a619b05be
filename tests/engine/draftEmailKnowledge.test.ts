import { sectionOf, startDraftEmail, type DraftEmailBench } from '../support/draftEmailRun';
import type { EmailAnswer } from '../../nodes/DraftEmail/answer';
import { checkDraft } from '../../nodes/shared/checks/checkDraft';
import { draftSchema } from '../../nodes/shared/contracts';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { supplyingNode, workingNode } from '../support/knowledgeNodes';

let bench: DraftEmailBench;

beforeAll(async () => {
	bench = await startDraftEmail();
});
beforeEach(() => {
	bench.answer = () => answerCiting('k1');
	bench.server.requests.length = 0;
});
afterAll(async () => {
	await bench.close();
});

const caseStudy = 'Elbe Dairy runs 40 refrigerated trucks and drives 14 % less with our routes.';
const others = [
	{ title: 'Holidays', text: 'Our office is closed in December.' },
	{ title: 'Coffee', text: 'We roast beans every morning in Bristol.' },
];
const items = [{ dossier: dossierOf() }];

function answerCiting(id: string): EmailAnswer {
	const { paragraphs } = emailAnswerOf();
	const text = 'Elbe Dairy drives 14 % less with our routes.';
	const cited = { sentences: [{ text, kind: 'offer' as const, factIds: [id] }] };
	return emailAnswerOf({ paragraphs: [...paragraphs.slice(0, 1), cited, ...paragraphs.slice(1)] });
}

const told = () => sectionOf(bench.server.requests[0], 'data').knowledge;

describe('knowledge', () => {
	it('from text fields is picked by what the prospect does and can be cited with its source', async () => {
		const texts = [...others, { title: 'Case study: Elbe Dairy', text: caseStudy }];
		const parameters = { knowledgeFrom: ['fields'], knowledge: { texts } };
		const [draft] = await bench.drafts({ items, parameters });
		const passage = { id: 'k1', text: caseStudy, source: 'Case study: Elbe Dairy' };
		expect(told()).toEqual([passage]);
		expect(draft?.findings).toEqual([]);
		expect(draft?.context?.knowledge).toEqual([passage]);
		expect(draft?.sentences.find(({ text }) => text.startsWith('Elbe'))).toMatchObject({
			status: 'grounded',
			factIds: ['k1'],
		});
	});

	it('that a draft did not have does not carry its claim', async () => {
		const [draft] = await bench.drafts({
			items,
			parameters: { options: { redraftWhenBlocked: false } },
		});
		expect(draft?.sentences.find(({ text }) => text.startsWith('Elbe'))?.status).toBe(
			'unsupported',
		);
		expect(draft?.findings.map(({ field }) => field)).toContain('body');
	});

	it('is left out where nothing fits the prospect', async () => {
		const parameters = { knowledgeFrom: ['fields'], knowledge: { texts: others } };
		bench.answer = () => emailAnswerOf();
		const [draft] = await bench.drafts({ items, parameters });
		expect(told()).toBeUndefined();
		expect(draft?.context?.knowledge).toBeUndefined();
	});

	it.each([
		[
			'a vector store',
			'vectorStore',
			'ai_vectorStore',
			(docs: object[]) => ({
				similaritySearch: async (_query: string, k: number) => docs.slice(0, k),
			}),
		],
		[
			'a retriever',
			'retriever',
			'ai_retriever',
			(docs: object[]) => ({ invoke: async () => docs }),
		],
		[
			'a vector store with a reranker',
			'vectorStore',
			'ai_vectorStore',
			(docs: object[]) => ({
				vectorStore: { similaritySearch: async () => docs.toReversed() },
				reranker: { compressDocuments: async (found: object[]) => found.toReversed() },
			}),
		],
	] as const)('comes from %s, whose order counts', async (_name, source, type, storeOf) => {
		const docs = [
			{ pageContent: caseStudy, metadata: { title: 'Elbe Dairy', source: 'cases/elbe.pdf' } },
			...Array.from({ length: 5 }, (_none, n) => ({ pageContent: `Note ${n}.`, metadata: {} })),
		];
		const [draft] = await bench.drafts({
			items,
			parameters: { knowledgeFrom: [source], options: { knowledgePassages: 2 } },
			nodes: [{ name: 'Store', type: 'test.store' }],
			connections: [`Store -${type}-> Draft`],
			types: { 'test.store': supplyingNode(type, storeOf(docs)) },
		});
		expect(draft?.context?.knowledge).toEqual([
			{ id: 'k1', text: caseStudy, source: 'cases/elbe.pdf', title: 'Elbe Dairy' },
			{ id: 'k2', text: 'Note 0.', source: 'Knowledge' },
		]);
		expect(draft?.findings).toEqual([]);
	});

	it('that fails ends as an error of the item which says so', async () => {
		const broken = { similaritySearch: async () => Promise.reject(new Error('index is gone')) };
		const execution = await bench.run({
			items,
			onError: 'continueRegularOutput',
			parameters: { knowledgeFrom: ['vectorStore'] },
			nodes: [{ name: 'Store', type: 'test.store' }],
			connections: ['Store -ai_vectorStore-> Draft'],
			types: { 'test.store': supplyingNode('ai_vectorStore', broken) },
		});
		expect(execution.items('Draft')[0]?.json.error).toMatchObject({
			code: 'knowledge_unavailable',
			message: expect.stringContaining('index is gone') as string,
		});
	});

	it('from items of a second input is still there when the draft comes back without them', async () => {
		const execution = await bench.run({
			items,
			parameters: { knowledgeFrom: ['items'] },
			nodes: [
				{ name: 'Files', type: 'test.files' },
				{ name: 'Review', type: 'test.review' },
			],
			connections: ['Start -> Files', 'Files -> Draft[1]', 'Draft -> Review', 'Review -> Draft'],
			types: {
				'test.files': workingNode(() =>
					[...others, { fileName: 'elbe.md', content: caseStudy }].map((json) => ({ json })),
				),
				'test.review': workingNode((drafted, run) =>
					run > 0
						? []
						: drafted.map(({ json }) => ({
								json: {
									...json,
									approval: { reviewId: 'r', outcome: 'changesRequested', feedback: 'Shorter' },
								},
							})),
				),
			},
		});
		expect(execution.error).toBeUndefined();
		expect(execution.runs('Draft')).toHaveLength(2);
		const [first, second] = [0, 1].map((run) =>
			draftSchema.parse(execution.items('Draft', 0, run)[0]?.json.draft),
		);
		expect(first?.context?.knowledge).toEqual([{ id: 'k1', text: caseStudy, source: 'elbe.md' }]);
		expect(second?.version).toBe(2);
		expect(second?.context?.knowledge).toContainEqual({
			id: 'k1',
			text: caseStudy,
			source: 'elbe.md',
		});
		expect(second?.findings).toEqual([]);
	});

	it('stays the support of a draft that a reviewer edits', async () => {
		const parameters = {
			knowledgeFrom: ['fields'],
			knowledge: { texts: [{ title: 'Case', text: caseStudy }] },
		};
		const [draft] = await bench.drafts({ items, parameters });
		const edited = {
			...draft!,
			body: draft!.body.replace('drives 14 % less', 'now drives 14 % less'),
		};
		const { findings } = checkDraft(edited, { ...draft!.context!, dossier: dossierOf() });
		expect(findings).toEqual([]);
	});
});

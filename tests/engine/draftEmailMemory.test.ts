import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { sectionOf, startDraftEmail, type DraftEmailBench } from '../support/draftEmailRun';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { sealContent, type Content } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { dossierOf, factOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { storedReview } from '../support/ledger';

let bench: DraftEmailBench;
let ledger: Ledger;

const cleo = {
	name: 'Cleo Martin',
	email: 'cleo@atelier-nord.example',
	company: 'Atelier Nord',
	website: 'https://atelier-nord.example',
};
const quote = 'We opened a workshop for 48 people in Lyon with Jean Petit.';
const opening =
	'I wanted to reach out because Atelier Nord opened a workshop in Lyon for 48 people.';
const drafted = `Hi Cleo,\n\n${opening} We plan delivery routes.\n\nSam Field`;

/** An approval whose text a reviewer had changed, with the item that was drafted. */
async function editedApproval(
	id: string,
	after: string,
	{
		from = 'Sam Field <sam@northwind.example>',
		before = drafted,
		decidedAt = '2026-11-20T08:00:00.000Z',
		draft = {},
	}: { from?: string; before?: string; decidedAt?: string; draft?: object } = {},
) {
	const content: Content = { kind: 'email', from, to: cleo.email, subject: 'Routes', text: after };
	const ids = { id: `review-${id}`, requestId: `request-${id}` };
	const stored = storedReview({ ...ids, content });
	stored.item.json = {
		dossier: dossierOf({ prospect: cleo, facts: [factOf('f1', quote)] }),
		draft: {
			...{ kind: 'email', body: before, language: 'en', sentences: [], findings: [], version: 1 },
			context: {
				sender: {
					name: 'Sam Field',
					company: 'Northwind Tools',
					offer: 'We plan delivery routes.',
				},
			},
			...draft,
		},
	};
	const { executionId, workflowId, nodeId, title, createdAt } = stored.review;
	const round = { executionId, workflowId, nodeId, title, now: new Date(createdAt) };
	await ledger.requests.startRound({ id: ids.requestId, ...round });
	await ledger.reviews.insert([stored]);
	await ledger.approvals.insert({
		...{
			id,
			reviewId: ids.id,
			contentHash: sealContent(content),
			content,
			workflowId,
			executionId,
		},
		changes: [{ field: 'text', before, after }],
		editDistance: 20,
		reviewer: 'rita@northwind.example',
		verified: true,
		decidedAt,
	});
}

const shorter = drafted.replace(
	opening,
	'Your workshop in Lyon caught my eye, Cleo. Call me at +33 1 4433 2211?',
);

beforeAll(async () => {
	bench = await startDraftEmail();
	ledger = await openLedger();
	await editedApproval('edit-1', shorter);
	await editedApproval('edit-2', drafted.replace('We plan', 'At Northwind Tools we plan'), {
		decidedAt: '2026-11-21T08:00:00.000Z',
	});
	await editedApproval('other-sender', shorter, { from: 'Eve <eve@northwind.example>' });
	const variant = { body: 'Hi Cleo,\n\nAnother way.', sentences: [], findings: [] };
	await editedApproval('variant-taken', variant.body, { draft: { variants: [variant] } });
});
beforeEach(() => {
	bench.answer = () => emailAnswerOf();
	bench.server.requests.length = 0;
});
afterAll(async () => {
	await ledger.close();
	await bench.close();
});

const items = [{ dossier: dossierOf() }];
const told = () =>
	sectionOf(bench.server.requests[0], 'brief').learnedEdits as
		| Array<{ before: string; after: string }>
		| undefined;

describe('Learn From Edits', () => {
	it('is off unless the builder wants it', async () => {
		await bench.drafts({ items });
		expect(told()).toBeUndefined();
	});

	it('shows the model the latest edits of this sender, newest first, and notes which', async () => {
		const [draft] = await bench.drafts({ items, parameters: { learnFromEdits: true } });
		expect(draft?.learnedFrom).toEqual(['edit-2', 'edit-1']);
		expect(told()).toEqual([
			{
				before: 'We plan delivery routes.',
				after: 'At Northwind Tools we plan delivery routes.',
			},
			{
				before: expect.stringContaining('I wanted to reach out because [name] opened') as string,
				after: expect.stringContaining('caught my eye') as string,
			},
		]);
	});

	it('tells nothing that says who the other contacts were', async () => {
		await bench.drafts({ items, parameters: { learnFromEdits: true } });
		const said = JSON.stringify(told());
		expect(said).not.toMatch(/cleo|martin|atelier|nord\b|lyon|48|4433|\+33|petit/i);
		expect(said).toContain('[number]');
	});

	it('leaves out what the builder has excluded, and no more than wanted are shown', async () => {
		const [first] = await bench.drafts({
			items,
			parameters: { learnFromEdits: true, excludedEdits: ['edit-2'] },
		});
		expect(first?.learnedFrom).toEqual(['edit-1']);
		const [second] = await bench.drafts({
			items,
			parameters: { learnFromEdits: true, options: { learnedEdits: 1 } },
		});
		expect(second?.learnedFrom).toEqual(['edit-2']);
	});

	it('knows no edits of another sender', async () => {
		const [draft] = await bench.drafts({
			items,
			parameters: { learnFromEdits: true, senderEmail: 'new@northwind.example' },
		});
		expect(draft).not.toHaveProperty('learnedFrom');
	});

	it('lists them for the builder, as items and in the panel', async () => {
		const execution = await bench.run({
			items: [{}],
			hasModel: false,
			parameters: { operation: 'getEdits' },
		});
		expect(execution.error).toBeUndefined();
		expect(
			execution
				.items('Draft')
				.map(({ json }) => [json.approvalId, json.reviewer, json.editDistance]),
		).toEqual([
			['edit-2', 'rita@northwind.example', 20],
			['edit-1', 'rita@northwind.example', 20],
		]);
		const parameters: Record<string, string> = {
			senderEmail: 'sam@northwind.example',
			kind: 'email',
		};
		const panel: Partial<ILoadOptionsFunctions> = {
			getCurrentNodeParameter: (name) => parameters[name],
			getNodeParameter: ((_name: string, otherwise: unknown) => otherwise) as never,
		};
		const { getLearnedEdits } = new DraftEmail().methods.loadOptions;
		const options = await getLearnedEdits.call(panel as ILoadOptionsFunctions);
		expect(options.map(({ value }) => value)).toEqual(['edit-2', 'edit-1']);
		expect(options[0]?.name).toBe(
			'2026-11-21: We plan delivery routes. → At Northwind Tools we plan delivery routes.',
		);
	});
});

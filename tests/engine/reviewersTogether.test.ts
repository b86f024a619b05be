import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { openLedger } from '../../nodes/shared/ledger';
import { aDossier, aDraft } from '../fixtures/reviews';

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';

/** A review as JSON gives it, with what these tests look at. */
interface JsonReview {
	id: string;
	title: string;
	state: string;
	revision: number;
	fields: Array<{ name: string; draft: string; value: string }>;
	entry?: { outcome?: string; edits?: Record<string, string>; feedback?: string; by?: string };
	votes: Array<{ reviewer: string }>;
	decision?: { outcome: string; reviewer: string; approvers?: string[] };
}

async function start(
	parameters: Record<string, string | number> = {},
	subjects = ['First', 'Second'],
) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Approval',
				type: 'n8n-nodes-signoff.humanApproval',
				parameters: {
					operation: 'sendAndWait',
					notifyBy: 'none',
					reviewers: `${ana}, ${ben}`,
					...parameters,
				},
			},
			{ name: 'Approved', type: 'n8n-nodes-base.noOp' },
		],
		connections: ['Start -> Approval', 'Approval[1] -> Approved'],
	});
	const execution = await engine.run(
		workflow,
		subjects.map((subject) => ({
			json: { dossier: aDossier(), draft: aDraft({ subject }) } as never,
		})),
	);
	const [anaLink = '', benLink = ''] = execution
		.items('Approval')
		.map(({ json }) => String(json.reviewLink));
	return { execution, anaLink, benLink };
}

async function call(execution: Execution, url: string, json?: unknown) {
	const headers = { accept: 'application/json' };
	const { status, body, resumed } = await execution.request({ url, headers, json });
	const answer = JSON.parse(body) as {
		saved?: boolean;
		accepted?: boolean;
		reviews: JsonReview[];
		undecided: number;
		counts?: Record<string, number>;
		problems?: Array<{ code: string; reviewId?: string }>;
	};
	return { status, resumed, ...answer };
}

const subjectOf = ({ fields }: JsonReview) => fields.find(({ name }) => name === 'subject')?.value;

async function review(execution: Execution, url: string, index = 0): Promise<JsonReview> {
	const found = (await call(execution, url)).reviews[index];
	if (!found) throw new Error('The queue is shorter than that');
	return found;
}

afterAll(async () => {
	await (await openLedger()).close();
});

describe('entries kept in the ledger', () => {
	test('what was entered is there on reload, and the run goes on waiting', async () => {
		const { execution, anaLink } = await start();
		const { id, revision } = await review(execution, anaLink);
		const entry = { id, revision, outcome: 'approved', edits: { subject: 'Better' } };
		const saved = await call(execution, anaLink, { action: 'save', reviews: [entry] });
		expect(saved).toMatchObject({ status: 200, saved: true, resumed: false });
		expect(saved.reviews[0]?.revision).toBe(revision + 1);
		const again = await review(execution, anaLink);
		expect(again.entry).toMatchObject({ outcome: 'approved', by: ana });
		expect(subjectOf(again)).toBe('Better');
		expect(execution.status).toBe('waiting');
	});

	test('texts are shared between reviewers, a choice that was not submitted is not', async () => {
		const { execution, anaLink, benLink } = await start();
		const { id } = await review(execution, anaLink);
		await call(execution, anaLink, {
			action: 'save',
			reviews: [{ id, outcome: 'approved', edits: { subject: 'From Ana' } }],
		});
		const seen = await review(execution, benLink);
		expect(subjectOf(seen)).toBe('From Ana');
		expect(seen.entry).toMatchObject({ by: ana });
		expect(seen.entry?.outcome).toBeUndefined();
	});

	test('the later edit of the same card is refused with the other version, nothing is overwritten', async () => {
		const { execution, anaLink, benLink } = await start();
		const { id, revision } = await review(execution, anaLink);
		const edit = (subject: string) => ({
			action: 'save',
			reviews: [{ id, revision, edits: { subject } }],
		});
		await call(execution, anaLink, edit('From Ana'));
		const refused = await call(execution, benLink, edit('From Ben'));
		expect(refused.status).toBe(409);
		expect(refused.problems).toMatchObject([{ code: 'changed_elsewhere', reviewId: id }]);
		expect(refused.reviews[0]?.entry?.edits).toEqual({ subject: 'From Ana' });

		const theirs = refused.reviews[0]?.revision;
		const insisted = await call(execution, benLink, {
			action: 'save',
			reviews: [{ id, revision: theirs, edits: { subject: 'From Ben' } }],
		});
		expect(insisted.status).toBe(200);
		expect(subjectOf(await review(execution, anaLink))).toBe('From Ben');
	});

	test('a stale page that left a card alone overwrites nothing', async () => {
		const { execution, anaLink, benLink } = await start();
		const first = await review(execution, benLink);
		const second = await review(execution, benLink, 1);
		await call(execution, anaLink, {
			action: 'save',
			reviews: [{ id: first.id, revision: 0, edits: { subject: 'From Ana' } }],
		});
		const saved = await call(execution, benLink, {
			action: 'save',
			reviews: [
				{ id: first.id, revision: 0 },
				{ id: second.id, revision: 0, feedback: 'Hm' },
			],
		});
		expect(saved.status).toBe(200);
		expect(saved.reviews.find(({ id }) => id === first.id)?.entry?.edits).toEqual({
			subject: 'From Ana',
		});
	});

	test('a decision on a card that somebody decided meanwhile is refused and says by whom', async () => {
		const { execution, anaLink, benLink } = await start();
		const { id } = await review(execution, anaLink);
		const ledger = await openLedger();
		await ledger.reviews.recordDecision({
			reviewId: id,
			outcome: 'rejected',
			edits: {},
			reviewer: ana,
			verified: true,
			decidedAt: new Date().toISOString(),
		});
		const refused = await call(execution, benLink, {
			action: 'submit',
			reviews: [{ id, outcome: 'approved' }],
		});
		expect(refused.status).toBe(409);
		expect(refused.problems).toMatchObject([{ code: 'already_decided' }]);
		expect(refused.reviews[0]?.decision).toMatchObject({ outcome: 'rejected', reviewer: ana });
	});
});

describe('the JSON interface', () => {
	test('a queue can be decided by a bot under the same rules', async () => {
		const { execution, anaLink } = await start();
		const { reviews } = await call(execution, anaLink);
		expect(reviews.map(subjectOf)).toEqual(['First', 'Second']);
		const [first, second] = reviews.map(({ id }) => id);
		const answer = await call(execution, anaLink, {
			action: 'submit',
			reviews: [
				{ id: first, outcome: 'approved', edits: { subject: 'Edited by a bot' } },
				{ id: second, outcome: 'rejected', tags: ['no fit'] },
			],
		});
		expect(answer).toMatchObject({
			status: 200,
			accepted: true,
			resumed: true,
			counts: { approved: 1, rejected: 1, changesRequested: 0, undecided: 0 },
		});
		expect(execution.items('Approved')[0]?.json).toMatchObject({
			draft: { subject: 'Edited by a bot' },
			approval: { reviewer: ana, verified: true },
		});
	});

	test.each([
		['not JSON at all', 'nonsense', 'invalid_submission'],
		['an unknown action', { action: 'approve', reviews: [] }, 'invalid_submission'],
		['an unknown member', { action: 'save', reviews: [], to: 'x' }, 'invalid_submission'],
		[
			'an unknown outcome',
			{ action: 'submit', reviews: [{ id: 'x', outcome: 'sent' }] },
			'invalid_submission',
		],
		['an unknown review', { action: 'save', reviews: [{ id: 'x' }] }, 'unknown_review'],
		['nothing', { action: 'submit', reviews: [] }, 'nothing_decided'],
	])('%s is refused with a reason code', async (_case, json, code) => {
		const { execution, anaLink } = await start();
		const answer = await call(execution, anaLink, json);
		expect(answer).toMatchObject({ status: 422, resumed: false, problems: [{ code }] });
		expect(execution.status).toBe('waiting');
	});
});

test('500 items are asked about at once and each gets its own outcome', async () => {
	const subjects = Array.from({ length: 500 }, (_, index) => `Draft ${index}`);
	const { execution, anaLink } = await start({}, subjects);
	const { reviews } = await call(execution, anaLink);
	const answer = await call(execution, anaLink, {
		action: 'submit',
		reviews: reviews.map(({ id }, index) => ({
			id,
			outcome: index % 2 === 0 ? 'approved' : 'rejected',
		})),
	});
	expect(answer.counts).toEqual({
		approved: 250,
		rejected: 250,
		held: 0,
		changesRequested: 0,
		undecided: 0,
	});
	const approved = execution
		.items('Approved')
		.map(({ json }) => (json.draft as { subject: string }).subject);
	expect(approved).toEqual(subjects.filter((_subject, index) => index % 2 === 0));
});

describe('several approvals needed', () => {
	const approve = (id: string, edits?: Record<string, string>, revision?: number) => ({
		action: 'submit',
		reviews: [{ id, revision, outcome: 'approved', edits }],
	});

	test('one approval is a vote, the second of another reviewer lets the item go', async () => {
		const { execution, anaLink, benLink } = await start({ approvalsNeeded: 2 });
		const { id } = await review(execution, anaLink);
		const first = await call(execution, anaLink, approve(id));
		expect(first).toMatchObject({ status: 200, saved: true, resumed: false });
		const twice = await call(execution, anaLink, approve(id, undefined, 1));
		expect(twice).toMatchObject({ resumed: false });

		const seen = await review(execution, benLink);
		expect(seen.votes).toMatchObject([{ reviewer: ana }]);
		const second = await call(execution, benLink, approve(id, undefined, seen.revision));
		expect(second).toMatchObject({ accepted: true, resumed: true });
		expect(execution.items('Approved')[0]?.json.approval).toMatchObject({
			approvers: [ana, ben],
		});
	});

	test('an edit starts the count again', async () => {
		const { execution, anaLink, benLink } = await start({ approvalsNeeded: 2 });
		const { id } = await review(execution, anaLink);
		await call(execution, anaLink, approve(id));
		const edited = { subject: 'Edited by Ben' };
		const seen = await review(execution, benLink);
		const second = await call(execution, benLink, approve(id, edited, seen.revision));
		expect(second).toMatchObject({ saved: true, resumed: false });
		expect(second.reviews[0]?.votes).toMatchObject([{ reviewer: ben }]);

		const again = await review(execution, anaLink);
		const third = await call(execution, anaLink, approve(id, edited, again.revision));
		expect(third).toMatchObject({ accepted: true, resumed: true });
		expect(execution.items('Approved')[0]?.json).toMatchObject({
			draft: { subject: 'Edited by Ben' },
			approval: { approvers: [ben, ana] },
		});
	});

	test('on an open link the same name in other letters is no second reviewer, and white space is no name', async () => {
		const { execution, anaLink: link } = await start({ approvalsNeeded: 2, reviewers: '' });
		const { id } = await review(execution, link);
		const approveAs = async (reviewer: string) => {
			const { revision } = await review(execution, link);
			return await call(execution, link, { ...approve(id, undefined, revision), reviewer });
		};
		expect((await approveAs('  ')).problems).toMatchObject([{ code: 'reviewer_required' }]);
		expect(await approveAs('Ana')).toMatchObject({ saved: true, resumed: false });
		expect(await approveAs(' ana ')).toMatchObject({ saved: true, resumed: false });
		expect(await approveAs('Ben')).toMatchObject({ accepted: true, resumed: true });
		expect(execution.items('Approved')[0]?.json.approval).toMatchObject({
			approvers: ['ana', 'Ben'],
		});
	});

	test('an expression that gives no number is an error before anybody is asked', async () => {
		const { execution } = await start({ approvalsNeeded: '={{ $json.missing }}' });
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('whole number');
	});

	test('one reviewer is enough to reject', async () => {
		const { execution, benLink } = await start({ approvalsNeeded: 2 });
		const { id } = await review(execution, benLink);
		const answer = await call(execution, benLink, {
			action: 'submit',
			reviews: [{ id, outcome: 'rejected' }],
		});
		expect(answer).toMatchObject({ accepted: true, counts: { rejected: 1, undecided: 1 } });
	});
});

import type { Dossier } from '../../../../nodes/shared/contracts';
import type { Ledger } from '../../../../nodes/shared/ledger';
import { aDossier } from '../../../fixtures/reviews';
import { recordApproval, storedReview, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const day = 24 * 3_600_000;
const now = new Date('2026-11-23T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * day);
const secret = 'Hello Ana, this stays between us';
const dossier: Dossier = aDossier();

/** A review of an email that holds the secret in every part, asked for so many days ago. */
async function review(id: string, days: number) {
	const createdAt = daysAgo(days).toISOString();
	const { workflowId, executionId, nodeId } = storedReview({ id, requestId: id }).review;
	await ledger.requests.startRound({
		...{ id: `request-${id}`, workflowId, executionId, nodeId, title: 'Outbound' },
		now: daysAgo(days),
	});
	const content = { kind: 'email' as const, to: 'ana@acme.example', subject: secret, text: secret };
	const stored = storedReview({
		...{ id, requestId: `request-${id}`, content, createdAt, title: secret, dossier },
		sentences: [{ text: secret, factIds: [], status: 'own' }],
		findings: [
			{ rule: 'tone.hype', severity: 'warn', message: secret, field: 'text', start: 0, end: 5 },
		],
	});
	await ledger.reviews.insert([{ ...stored, item: { json: { note: secret } } }]);
	await ledger.reviews.saveEntry(id, { edits: { text: secret }, feedback: secret }, 0);
	return stored.review;
}

async function decide(id: string, outcome: 'rejected' | 'changesRequested', days: number) {
	await ledger.reviews.recordDecision({
		...{ reviewId: id, outcome, edits: { text: secret }, feedback: secret, tags: ['no fit'] },
		...{ sentenceMarks: [{ text: secret, mark: 'keep' }], secondsSpent: 12 },
		...{ reviewer: 'rita@sender.example', verified: true, decidedAt: daysAgo(days).toISOString() },
	});
}

async function send(approvalId: string, state: 'sent' | 'failed' | 'unknown', days: number) {
	const approval = await ledger.approvals.findById(approvalId);
	const at = daysAgo(days);
	await ledger.sends.claim({
		...{ approvalId, contentHash: approval!.contentHash, recipient: 'ana@acme.example' },
		...{ sender: 'sam@sender.example', transport: 'smtp', messageId: '<1@x.example>', now: at },
	});
	await ledger.sends.settle({ approvalId, state, now: at });
}

const approved = async (id: string, days: number) =>
	await recordApproval(ledger, {
		...{ id, content: { kind: 'email', to: 'ana@acme.example', text: secret } },
		...{ createdAt: daysAgo(days).toISOString(), decidedAt: daysAgo(days).toISOString() },
	});

const purge = async (days: number, unfinished = false) =>
	await ledger.retention.purgeBatch({ before: daysAgo(days), unfinished, limit: 100, now });

describe('purging old content', () => {
	it('removes everything that quotes the text, and keeps who decided what and when', async () => {
		const before = await review('ana', 40);
		await decide('ana', 'changesRequested', 39);

		expect(await purge(30)).toEqual({
			...{ reviews: 1, approvals: 0, kept: { undecided: 0, unsent: 0 } },
		});

		const stored = await ledger.reviews.find('ana');
		const [decision] = await ledger.decisions.listByRequest('request-ana');
		expect(JSON.stringify([stored, decision])).not.toContain('between us');
		expect(JSON.stringify([stored, decision])).not.toContain('Brightline');
		expect(stored?.review).toMatchObject({
			...{ state: 'changesRequested', contentHash: before.contentHash, title: '' },
			...{ purgedAt: now.toISOString(), createdAt: before.createdAt, content: { kind: 'email' } },
			findings: [{ rule: 'tone.hype', severity: 'warn', field: 'text' }],
		});
		expect(decision).toEqual({
			...{ reviewId: 'ana', outcome: 'changesRequested', edits: {}, tags: ['no fit'] },
			...{ secondsSpent: 12, reviewer: 'rita@sender.example', verified: true },
			...{ decidedAt: daysAgo(39).toISOString(), purgedAt: now.toISOString() },
		});
	});

	it('keeps hash and send record of what was sent; the text is gone', async () => {
		const { id, contentHash } = await approved('ana', 40);
		await send(id, 'sent', 35);

		expect(await purge(30)).toMatchObject({ reviews: 1, approvals: 1 });

		expect(await ledger.approvals.findById(id)).toMatchObject({
			...{ contentHash, content: { kind: 'email' }, changes: [], purgedAt: now.toISOString() },
			...{ reviewer: 'rita@sender.example', decidedAt: daysAgo(40).toISOString() },
		});
		expect(await ledger.sends.find(id)).toMatchObject({ state: 'sent', contentHash });
	});

	it('counts from the decision and from the send, not from the request', async () => {
		await review('lateDecision', 60);
		await decide('lateDecision', 'rejected', 5);
		const { id } = await approved('lateSend', 60);
		await send(id, 'sent', 5);
		const unknown = await approved('unknown', 60);
		await send(unknown.id, 'unknown', 59);

		expect(await purge(30)).toMatchObject({ reviews: 1, kept: { undecided: 0, unsent: 0 } });
		expect((await ledger.approvals.findById(unknown.id))?.purgedAt).toBeDefined();
		expect((await ledger.approvals.findById(id))?.content.text).toBe(secret);
	});

	it('leaves alone what can still be decided or sent, and says how much that is', async () => {
		await review('undecided', 400);
		const unsent = await approved('unsent', 400);
		const failed = await approved('failed', 400);
		await send(failed.id, 'failed', 399);

		expect(await purge(30)).toEqual({
			...{ reviews: 0, approvals: 0, kept: { undecided: 1, unsent: 2 } },
		});
		expect(await ledger.approvals.findById(unsent.id)).toEqual(unsent);
	});

	it('told to, purges that too: nobody can decide on it, and it is no unsent approval any more', async () => {
		await review('undecided', 40);
		await review('young', 5);
		await approved('unsent', 40);

		expect(await purge(30, true)).toMatchObject({ reviews: 2, approvals: 1 });

		const late = {
			...{ reviewId: 'undecided', edits: {}, reviewer: 'rita@sender.example', verified: true },
			decidedAt: now.toISOString(),
		};
		expect(await ledger.reviews.recordDecision({ ...late, outcome: 'approved' })).toBe(false);
		expect(await ledger.reviews.saveEntry('undecided', { feedback: 'late' }, 1)).toBeUndefined();
		expect((await ledger.reviews.find('undecided'))?.review.state).toBe('undecided');
		const all = { since: daysAgo(1000), until: now, limit: 10 };
		expect(await ledger.approvals.listUnsent(all)).toEqual([]);
		const open = await ledger.reviews.search({ states: ['undecided'], limit: 10, offset: 0 });
		expect(open.map((found) => found.review.id)).toEqual(['young']);
		const any = await ledger.reviews.search({ limit: 10, offset: 0 });
		expect(any.map((found) => found.review.id)).toContain('undecided');
	});

	it('goes through a large ledger in batches, past what stays, and finds nothing the second time', async () => {
		for (let index = 0; index < 7; index++) {
			await review(`r${index}`, 40);
			if (index % 2 === 0) await decide(`r${index}`, 'rejected', 39);
		}
		const batches = [];
		let after: { createdAt: string; id: string } | undefined;
		do {
			const batch = await ledger.retention.purgeBatch({
				...{ before: daysAgo(30), unfinished: false, limit: 3, after, now },
			});
			batches.push([batch.reviews, batch.kept.undecided]);
			after = batch.next;
		} while (after);
		expect(batches).toEqual([
			[2, 1],
			[1, 2],
			[1, 0],
		]);
		expect(await purge(30)).toMatchObject({ reviews: 0, kept: { undecided: 3 } });
	});
});

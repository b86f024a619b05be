import type { Decision } from '../../../../nodes/shared/contracts';
import type { Ledger, StoredReview } from '../../../../nodes/shared/ledger';
import { storedReview, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

const now = new Date('2026-11-23T08:00:00.000Z');

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
	for (const id of ['request', 'other']) {
		await ledger.requests.startRound({
			id,
			executionId: '1',
			workflowId: 'workflow',
			nodeId: 'node',
			title: 'Outreach',
			now,
		});
	}
});

afterEach(async () => {
	await remove();
});

const review = (id: string, overrides: Partial<StoredReview['review']> = {}) =>
	storedReview({ id, requestId: 'request', ...overrides });

const decision = (overrides: Partial<Decision> = {}): Decision => ({
	reviewId: 'ana',
	outcome: 'approved',
	edits: { subject: 'A better subject' },
	reviewer: 'rita@sender.example',
	verified: true,
	decidedAt: now.toISOString(),
	...overrides,
});

describe('reviews', () => {
	it('come back exactly as they were stored, with every optional part', async () => {
		const stored: StoredReview = {
			...review('ana', {
				sentences: [{ text: 'Hello Ana', factIds: [], status: 'own' }],
				findings: [
					{
						rule: 'length',
						severity: 'warn',
						message: 'Short.',
						field: 'text',
						start: 0,
						end: 9,
					},
				],
				dossier: {
					prospect: { name: 'Ana Ruiz', email: 'ana@acme.example', company: 'Acme', website: '' },
					summary: '“Quoted” & <b>bold</b> 🎉',
					facts: [],
					fit: { score: 70, reasons: ['fits'], missing: [] },
					priority: 70,
					pages: [],
					warnings: [{ code: 'no_facts', message: 'Nothing found.' }],
				},
				version: 2,
				previousReviewId: 'ana-1',
				deadline: '2026-11-24T08:00:00.000Z',
			}),
			item: {
				json: { name: 'Ana', nested: { list: [1, null, 'x'] } },
				binary: { photo: { data: 'aGVsbG8=', mimeType: 'image/png' } },
				origin: { previousNode: 'Draft', previousNodeOutput: 0, previousNodeRun: 1, item: 4 },
			},
			activeRound: 2,
			releasedRound: 3,
			notifiedAt: now.toISOString(),
		};

		await ledger.reviews.insert([stored, review('ben')]);

		expect(await ledger.reviews.find('ana')).toEqual({ ...stored, entryRevision: 0 });
		expect(await ledger.reviews.find('ben')).toEqual({ ...review('ben'), entryRevision: 0 });
		expect(await ledger.reviews.find('nobody')).toBeUndefined();
	});

	it('are listed by priority, then position, then version, of one request only', async () => {
		await ledger.reviews.insert([
			review('late', { priority: 20, position: 0 }),
			review('second', { priority: 80, position: 2, version: 1 }),
			review('third', { priority: 80, position: 2, version: 2 }),
			review('first', { priority: 80.5, position: 3 }),
			{ ...storedReview({ id: 'elsewhere', requestId: 'other' }) },
		]);

		const listed = await ledger.reviews.listByRequest('request');

		expect(listed.map((stored) => stored.review.id)).toEqual(['first', 'second', 'third', 'late']);
	});

	it('are inserted all or none', async () => {
		await expect(ledger.reviews.insert([review('ana'), review('ana')])).rejects.toThrow();
		expect(await ledger.reviews.listByRequest('request')).toEqual([]);
	});

	it('need a request', async () => {
		const orphan = storedReview({ id: 'ana', requestId: 'nowhere' });
		await expect(ledger.reviews.insert([orphan])).rejects.toThrow(/foreign key/i);
	});

	it('become active in a round, with a new item where one is given', async () => {
		await ledger.reviews.insert([review('ana'), review('ben'), review('cleo')]);

		await ledger.reviews.setActive(
			[{ id: 'ana', item: { json: { changed: true } } }, { id: 'ben' }],
			2,
		);

		const [ana, ben, cleo] = await Promise.all(['ana', 'ben', 'cleo'].map(ledger.reviews.find));
		expect(ana).toMatchObject({ activeRound: 2, item: { json: { changed: true } } });
		expect(ben).toMatchObject({ activeRound: 2, item: review('ben').item });
		expect(cleo).toMatchObject({ activeRound: 1 });
	});

	it('are marked as released and notified in any number', async () => {
		const ids = Array.from({ length: 1200 }, (_, index) => `review-${index}`);
		await ledger.reviews.insert(ids.map((id, position) => review(id, { position })));

		await ledger.reviews.markReleased(ids.slice(0, 1100), 3);
		await ledger.reviews.markNotified(ids.slice(100), now);
		await ledger.reviews.markNotified([], now);

		const listed = await ledger.reviews.listByRequest('request');
		expect(listed.filter(({ releasedRound }) => releasedRound === 3)).toHaveLength(1100);
		expect(listed.filter(({ notifiedAt }) => notifiedAt === now.toISOString())).toHaveLength(1100);
		expect(listed.at(0)?.notifiedAt).toBeUndefined();
	});
});

describe('recording a decision', () => {
	beforeEach(async () => {
		await ledger.reviews.insert([review('ana'), review('ben', { position: 1 })]);
	});

	it('decides the review and adds to the audit trail', async () => {
		expect(await ledger.reviews.recordDecision(decision())).toBe(true);

		expect((await ledger.reviews.find('ana'))?.review.state).toBe('approved');
		expect((await ledger.reviews.find('ben'))?.review.state).toBe('undecided');
		expect(await ledger.decisions.listByRequest('request')).toEqual([decision()]);
	});

	it('never changes a decision', async () => {
		await ledger.reviews.recordDecision(decision());

		const second = decision({ outcome: 'rejected', reviewer: 'max@sender.example' });
		expect(await ledger.reviews.recordDecision(second)).toBe(false);

		expect((await ledger.reviews.find('ana'))?.review.state).toBe('approved');
		expect(await ledger.decisions.listByRequest('request')).toEqual([decision()]);
	});

	it('keeps one of several decisions at the same moment', async () => {
		const outcomes = await Promise.all(
			['rita', 'max', 'lee'].map((reviewer) =>
				ledger.reviews.recordDecision(decision({ reviewer })),
			),
		);

		expect(outcomes.filter(Boolean)).toHaveLength(1);
		expect(await ledger.decisions.listByRequest('request')).toHaveLength(1);
	});

	it('is refused for a review that does not exist', async () => {
		const unknown = decision({ reviewId: 'nobody' });
		await expect(ledger.reviews.recordDecision(unknown)).rejects.toMatchObject({
			code: 'unknown_review',
		});
	});

	it('is undone with the transaction around it', async () => {
		const failing = ledger.transaction(async ({ reviews }) => {
			await reviews.recordDecision(decision());
			throw new Error('The next one was invalid');
		});

		await expect(failing).rejects.toThrow('The next one was invalid');
		expect((await ledger.reviews.find('ana'))?.review.state).toBe('undecided');
		expect(await ledger.decisions.listByRequest('request')).toEqual([]);
	});
});

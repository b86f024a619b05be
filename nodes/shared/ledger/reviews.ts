import { z } from 'zod/v4';
import { reviewEntrySchema, reviewSchema } from '../contracts';
import { SignoffError } from '../errors';
import {
	inGroups,
	inTransaction,
	withoutNulls,
	type Database,
	type LedgerDatabase,
	type ReviewRow,
} from './database';
import { searchReviews } from './reviewSearch';
import type { ReviewRepository, StoredReview } from './types';

/** Reviews: what was shown, the item behind it, and whether it has been decided. */
export function reviewRepository(database: Database): ReviewRepository {
	/** Writes the same columns to every review named. */
	const updateAll = async (ids: string[], columns: Partial<LedgerDatabase['reviews']>) => {
		await inTransaction(database, async (transaction) => {
			for (const group of inGroups(ids)) {
				await transaction.updateTable('reviews').set(columns).where('id', 'in', group).execute();
			}
		});
	};

	return {
		async insert(reviews) {
			await inTransaction(database, async (transaction) => {
				for (const review of reviews) {
					await transaction.insertInto('reviews').values(toRow(review)).execute();
				}
			});
		},

		async find(id) {
			const row = await database
				.selectFrom('reviews')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirst();
			return row && fromRow(row);
		},

		async listByRequest(requestId) {
			const rows = await database
				.selectFrom('reviews')
				.selectAll()
				.where('requestId', '=', requestId)
				.orderBy('priority', 'desc')
				.orderBy('position')
				.orderBy('version')
				.execute();
			return rows.map(fromRow);
		},

		async setActive(reviews, round) {
			await inTransaction(database, async (transaction) => {
				for (const { id, item } of reviews) {
					await transaction
						.updateTable('reviews')
						.set({ activeRound: round, ...(item && { item: JSON.stringify(item) }) })
						.where('id', '=', id)
						.execute();
				}
			});
		},

		async recordDecision(decision) {
			return await inTransaction(database, async (transaction) => {
				const { numUpdatedRows } = await transaction
					.updateTable('reviews')
					.set({ state: decision.outcome })
					.where('id', '=', decision.reviewId)
					.where('state', '=', 'undecided')
					.where('purgedAt', 'is', null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) {
					await assertExists(transaction, decision.reviewId);
					return false;
				}
				await transaction
					.insertInto('decisions')
					.values({
						reviewId: decision.reviewId,
						outcome: decision.outcome,
						reviewer: decision.reviewer,
						decidedAt: decision.decidedAt,
						decision: JSON.stringify(decision),
					})
					.execute();
				return true;
			});
		},

		async markHeld(id, until) {
			await updateAll([id], { heldUntil: until.toISOString() });
		},

		async markRecalled(id, by, now) {
			await updateAll([id], { recalledBy: by, recalledAt: now.toISOString() });
		},

		async markReleased(ids, round) {
			await updateAll(ids, { releasedRound: round ?? null });
		},

		async markNotified(ids, now) {
			await updateAll(ids, { notifiedAt: now.toISOString() });
		},

		async search(search) {
			return await searchReviews(database, search);
		},

		async saveEntry(id, entry, revision) {
			const { numUpdatedRows } = await database
				.updateTable('reviews')
				.set({ entry: JSON.stringify(entry), entryRevision: revision + 1 })
				.where('id', '=', id)
				.where('entryRevision', '=', revision)
				.where('state', '=', 'undecided')
				.where('purgedAt', 'is', null)
				.executeTakeFirst();
			return numUpdatedRows === 1n ? revision + 1 : undefined;
		},
	};
}

async function assertExists(database: Database, reviewId: string): Promise<void> {
	const review = await database
		.selectFrom('reviews')
		.select('id')
		.where('id', '=', reviewId)
		.executeTakeFirst();
	if (!review) throw new SignoffError('unknown_review', `Review ${reviewId} is not in the ledger.`);
}

const itemSchema = z.object({
	json: z.record(z.string(), z.unknown()),
	binary: z.record(z.string(), z.unknown()).optional(),
	origin: z
		.object({
			previousNode: z.string(),
			previousNodeOutput: z.number(),
			previousNodeRun: z.number(),
			item: z.number(),
		})
		.optional(),
});

function toRow({
	item,
	activeRound,
	releasedRound,
	notifiedAt,
	entry,
	entryRevision,
	...stored
}: StoredReview): ReviewRow {
	const review = reviewSchema.parse(stored.review);
	return {
		...review,
		content: JSON.stringify(review.content),
		dossier: review.dossier ? JSON.stringify(review.dossier) : null,
		sentences: review.sentences ? JSON.stringify(review.sentences) : null,
		findings: JSON.stringify(review.findings),
		fields: JSON.stringify(review.fields),
		previousReviewId: review.previousReviewId ?? null,
		deadline: review.deadline ?? null,
		item: JSON.stringify(item),
		activeRound,
		releasedRound: releasedRound ?? null,
		notifiedAt: notifiedAt ?? null,
		entry: entry ? JSON.stringify(entry) : null,
		entryRevision: entryRevision ?? 0,
		heldUntil: review.heldUntil ?? null,
		recalledAt: review.recalledAt ?? null,
		recalledBy: review.recalledBy ?? null,
		purgedAt: review.purgedAt ?? null,
	};
}

export function fromRow(row: ReviewRow): StoredReview {
	const { item, activeRound, releasedRound, notifiedAt, entry, entryRevision, ...review } =
		withoutNulls(row);
	const { content, dossier, sentences, findings, fields } = review;
	return {
		review: reviewSchema.parse({
			...review,
			content: JSON.parse(content),
			...(dossier && { dossier: JSON.parse(dossier) }),
			...(sentences && { sentences: JSON.parse(sentences) }),
			findings: JSON.parse(findings),
			fields: JSON.parse(fields),
		}),
		item: itemSchema.parse(JSON.parse(item)),
		activeRound,
		entryRevision,
		...(releasedRound && { releasedRound }),
		...(notifiedAt && { notifiedAt }),
		...(entry && { entry: reviewEntrySchema.parse(JSON.parse(entry)) }),
	};
}

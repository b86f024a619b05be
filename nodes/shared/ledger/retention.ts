import { decisionSchema, findingSchema } from '../contracts';
import {
	inTransaction,
	type Database,
	type DecisionRow,
	type ReviewRow,
	type SendRow,
} from './database';
import type { PurgedBatch, RetentionRepository } from './types';

/** A review with what decides whether it has ended. */
type Candidate = Pick<ReviewRow, 'id' | 'createdAt' | 'kind' | 'state' | 'findings'> & {
	decision: DecisionRow['decision'] | null;
	decidedAt: string | null;
	approvalId: string | null;
	sendState: SendRow['state'] | null;
	sentAt: string | null;
};

/** Retention: content goes, the record of who decided what stays. */
export function retentionRepository(database: Database): RetentionRepository {
	return {
		async purgeBatch({ before, unfinished, limit, after, now }) {
			// In a transaction, and these take turns: nobody decides on a review while it is purged.
			return await inTransaction(database, async (transaction) => {
				const candidates = await findCandidates(transaction, before, limit, after);
				const batch: PurgedBatch = { reviews: 0, approvals: 0, kept: { undecided: 0, unsent: 0 } };
				for (const candidate of candidates) {
					const standing = standingOf(candidate, before);
					if (standing === 'young') continue;
					if (standing !== 'ended' && !unfinished) {
						batch.kept[standing] += 1;
						continue;
					}
					await purge(transaction, candidate, now.toISOString());
					batch.reviews += 1;
					if (candidate.approvalId) batch.approvals += 1;
				}
				const last = candidates.at(-1);
				if (last && candidates.length === limit) {
					batch.next = { createdAt: last.createdAt, id: last.id };
				}
				return batch;
			});
		},
	};
}

/** Reviews asked for before the limit: nothing ends before it begins. */
async function findCandidates(
	database: Database,
	before: Date,
	limit: number,
	after?: { createdAt: string; id: string },
): Promise<Candidate[]> {
	let query = database
		.selectFrom('reviews')
		.leftJoin('decisions', 'decisions.reviewId', 'reviews.id')
		.leftJoin('approvals', 'approvals.reviewId', 'reviews.id')
		.leftJoin('sends', 'sends.approvalId', 'approvals.id')
		.select([
			'reviews.id',
			'reviews.createdAt',
			'reviews.kind',
			'reviews.state',
			'reviews.findings',
		])
		.select(['decisions.decision', 'decisions.decidedAt', 'approvals.id as approvalId'])
		.select(['sends.state as sendState', 'sends.at as sentAt'])
		.where('reviews.purgedAt', 'is', null)
		.where('reviews.createdAt', '<', before.toISOString())
		.orderBy('reviews.createdAt')
		.orderBy('reviews.id')
		.limit(limit);
	if (after) {
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('reviews.createdAt', 'reviews.id'), '>', tuple(after.createdAt, after.id)),
		);
	}
	return await query.execute();
}

/** `unsent`: approved, and another attempt to send it may still be made. `young`: ended, but not long ago. */
function standingOf(
	{ state, decidedAt, sendState, sentAt }: Candidate,
	before: Date,
): 'young' | 'ended' | 'undecided' | 'unsent' {
	const limit = before.toISOString();
	if (state === 'undecided') return 'undecided';
	if ((decidedAt ?? '') >= limit || (sentAt ?? '') >= limit) return 'young';
	return state === 'approved' && (sendState === null || sendState === 'failed')
		? 'unsent'
		: 'ended';
}

async function purge(database: Database, candidate: Candidate, purgedAt: string): Promise<void> {
	const { id, kind, findings, decision, approvalId } = candidate;
	const content = JSON.stringify({ kind });
	await database
		.updateTable('reviews')
		.set({
			...{
				purgedAt,
				content,
				title: '',
				dossier: null,
				sentences: null,
				fields: '[]',
				entry: null,
			},
			...{ item: JSON.stringify({ json: {} }), findings: rulesOf(findings) },
		})
		.where('id', '=', id)
		.execute();
	if (decision !== null) {
		const { edits, feedback, sentenceMarks, ...kept } = decisionSchema.parse(JSON.parse(decision));
		await database
			.updateTable('decisions')
			.set({ decision: JSON.stringify({ ...kept, edits: {}, purgedAt }) })
			.where('reviewId', '=', id)
			.execute();
	}
	if (approvalId === null) return;
	await database
		.updateTable('approvals')
		.set({ purgedAt, content, changes: '[]' })
		.where('id', '=', approvalId)
		.execute();
}

/** Which checks spoke up stays; their messages quote the text. */
function rulesOf(findings: string): string {
	const known = findingSchema.array().parse(JSON.parse(findings));
	return JSON.stringify(
		known.map(({ rule, severity, field }) => ({
			...{ rule, severity, field, message: rule, start: 0, end: 0 },
		})),
	);
}

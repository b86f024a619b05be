import { sql } from 'kysely';
import { decisionSchema, findingSchema } from '../contracts';
import {
	given,
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
				const leaving: Candidate[] = [];
				for (const candidate of candidates) {
					const standing = standingOf(candidate, before);
					if (standing === 'young') continue;
					if (standing === 'ended' || unfinished) leaving.push(candidate);
					else batch.kept[standing] += 1;
				}
				await purge(transaction, leaving, now.toISOString());
				batch.reviews = leaving.length;
				batch.approvals = leaving.filter(({ approvalId }) => approvalId !== null).length;
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

/** One statement for each table: over a network each takes as long as a hundred rows do. */
async function purge(database: Database, leaving: Candidate[], purgedAt: string): Promise<void> {
	if (leaving.length === 0) return;
	const item = JSON.stringify({ json: {} });
	await database
		.updateTable('reviews')
		.from(given(leaving.map(({ id, kind, findings }) => [id, emptyOf(kind), rulesOf(findings)])))
		.set({ purgedAt, item, title: '', dossier: null, sentences: null, fields: '[]', entry: null })
		.set({ content: sql.ref('given.column2'), findings: sql.ref('given.column3') })
		.whereRef('reviews.id', '=', sql.ref('given.column1'))
		.execute();

	const decisions = leaving.flatMap(({ id, decision }) =>
		decision === null ? [] : [[id, withoutTexts(decision, purgedAt)]],
	);
	if (decisions.length > 0) {
		await database
			.updateTable('decisions')
			.from(given(decisions))
			.set({ decision: sql.ref('given.column2') })
			.whereRef('decisions.reviewId', '=', sql.ref('given.column1'))
			.execute();
	}

	const approvals = leaving.flatMap(({ approvalId, kind }) =>
		approvalId === null ? [] : [[approvalId, emptyOf(kind)]],
	);
	if (approvals.length > 0) {
		await database
			.updateTable('approvals')
			.from(given(approvals))
			.set({ purgedAt, changes: '[]', content: sql.ref('given.column2') })
			.whereRef('approvals.id', '=', sql.ref('given.column1'))
			.execute();
	}
}

const emptyOf = (kind: ReviewRow['kind']) => JSON.stringify({ kind });

function withoutTexts(decision: string, purgedAt: string): string {
	const kept = decisionSchema.parse(JSON.parse(decision));
	// JSON leaves out what is undefined.
	const removed = { edits: {}, feedback: undefined, sentenceMarks: undefined };
	return JSON.stringify({ ...kept, ...removed, purgedAt });
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

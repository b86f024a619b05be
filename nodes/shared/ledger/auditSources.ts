import { sql, type SelectQueryBuilder } from 'kysely';
import { auditEventSchema, decisionSchema, findingSchema, type AuditEvent } from '../contracts';
import { withoutNulls, type Database } from './database';
import { reviewersOf } from './reviewSearch';

/** From `since` on, up to and without `until`; ISO 8601. */
export interface TimeRange {
	since: string;
	until: string;
}

interface PageQuery {
	database: Database;
	range: TimeRange;
	/** The key of the last row of the page before. */
	after?: string[];
	limit: number;
}

/** An event with the columns that put its row in order: time first, then what makes it unique. */
interface AuditRow {
	event: AuditEvent;
	key: string[];
}

/** Reads one page of one kind of event, oldest first. */
export type AuditSource = (query: PageQuery) => Promise<AuditRow[]>;

/**
 * One page of a select: the rows within the range and after the key, in the order of the key's columns.
 * @param columns the time first, then what makes a row unique
 */
async function readPage<Tables, Table extends keyof Tables, Row>(
	select: SelectQueryBuilder<Tables, Table, Row>,
	columns: [string, ...string[]],
	{ range, after, limit }: PageQuery,
): Promise<Row[]> {
	const order = sql.join(columns.map((column) => sql.ref(column)));
	const time = sql.ref(columns[0]);
	const from = after
		? sql<boolean>`(${order}) > (${sql.join(after)})`
		: sql<boolean>`${time} >= ${range.since}`;
	const within = sql<boolean>`${from} and ${time} < ${range.until}`;
	return (await select.where(within).orderBy(order).limit(limit).execute()) as Row[];
}

const asEvents = (
	rows: Array<{ event: object; key: string[] }>,
): Array<{ event: AuditEvent; key: string[] }> =>
	rows.map(({ event, key }) => ({ key, event: auditEventSchema.parse(event) }));

const requested: AuditSource = async (query) => {
	const select = query.database
		.selectFrom('reviews')
		.innerJoin('reviewRequests', 'reviewRequests.id', 'reviews.requestId')
		.select(['reviews.id', 'reviews.requestId', 'reviews.workflowId', 'reviews.executionId'])
		.select(['reviews.nodeId', 'reviews.kind', 'reviews.title', 'reviews.contentHash'])
		.select(['reviews.version', 'reviews.previousReviewId', 'reviews.findings'])
		.select(['reviews.purgedAt', 'reviews.createdAt', 'reviewRequests.title as requestTitle']);
	const rows = await readPage(select, ['reviews.createdAt', 'reviews.id'], query);
	const requestIds = [...new Set(rows.map(({ requestId }) => requestId))];
	const asked = await reviewersOf(query.database, requestIds);
	return asEvents(
		rows.map(({ id, createdAt, findings, ...row }) => ({
			key: [createdAt, id],
			event: {
				...{ event: 'requested', at: createdAt, reviewId: id, ...withoutNulls(row) },
				reviewers: asked.get(row.requestId) ?? [],
				findings: findingSchema.array().parse(JSON.parse(findings)),
			},
		})),
	);
};

const voted: AuditSource = async (query) => {
	const select = query.database.selectFrom('votes').selectAll();
	const rows = await readPage(select, ['at', 'reviewId', 'reviewer'], query);
	return asEvents(
		rows.map((row) => ({
			key: [row.at, row.reviewId, row.reviewer],
			event: { event: 'voted', ...row, verified: row.verified === 1 },
		})),
	);
};

const decided: AuditSource = async (query) => {
	const select = query.database
		.selectFrom('decisions')
		.select(['decidedAt', 'reviewId', 'decision']);
	const rows = await readPage(select, ['decidedAt', 'reviewId'], query);
	return asEvents(
		rows.map(({ decidedAt, reviewId, decision }) => ({
			key: [decidedAt, reviewId],
			event: {
				event: 'decided',
				at: decidedAt,
				...decisionSchema.parse(JSON.parse(decision)),
			},
		})),
	);
};

const approved: AuditSource = async (query) => {
	const select = query.database
		.selectFrom('approvals')
		.select(['id', 'reviewId', 'workflowId', 'executionId', 'contentHash', 'changes'])
		.select(['editDistance', 'reviewer', 'verified', 'decidedAt', 'purgedAt']);
	const rows = await readPage(select, ['decidedAt', 'id'], query);
	return asEvents(
		rows.map((row) => ({
			key: [row.decidedAt, row.id],
			event: {
				...{ event: 'approved', at: row.decidedAt, approvalId: row.id, ...withoutNulls(row) },
				verified: row.verified === 1,
				changes: JSON.parse(row.changes),
			},
		})),
	);
};

const sent: AuditSource = async (query) => {
	const select = query.database.selectFrom('sends').selectAll();
	const rows = await readPage(select, ['at', 'approvalId'], query);
	return asEvents(
		rows.map((row) => ({
			key: [row.at, row.approvalId],
			event: { event: 'send', ...withoutNulls(row) },
		})),
	);
};

/** Also those that were taken off the list since: they were on it. */
const suppressed: AuditSource = async (query) => {
	const select = query.database.selectFrom('suppressions').selectAll();
	const rows = await readPage(select, ['at', 'value'], query);
	return asEvents(
		rows.map((row) => ({ key: [row.at, row.value], event: { event: 'suppressed', ...row } })),
	);
};

const suppressedOnce: AuditSource = async (query) => {
	const select = query.database.selectFrom('removedSuppressions').selectAll();
	const rows = await readPage(select, ['at', 'id'], query);
	return asEvents(
		rows.map((row) => ({ key: [row.at, row.id], event: { event: 'suppressed', ...row } })),
	);
};

const suppressionRemoved: AuditSource = async (query) => {
	const select = query.database.selectFrom('removedSuppressions').selectAll();
	const rows = await readPage(select, ['removedAt', 'id'], query);
	return asEvents(
		rows.map(({ id, at, removedAt, ...row }) => ({
			key: [removedAt, id],
			event: { event: 'suppressionRemoved', at: removedAt, suppressedAt: at, ...row },
		})),
	);
};

const purged: AuditSource = async (query) => {
	const select = query.database.selectFrom('reviews').select(['id', 'purgedAt', 'contentHash']);
	const rows = await readPage(select, ['purgedAt', 'id'], query);
	return asEvents(
		rows.map(({ id, purgedAt, contentHash }) => ({
			key: [purgedAt ?? '', id],
			event: { event: 'purged', at: purgedAt, reviewId: id, contentHash },
		})),
	);
};

/** Every kind of event; of two at the same instant the one that comes first here has caused the other. */
export const auditSources: AuditSource[] = [
	requested,
	voted,
	decided,
	approved,
	sent,
	suppressed,
	suppressedOnce,
	suppressionRemoved,
	purged,
];

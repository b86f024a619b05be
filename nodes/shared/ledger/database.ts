import { sql, type Kysely } from 'kysely';
import type { ContentKind, Outcome, ReviewState, SendState } from '../contracts';

/** JSON as text. */
type Json = string;
/** ISO 8601 in UTC with milliseconds, so that text order is time order. */
type Instant = string;

export interface ReviewRequestRow {
	id: string;
	executionId: string;
	workflowId: string;
	nodeId: string;
	title: string;
	round: number;
	state: 'waiting' | 'resuming';
	claimedAt: Instant | null;
	createdAt: Instant;
	instanceId: string | null;
	endedAt: Instant | null;
}

/** Who was sent a link to a request. */
export interface RequestReviewerRow {
	requestId: string;
	reviewer: string;
}

export interface ReviewRow {
	id: string;
	requestId: string;
	executionId: string;
	workflowId: string;
	nodeId: string;
	position: number;
	priority: number;
	kind: ContentKind;
	title: string;
	content: Json;
	contentHash: string;
	dossier: Json | null;
	sentences: Json | null;
	findings: Json;
	fields: Json;
	state: ReviewState;
	version: number;
	previousReviewId: string | null;
	createdAt: Instant;
	deadline: Instant | null;
	item: Json;
	activeRound: number;
	releasedRound: number | null;
	notifiedAt: Instant | null;
	entry: Json | null;
	entryRevision: number;
	heldUntil: Instant | null;
	recalledAt: Instant | null;
	recalledBy: string | null;
	/** Set once title, content and everything that quotes them were removed. */
	purgedAt: Instant | null;
}

/** One reviewer's approval of one content; a later one of the same reviewer replaces it. */
export interface VoteRow {
	reviewId: string;
	reviewer: string;
	/** 1 or 0: SQLite has no booleans. */
	verified: number;
	contentHash: string;
	at: Instant;
}

/** At most one row per review, never changed: the audit trail. `decision` is the whole decision. */
export interface DecisionRow {
	reviewId: string;
	outcome: Outcome;
	reviewer: string;
	decidedAt: Instant;
	decision: Json;
}

export interface ApprovalRow {
	id: string;
	reviewId: string;
	workflowId: string;
	executionId: string;
	contentHash: string;
	content: Json;
	changes: Json;
	editDistance: number;
	reviewer: string;
	/** 1 or 0: SQLite has no booleans. */
	verified: number;
	decidedAt: Instant;
	heldUntil: Instant | null;
	purgedAt: Instant | null;
}

export interface SendRow {
	approvalId: string;
	contentHash: string;
	recipient: string;
	transport: string;
	messageId: string;
	state: SendState;
	attempts: number;
	at: Instant;
	error: string | null;
	/** The domain of the recipient, as suppressions have it. */
	recipientDomain: string;
	/** The recipient as addresses are compared. */
	recipientKey: string;
	sender: string;
	/** When the last claim was taken; `at` moves on with the outcome. */
	claimedAt: Instant;
	/** The process that took the last claim. */
	owner: string;
	/** The call that took the last claim: a caller whose answer was lost knows its own claim by it. */
	claim: string;
}

export interface SuppressionRow {
	value: string;
	kind: 'address' | 'domain';
	source: string;
	at: Instant;
}

/** A suppression that was taken off the list, for the audit trail. */
export interface RemovedSuppressionRow extends SuppressionRow {
	id: string;
	removedAt: Instant;
}

/** The bytes of an attachment. `usedAt`: when somebody was last asked about a draft with it. */
export interface AttachmentRow {
	sha256: string;
	content: Uint8Array;
	usedAt: Instant;
}

/** A page as it was read, its text included; kept for days, not for good. */
export interface PageCacheRow {
	scope: 'public' | 'private';
	address: string;
	url: string;
	status: number;
	bytes: number;
	body: string;
	etag: string | null;
	lastModified: string | null;
	robotsTag: string | null;
	readAt: Instant;
}

export interface ModelHabitsRow {
	endpoint: string;
	model: string;
	rung: string;
	tokenLimit: string;
	/** 1 or 0: SQLite has no booleans. */
	temperature: number;
	learnedAt: Instant;
}

export interface LedgerDatabase {
	reviewRequests: ReviewRequestRow;
	requestReviewers: RequestReviewerRow;
	reviews: ReviewRow;
	votes: VoteRow;
	decisions: DecisionRow;
	approvals: ApprovalRow;
	sends: SendRow;
	suppressions: SuppressionRow;
	removedSuppressions: RemovedSuppressionRow;
	attachments: AttachmentRow;
	pageCache: PageCacheRow;
	modelHabits: ModelHabitsRow;
}

/** The open database, or a transaction on it. */
export type Database = Kysely<LedgerDatabase>;

/** Runs `work` in the transaction that is open, or in one of its own. */
export async function inTransaction<Result>(
	database: Database,
	work: (database: Database) => Promise<Result>,
): Promise<Result> {
	return database.isTransaction ? await work(database) : await database.transaction().execute(work);
}

/** What is left of a row without its empty columns. */
type WithoutNulls<Row> = {
	[Column in keyof Row as null extends Row[Column] ? never : Column]: Row[Column];
} & {
	[Column in keyof Row as null extends Row[Column] ? Column : never]?: NonNullable<Row[Column]>;
};

/** A row as contracts have it: empty columns are absent. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
	const filled = Object.entries(row).filter(([, value]) => value !== null);
	return Object.fromEntries(filled) as WithoutNulls<Row>;
}

/** Rows of values to update from; SQLite and PostgreSQL both call their columns column1, column2 and so on. */
export function given(rows: string[][]) {
	const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
	return sql<Record<string, string>>`(values ${values})`.as<'given'>(sql.raw('given'));
}

/** Ids in groups that stay below the number of parameters a statement may have. */
export function inGroups(ids: string[]): string[][] {
	const size = 500;
	return Array.from({ length: Math.ceil(ids.length / size) }, (_, group) =>
		ids.slice(group * size, (group + 1) * size),
	);
}

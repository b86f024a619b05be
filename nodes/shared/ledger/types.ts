import type {
	Approval,
	Content,
	ContentKind,
	AuditEvent,
	Decision,
	Finding,
	ReasonCode,
	KeptPage,
	ModelHabits,
	Review,
	ReviewEntry,
	ReviewState,
	SendRecord,
	SendState,
	Suppression,
	Vote,
} from '../contracts';

/**
 * What one node run asks people for. `round` counts from 1, one more each time the node waits again.
 * `resuming`: a submission holds the claim on this round since `claimedAt`. `instanceId`: the n8n that knows the execution;
 * `endedAt`: when the run was found to have ended, so that nobody can decide any more. Times are ISO 8601 in UTC.
 */
export interface ReviewRequest {
	id: string;
	executionId: string;
	workflowId: string;
	nodeId: string;
	title: string;
	round: number;
	state: 'waiting' | 'resuming';
	claimedAt?: string;
	createdAt: string;
	instanceId?: string;
	endedAt?: string;
}

/** The n8n item behind a review, kept so that it can go on after the wait, and where it came from (for paired items). */
export interface StoredItem {
	json: Record<string, unknown>;
	binary?: Record<string, unknown>;
	origin?: {
		previousNode: string;
		previousNodeOutput: number;
		previousNodeRun: number;
		item: number;
	};
}

/**
 * A review with its item. `activeRound`: the last round whose input held the item; `releasedRound`: the round in which it
 * left with its decision; `notifiedAt`: when reviewers were told about it; `entry`: what was entered and not submitted
 * yet, `entryRevision`: how often it was saved.
 */
export interface StoredReview {
	review: Review;
	item: StoredItem;
	activeRound: number;
	releasedRound?: number;
	notifiedAt?: string;
	entry?: ReviewEntry;
	entryRevision?: number;
}

/** An approval and the run it was given in. */
export type StoredApproval = Approval & { workflowId: string; executionId: string };

export interface RequestRepository {
	find(id: string): Promise<ReviewRequest | undefined>;
	/**
	 * Opens round 1 of a new request, or the next round of a known one: the state becomes `waiting`, a claim is dropped, and
	 * it has not ended.
	 * `previousState` is absent for a new request.
	 */
	startRound(round: {
		id: string;
		executionId: string;
		workflowId: string;
		nodeId: string;
		title: string;
		/** The n8n that runs the execution. */
		instanceId?: string;
		/** Everybody who was sent a link; added to those of earlier rounds. */
		reviewers?: string[];
		now: Date;
	}): Promise<{ request: ReviewRequest; previousState?: ReviewRequest['state'] }>;
	/**
	 * Takes the right to resume this round; true for exactly one caller. A claim older than `leaseSeconds` counts as
	 * abandoned and may be taken over.
	 */
	claimRound(claim: {
		id: string;
		round: number;
		now: Date;
		leaseSeconds: number;
	}): Promise<boolean>;
	/** Gives a claim back; `claimedAt` is the `now` it was taken with. False when it is no longer ours. */
	releaseClaim(claim: { id: string; round: number; claimedAt: Date }): Promise<boolean>;
	/** Workflows that have asked, with the title of their newest request, newest first. */
	listWorkflows(): Promise<Array<{ workflowId: string; title: string }>>;
	/** Executions of an n8n behind which reviews are open, as far as the ledger knows. */
	openExecutions(search: OpenSearch): Promise<string[]>;
	/** Notes that executions of an n8n are over: their undecided reviews are not open any more. */
	markEnded(ended: { instanceId: string; executionIds: string[]; now: Date }): Promise<void>;
}

/** Whose runs to look at; absent conditions do not count. */
export type OpenSearch = Pick<ReviewSearch, 'workflowId' | 'reviewer'> & { instanceId: string };

/** Which reviews to find: all conditions together, absent ones do not count. */
export interface ReviewSearch {
	/** With states named, what was purged undecided or whose run has ended undecided is left out: it is not open any more. */
	states?: ReviewState[];
	workflowId?: string;
	/** Who was asked or has decided, compared without case. */
	reviewer?: string;
	/** Asked for at this moment or earlier. */
	createdBefore?: Date;
	limit: number;
	offset: number;
}

/** A review as a list shows it; `reviewers` were asked, empty for an open link; `endedAt` is that of the request. */
export interface FoundReview {
	review: Review;
	requestTitle: string;
	endedAt?: string;
	reviewers: string[];
	decision?: Decision;
}

export interface ReviewRepository {
	/** All or none. The request must exist. */
	insert(reviews: StoredReview[]): Promise<void>;
	find(id: string): Promise<StoredReview | undefined>;
	/** Highest priority first, then by position, then by version. */
	listByRequest(requestId: string): Promise<StoredReview[]>;
	/** Newest request first, in it by position and version. */
	search(search: ReviewSearch): Promise<FoundReview[]>;
	/** Marks reviews as part of a round; an `item` replaces the stored one. */
	setActive(reviews: Array<{ id: string; item?: StoredItem }>, round: number): Promise<void>;
	/**
	 * Records a decision, once: false when the review had been decided already or its content was purged, and nothing is
	 * written.
	 * @throws SignoffError `unknown_review`
	 */
	recordDecision(decision: Decision): Promise<boolean>;
	/** Marks reviews as having left in a round; undefined: they have not left after all. */
	markReleased(ids: string[], round: number | undefined): Promise<void>;
	markNotified(ids: string[], now: Date): Promise<void>;
	/** The approval of this review is held until then. */
	markHeld(id: string, until: Date): Promise<void>;
	/** For the page and the audit trail; what bars the sending is `sends.recall`. */
	markRecalled(id: string, by: string, now: Date): Promise<void>;
	/**
	 * Keeps what was entered for an undecided review, in place of what was kept at `revision`. Returns the new revision, or
	 * undefined when somebody else saved first, the review has been decided or its content was purged: nothing is written
	 * then.
	 */
	saveEntry(id: string, entry: ReviewEntry, revision: number): Promise<number | undefined>;
}

export interface VoteRepository {
	/** One reviewer's approval of one content; a later vote of the same reviewer replaces it. */
	put(vote: Vote): Promise<void>;
	/** Oldest first. */
	listByRequest(requestId: string): Promise<Vote[]>;
}

export interface DecisionRepository {
	/** The audit trail of a request, oldest first. */
	listByRequest(requestId: string): Promise<Decision[]>;
}

export interface ApprovalRepository {
	/** The review must exist. */
	insert(approval: StoredApproval): Promise<void>;
	findById(id: string): Promise<StoredApproval | undefined>;
	findByReviewId(reviewId: string): Promise<StoredApproval | undefined>;
	/** Newest first. */
	findByContentHash(contentHash: string): Promise<StoredApproval[]>;
	/**
	 * Approvals given from `since` to `until`, and not held any more then, that nobody has claimed or recalled, or whose last
	 * attempt `failed`, unless that was the last of `maximumAttempts`; oldest first. Empty `workflowId`: of all workflows.
	 * `after`: the last one of the page before.
	 */
	listUnsent(query: {
		since: Date;
		until: Date;
		workflowId?: string;
		limit: number;
		maximumAttempts?: number;
		after?: Pick<StoredApproval, 'decidedAt' | 'id'>;
	}): Promise<Array<{ approval: StoredApproval; item: StoredItem }>>;
	/** Approvals of one kind whose text a reviewer had changed, newest first; purged ones are left out. */
	listEdited(page: { kind: ContentKind; limit: number; offset: number }): Promise<EditedApproval[]>;
}

/** An approval after edits, with the item as it was drafted. */
export interface EditedApproval {
	approval: StoredApproval;
	item: StoredItem;
}

/**
 * At most `most` claims within `withinMs` milliseconds, plus up to `jitterMs` by chance: of all mail, of the mail of one
 * sender, or of the mail to one domain. `reason` is what an item that comes too early is told.
 */
export interface PaceRule {
	reason: ReasonCode;
	scope: 'everything' | 'sender' | 'domain';
	most: number;
	withinMs: number;
	jitterMs?: number;
}

/** Addresses are bare (`local@domain`); `copies` are those in cc and bcc. Without `pace` any number may go at once. */
export interface Claim {
	approvalId: string;
	contentHash: string;
	recipient: string;
	copies?: string[];
	sender: string;
	transport: string;
	messageId: string;
	pace?: PaceRule[];
	now: Date;
}

/** Why a claim is not given: somebody else has it or had it, a recipient must not be written to, or it is too early. */
export interface ClaimRefusal {
	record?: SendRecord;
	suppression?: Suppression;
	pace?: { rule: PaceRule; notBefore: Date };
}

export type ClaimResult =
	| { claimed: true; record: SendRecord }
	| ({ claimed: false } & ClaimRefusal);

/** `by`: a person, or the workflow that took the approval back; `why`: one sentence, for the audit trail. */
export interface Recall {
	approval: Pick<StoredApproval, 'id' | 'contentHash' | 'content'>;
	by: string;
	why?: string;
	now: Date;
}

/** `record`: what became of the approval before, where it was too late. */
export interface RecallAnswer {
	recalled: boolean;
	record: SendRecord;
}

export interface SendRepository {
	/**
	 * Takes the right to send, before the first byte goes out. Only an approval that was never claimed, or whose last attempt
	 * `failed`, can be claimed; no recipient may be suppressed at that moment. A claim left behind by another process becomes
	 * `unknown`: it may have been sent. A database that comes back within ten seconds is waited for.
	 */
	claim(claim: Claim): Promise<ClaimResult>;
	/**
	 * Takes an approval back for good. It is the same statement on the same row that a claim is: of a recall and a claim at
	 * once exactly one is given.
	 */
	recall(recall: Recall): Promise<RecallAnswer>;
	/** What would keep the claim from being given now; empty when nothing would. Takes nothing. */
	check(claim: Claim): Promise<ClaimRefusal>;
	/**
	 * Records how the attempt ended. The claim must be this process's own; its answer also replaces an `unknown` that another
	 * process assumed meanwhile. A database that comes back within a minute is waited for.
	 * @throws Error when this process does not hold the claim
	 */
	settle(outcome: {
		approvalId: string;
		state: 'sent' | 'failed' | 'unknown';
		now: Date;
		error?: string;
	}): Promise<SendRecord>;
	/**
	 * Claims that other processes took until `claimedBefore` and left without outcome become `unknown`. Returns those that were
	 * not before, so that each is reported once.
	 */
	giveUpClaims(limits: { claimedBefore: Date; now: Date }): Promise<SendRecord[]>;
	find(approvalId: string): Promise<SendRecord | undefined>;
	/** Newest first; `recipient` is a bare address, in any spelling that suppressions take for the same. */
	list(page: {
		limit: number;
		offset: number;
		state?: SendState;
		recipient?: string;
	}): Promise<SendRecord[]>;
}

export interface SuppressionRepository {
	/** All or none. What is suppressed already stays as it is, with its source and date. Returns how many are new. */
	add(suppressions: Suppression[]): Promise<number>;
	/** False when it was not there. `value` in the form of `Suppression.value`. The audit trail keeps that it was there. */
	remove(value: string, now?: Date): Promise<boolean>;
	/** A suppression that covers one of the bare addresses. */
	findAny(addresses: string[]): Promise<Suppression | undefined>;
	/** Newest first. */
	list(page: { limit: number; offset: number }): Promise<Suppression[]>;
}

/** `sha256`: lower-case hex, over the bytes. */
export interface AttachmentRepository {
	/** Marks a file as still in use; false when it is not kept. */
	touch(sha256: string, now: Date): Promise<boolean>;
	/** Does nothing when the file is kept already. */
	keep(file: { sha256: string; content: Buffer; now: Date }): Promise<void>;
	find(sha256: string): Promise<Buffer | undefined>;
	/** Forgets files that nobody asked about since; returns how many. */
	removeUnusedSince(time: Date): Promise<number>;
}

export interface PageCacheRepository {
	find(scope: KeptPage['scope'], address: string): Promise<KeptPage | undefined>;
	/** Replaces what was kept for the same scope and address. */
	save(page: KeptPage): Promise<void>;
	/** Forgets old pages; returns how many. */
	removeReadBefore(time: Date): Promise<number>;
}

/** What one batch of a purge has done. `kept`: old enough, but not finished. */
export interface PurgedBatch {
	reviews: number;
	approvals: number;
	kept: { undecided: number; unsent: number };
	/** Where the next batch goes on; absent when this was the last. */
	next?: { createdAt: string; id: string };
}

export interface RetentionRepository {
	/**
	 * Removes the content of up to `limit` reviews that ended before `before`: title, content, evidence, item, edits and
	 * comments. Hashes, outcomes, who and when stay. A review has ended with its decision, an approved one once it was sent
	 * or its send has no known end; with `unfinished` the others go too, by their own age. All of the batch, or nothing.
	 */
	purgeBatch(batch: {
		before: Date;
		unfinished: boolean;
		limit: number;
		after?: { createdAt: string; id: string };
		now: Date;
	}): Promise<PurgedBatch>;
}

export interface AuditRepository {
	/**
	 * Everything that happened from `since` up to `until`, without `until` itself, in the order of time. Reads a few hundred
	 * rows at a time, however many there are; what happens meanwhile is not part of it if `until` is not in the future.
	 */
	read(range: { since?: Date; until: Date }): AsyncGenerator<AuditEvent>;
}

/** Decided from `since` on, up to and without `until`; empty `workflowId`: in all workflows. */
export interface DecidedRange {
	since: Date;
	until: Date;
	workflowId?: string;
}

/**
 * A decided review as figures need it. `content` and `findings`: as drafted; `changes` and `editDistance`: of its approval;
 * `promptVersion` and `model`: those that wrote the draft. A purged review has the rules of its findings and no texts.
 */
export interface DecidedReview {
	reviewId: string;
	createdAt: string;
	content: Content;
	findings: Finding[];
	decision: Decision;
	changes: Approval['changes'];
	editDistance: number;
	promptVersion?: string;
	model?: string;
	isRecalled: boolean;
	isPurged: boolean;
}

export interface DecidedRepository {
	/** In the order of the decisions. Reads a few hundred rows at a time, however many there are. */
	read(range: DecidedRange): AsyncGenerator<DecidedReview>;
	/** Reviews that wait for a decision now. */
	countUndecided(workflowId?: string): Promise<number>;
}

export interface ModelHabitsRepository {
	find(endpoint: string, model: string): Promise<ModelHabits | undefined>;
	/** Replaces what was kept for the same endpoint and model. */
	save(habits: ModelHabits): Promise<void>;
}

/** The tables of the ledger, one repository each. */
export interface LedgerTables {
	requests: RequestRepository;
	reviews: ReviewRepository;
	votes: VoteRepository;
	decisions: DecisionRepository;
	approvals: ApprovalRepository;
	sends: SendRepository;
	suppressions: SuppressionRepository;
	attachments: AttachmentRepository;
	pageCache: PageCacheRepository;
	retention: RetentionRepository;
	audit: AuditRepository;
	decided: DecidedRepository;
	modelHabits: ModelHabitsRepository;
}

export interface Ledger extends LedgerTables {
	/**
	 * Runs `work` in one transaction: all of it is written, or on a throw none. Use only the tables handed to `work`, and wait
	 * for nothing else inside: everybody else waits meanwhile, and the outer ledger would wait for itself.
	 */
	transaction<Result>(work: (tables: LedgerTables) => Promise<Result>): Promise<Result>;
	/** Closes the connection for everybody in this process who opened the same path. */
	close(): Promise<void>;
}

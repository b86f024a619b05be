import { sealContent, type Content, type Review } from '../../nodes/shared/contracts';
import type { LedgerTables, StoredApproval, StoredReview } from '../../nodes/shared/ledger';

export {
	changeLedger,
	temporaryDatabase,
	temporaryLedger,
	temporaryPlace,
	type LedgerKind,
} from './ledger/temporary';

/** An undecided review of an email to Ana, ready for `ledger.reviews.insert`; `review` overrides what matters to a test. */
export function storedReview(
	review: Partial<Review> & Pick<Review, 'id' | 'requestId'>,
): StoredReview {
	const content: Content = review.content ?? {
		kind: 'email',
		from: 'sam@sender.example',
		to: 'ana@acme.example',
		subject: 'Your new depot',
		text: 'Hello Ana',
	};
	return {
		review: {
			executionId: '1',
			workflowId: 'workflow',
			nodeId: 'node',
			position: 0,
			priority: 50,
			kind: content.kind,
			title: 'Ana Ruiz, Acme',
			contentHash: sealContent(content),
			findings: [],
			fields: [],
			state: 'undecided',
			version: 1,
			createdAt: '2026-11-23T02:00:00.000Z',
			...review,
			content,
		},
		item: { json: { prospect: { name: 'Ana Ruiz' } } },
		activeRound: 1,
	};
}

/** Puts a review into the ledger as Human Approval does when it asks: the first round of its request, and the review. */
export async function ask(ledger: LedgerTables, stored: StoredReview): Promise<void> {
	const { requestId: id, executionId, workflowId, nodeId, title, createdAt } = stored.review;
	const now = new Date(createdAt);
	await ledger.requests.startRound({ id, executionId, workflowId, nodeId, title, now });
	await ledger.reviews.insert([stored]);
}

/**
 * Puts an approval of `content` into the ledger the way Human Approval does: request, review, decision, approval. `id` names
 * all four; two approvals need two ids.
 */
export async function recordApproval(
	ledger: LedgerTables,
	{
		id = 'ana',
		content,
		decidedAt = '2026-11-23T08:00:00.000Z',
		workflowId = 'workflow',
		createdAt,
		review: more,
		edited = false,
	}: {
		id?: string;
		content?: Content;
		decidedAt?: string;
		workflowId?: string;
		createdAt?: string;
		/** What else the review has: dossier, sentences. */
		review?: Partial<Review>;
		/** Whether a reviewer had changed the text: by three characters. */
		edited?: boolean;
	} = {},
): Promise<StoredApproval> {
	const ids = { id: `review-${id}`, requestId: `request-${id}`, workflowId };
	const stored = storedReview({ ...more, ...ids, content, ...(createdAt && { createdAt }) });
	const { review } = stored;
	await ask(ledger, stored);
	await ledger.reviews.recordDecision({
		reviewId: review.id,
		outcome: 'approved',
		edits: {},
		reviewer: 'rita@sender.example',
		verified: true,
		decidedAt,
	});
	const approval: StoredApproval = {
		id: `approval-${id}`,
		reviewId: review.id,
		contentHash: review.contentHash,
		content: review.content,
		changes: edited ? [{ field: 'text', before: '', after: 'Hi.' }] : [],
		editDistance: edited ? 3 : 0,
		reviewer: 'rita@sender.example',
		verified: true,
		decidedAt,
		workflowId,
		executionId: review.executionId,
	};
	await ledger.approvals.insert(approval);
	return approval;
}

import type { Decision, Review, ReviewEntry, Vote } from '../shared/contracts';
import type { Ledger, ReviewRequest, StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';
import { draftExtrasOf } from './draftExtras';
import { fieldValue } from './fields';
import type { Card } from './page/model';
import { recheck } from './recheck';

/** The reviews of a request with everything that is known about them. */
export interface Queue {
	stored: StoredReview[];
	readonly cards: Card[];
}

/** Reads the queue of a request for one reviewer, highest priority first. */
export async function readQueue(
	ledger: Ledger,
	request: ReviewRequest,
	reviewer: string | undefined,
): Promise<Queue> {
	const [stored, decisions, votes] = await Promise.all([
		ledger.reviews.listByRequest(request.id),
		ledger.decisions.listByRequest(request.id),
		ledger.votes.listByRequest(request.id),
	]);
	let cards: Card[] | undefined;
	return {
		stored,
		// Made when they are shown: edited drafts are checked again for it, and a save has no need of that twice.
		get cards() {
			return (cards ??= cardsOf(stored, decisions, votes, reviewer));
		},
	};
}

/**
 * The reviews of a request as cards, in queue order. A version that was replaced by a later one is not a card of its own:
 * it is the history of its successor.
 */
export function cardsOf(
	stored: StoredReview[],
	decisions: Decision[],
	votes: Vote[],
	reviewer?: string,
): Card[] {
	const decisionOf = new Map(decisions.map((decision) => [decision.reviewId, decision]));
	const reviewOf = new Map(stored.map(({ review }) => [review.id, review]));
	const replaced = new Set(stored.map(({ review }) => review.previousReviewId));
	return stored
		.filter(({ review }) => !replaced.has(review.id))
		.map((entry) => ({
			...cardOf(entry, votes, reviewer),
			decision: decisionOf.get(entry.review.id),
			history: historyOf(entry.review, reviewOf, decisionOf),
		}));
}

function cardOf(stored: StoredReview, votes: Vote[], reviewer?: string) {
	const { review, entry, entryRevision = 0 } = stored;
	const edits = entry?.edits ?? {};
	const { contentHash } = applyEdits(review.content, edits);
	return {
		review,
		...recheck(stored, edits),
		...draftExtrasOf(stored.item.json.draft),
		fields: review.fields.map((field) => {
			const draft = fieldValue(review.content, field.name);
			return { field, draft, value: edits[field.name] ?? draft };
		}),
		votes: votes.filter((vote) => vote.reviewId === review.id && vote.contentHash === contentHash),
		entry: entryFor(entry, reviewer),
		revision: entryRevision,
	};
}

/** Texts are shared between reviewers; what somebody else has chosen is not chosen for this reviewer. */
function entryFor(entry: ReviewEntry | undefined, reviewer?: string): ReviewEntry | undefined {
	if (!entry || reviewer === undefined || entry.by === reviewer) return entry;
	const { edits, feedback, tags, sentenceMarks, by, at } = entry;
	return { edits, feedback, tags, sentenceMarks, by, at };
}

function historyOf(
	review: Review,
	reviewOf: Map<string, Review>,
	decisionOf: Map<string, Decision>,
): Card['history'] {
	const history: Card['history'] = [];
	let previous = review.previousReviewId ? reviewOf.get(review.previousReviewId) : undefined;
	while (previous) {
		history.push({ review: previous, decision: decisionOf.get(previous.id) });
		previous = previous.previousReviewId ? reviewOf.get(previous.previousReviewId) : undefined;
	}
	return history;
}

/** True when a submission was recorded, its lease has run out, and the round is still the same: the run never went on. */
export function isUnfinished(request: ReviewRequest, now: Date, leaseSeconds: number): boolean {
	if (request.state !== 'resuming' || request.claimedAt === undefined) return false;
	return now.getTime() - Date.parse(request.claimedAt) > leaseSeconds * 1000;
}

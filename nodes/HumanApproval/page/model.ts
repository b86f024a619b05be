import type { Decision, Review } from '../../shared/contracts';
import type { ReviewRequest, StoredReview } from '../../shared/ledger';
import type { CardEntry, Problem } from '../parseDecisions';

/** One review on the page. */
export interface Card {
	review: Review;
	/** The decision, once there is one. */
	decision?: Decision;
	/** What was asked of the version before, when this draft came back. */
	earlier?: { review: Review; decision?: Decision };
	/** What was entered before: in a submission that was refused, or in an earlier round. */
	entry?: CardEntry;
}

/** Everything the review page shows. Plain data: rendering it is a pure function. */
export interface ReviewPageModel {
	title: string;
	/** The reviewer of the signed link; absent on an open link, where a name is asked for. */
	signedReviewer?: string;
	reviewerName: string;
	undecided: Card[];
	decided: Card[];
	problems: Problem[];
	/** True when decisions are recorded but the run never went on. */
	unfinished: boolean;
}

/**
 * The reviews of a request as cards, in queue order. A version that was replaced by a later one is not a card of its own:
 * it is the history of its successor.
 */
export function cardsOf(stored: StoredReview[], decisions: Decision[]): Card[] {
	const decisionOf = new Map(decisions.map((decision) => [decision.reviewId, decision]));
	const reviewOf = new Map(stored.map(({ review }) => [review.id, review]));
	const replaced = new Set(stored.map(({ review }) => review.previousReviewId));
	return stored
		.filter(({ review }) => !replaced.has(review.id))
		.map(({ review, entry }) => {
			const previous = review.previousReviewId && reviewOf.get(review.previousReviewId);
			return {
				review,
				entry,
				decision: decisionOf.get(review.id),
				earlier: previous ? { review: previous, decision: decisionOf.get(previous.id) } : undefined,
			};
		});
}

/** True when a submission was recorded, its lease has run out, and the round is still the same: the run never went on. */
export function isUnfinished(request: ReviewRequest, now: Date, leaseSeconds: number): boolean {
	if (request.state !== 'resuming' || request.claimedAt === undefined) return false;
	return now.getTime() - Date.parse(request.claimedAt) > leaseSeconds * 1000;
}

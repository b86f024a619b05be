import type { StoredReview } from '../shared/ledger';
import type { Candidate } from './candidate';
import { isRecalled } from './hold';

/** What becomes of one incoming item in a new round. */
export type Placement =
	/** The same review: it came back undecided, or its decision was recorded and never left. */
	| { kind: 'continued'; reviewId: string }
	/** A new review; `previous` is the one whose draft was sent back or whose approval was recalled, if any. */
	| { kind: 'fresh'; previous?: StoredReview }
	/** The reviewer decided this one while its item was still queued elsewhere; it has left already. */
	| { kind: 'released'; reviewId: string };

/**
 * Decides for each incoming item whether it is a known review. Items carry `approval.reviewId` when they passed
 * through a submission; after a timer wake-up the engine passes them on unchanged, so these are known by content.
 *
 * `round` is the round that begins. A stored review is *elsewhere* when its item was last seen in an earlier round and
 * has not come back yet; if it was decided meanwhile, `releasedRound` is later than `activeRound`.
 */
export function planRound(
	candidates: Candidate[],
	stored: StoredReview[],
	round: number,
): Placement[] {
	const byId = new Map(stored.map((entry) => [entry.review.id, entry]));
	const successorOf = new Map(stored.map((entry) => [entry.review.previousReviewId, entry]));
	const isReplaced = (entry: StoredReview) => isRecalled(entry) && successorOf.has(entry.review.id);
	/** An item that knows a recalled review means the one that took its place. */
	const present = (entry: StoredReview | undefined): StoredReview | undefined =>
		entry && isReplaced(entry) ? present(successorOf.get(entry.review.id)) : entry;
	const taken = new Set<string>();

	const take = (entry: StoredReview): Placement => {
		taken.add(entry.review.id);
		if (isRecalled(entry)) return { kind: 'fresh', previous: entry };
		return {
			kind: isElsewhereAndReleased(entry) ? 'released' : 'continued',
			reviewId: entry.review.id,
		};
	};

	return candidates.map((candidate) => {
		const earlier = present(
			candidate.earlierReviewId ? byId.get(candidate.earlierReviewId) : undefined,
		);
		if (earlier && candidate.earlierOutcome === 'undecided' && !taken.has(earlier.review.id)) {
			// A changed draft under an undecided review is new content and needs a review of its own.
			if (earlier.review.contentHash === candidate.contentHash) return take(earlier);
			return { kind: 'fresh', previous: earlier };
		}
		if (earlier) return { kind: 'fresh', previous: earlier };
		const twin = stored.find(
			(entry) =>
				entry.review.contentHash === candidate.contentHash &&
				!taken.has(entry.review.id) &&
				!isReplaced(entry) &&
				(isElsewhereAndReleased(entry) ||
					isRecordedAndHere(entry) ||
					(entry.review.state === 'undecided' && entry.activeRound < round)),
		);
		return twin ? take(twin) : { kind: 'fresh' };
	});
}

/** True when a decision was recorded and n8n stopped before it could leave. */
function isRecordedAndHere({ review, releasedRound }: StoredReview): boolean {
	return review.state !== 'undecided' && releasedRound === undefined;
}

/** True when the review's decision has left in a round in which its own item was not part of the input. */
export function isElsewhereAndReleased(entry: StoredReview): boolean {
	return entry.releasedRound !== undefined && entry.releasedRound > entry.activeRound;
}

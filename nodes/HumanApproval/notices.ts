import type { Notice } from './notification';
import type { StartedRound } from './startRound';

/** A reviewer with the link that proves it was theirs; `reviewer` is absent for an open link. */
export interface ReviewLink {
	reviewer?: string;
	url: string;
}

/**
 * What each reviewer is told of a round: news, or a reminder when a timer ended the round before. What came back undecided
 * right after a submission is known to everybody, and nobody is told again.
 */
export function noticesFor(
	{ unannounced, undecided, wokenByTimer }: StartedRound,
	links: ReviewLink[],
	title: string,
	deadline: Date | undefined,
): Notice[] {
	if (undecided === 0 || (unannounced.length === 0 && !wokenByTimer)) return [];
	return links.map((link) => ({
		...link,
		title,
		reviews: unannounced,
		waiting: undecided,
		reminder: unannounced.length === 0,
		deadline: deadline?.toISOString(),
	}));
}

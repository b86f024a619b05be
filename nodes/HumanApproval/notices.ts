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
	{ deadline, timezone, now }: { deadline?: Date; timezone: string; now: Date },
): Notice[] {
	if (undecided === 0 || (unannounced.length === 0 && !wokenByTimer)) return [];
	return links.map((link) => ({
		...link,
		title,
		reviews: unannounced,
		waiting: undecided,
		reminder: unannounced.length === 0,
		deadline: deadline?.toISOString(),
		due: deadline && deadline > now ? inWords(deadline, timezone) : undefined,
	}));
}

/** "Tuesday 24 November 2026 at 09:00 CET": mails do not know the reader's time zone, so they name the workflow's. */
function inWords(moment: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
		...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone },
	}).format(moment);
}

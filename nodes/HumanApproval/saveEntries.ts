import type { ReviewEntry } from '../shared/contracts';
import type { LedgerTables, StoredReview } from '../shared/ledger';
import { problem, type Problem } from './problem';
import type { ReadEntry } from './readEntries';

/**
 * Keeps what was entered, each review by itself. An entry that somebody else has changed since it was shown is not
 * overwritten: it is reported, and the others are kept all the same.
 */
export async function saveEntries(
	tables: LedgerTables,
	stored: StoredReview[],
	entries: ReadEntry[],
): Promise<Problem[]> {
	const byId = new Map(stored.map((known) => [known.review.id, known]));
	const problems: Problem[] = [];
	for (const read of entries) {
		const known = byId.get(read.review.id);
		if (!known || !needsSaving(known, read)) continue;
		const current = known.entryRevision ?? 0;
		const isStale = (read.revision ?? 0) !== current;
		if (known.review.purgedAt !== undefined) {
			problems.push(problem('content_purged', known.review));
		} else if (known.review.state !== 'undecided') {
			problems.push(problem('already_decided', known.review));
		} else if (
			isStale ||
			(await tables.reviews.saveEntry(known.review.id, read.entry, current)) === undefined
		) {
			problems.push(problem('changed_elsewhere', known.review));
		}
	}
	return problems;
}

/** What was left alone overwrites nothing, and what is there already is not written again. */
function needsSaving({ entry, entryRevision = 0, review }: StoredReview, read: ReadEntry): boolean {
	if (read.untouched) {
		if (review.state !== 'undecided' || (read.revision ?? 0) !== entryRevision) return false;
		return hasContent(entry) || (read.entry.opened === true && entry?.opened !== true);
	}
	// A choice that somebody else has saved and not submitted is theirs: leaving the review alone does not undo it.
	const theirs = read.entry.outcome === undefined ? { ...entry, outcome: undefined } : entry;
	return comparable(theirs) !== comparable(read.entry);
}

function hasContent(entry: ReviewEntry | undefined): boolean {
	const { outcome, edits, feedback, tags, sentenceMarks } = entry ?? {};
	return [outcome, edits, feedback, tags, sentenceMarks].some((value) => value !== undefined);
}

/** Without who and when, and without the clock, which always runs on. */
function comparable(entry: ReviewEntry = {}): string {
	const { outcome, edits = {}, feedback, tags, sentenceMarks, opened } = entry;
	const sorted = Object.entries(edits).sort(([left], [right]) => (left < right ? -1 : 1));
	return JSON.stringify([outcome, sorted, feedback, tags, sentenceMarks, opened]);
}

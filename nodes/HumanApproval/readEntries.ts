import type { Review, ReviewEntry } from '../shared/contracts';
import { isValidValue } from './checkValue';
import { fieldValue } from './fields';
import { problem, type Problem } from './problem';
import { maximumFieldLength, type SubmittedReview } from './submissionFormat';

/** A submitted review, checked against the one in the ledger. `entry` is what would be kept of it. */
export interface ReadEntry {
	review: Review;
	revision?: number;
	entry: ReviewEntry;
	/** True when nothing was entered: no outcome, no edit, no comment. */
	untouched: boolean;
}

/**
 * Checks submitted reviews one by one, without asking whether they can be decided: unknown reviews and fields, values that
 * do not fit, texts beyond the limit. Line breaks become LF and values that equal the draft are no edits.
 */
export function readEntries(
	submitted: SubmittedReview[],
	reviews: Review[],
	by: string,
	now: string,
): { entries: ReadEntry[]; problems: Problem[] } {
	const byId = new Map(reviews.map((review) => [review.id, review]));
	const entries: ReadEntry[] = [];
	const problems: Problem[] = [];
	for (const given of submitted) {
		const review = byId.get(given.id);
		if (!review) {
			problems.push(problem('unknown_review'));
			continue;
		}
		const outcome = given.outcome === 'undecided' ? undefined : given.outcome;
		if (review.purgedAt !== undefined) {
			// Nothing is left to edit or to compare with; only a decision would be lost without a word.
			if (outcome) problems.push(problem('content_purged', review));
			continue;
		}
		const edits = readEdits(review, given.edits ?? {}, problems);
		const feedback = withLineFeeds(given.feedback ?? '');
		if (feedback.length > maximumFieldLength) problems.push(problem('field_too_long', review));
		const tags = (given.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== '');
		const marks = given.sentenceMarks ?? [];
		entries.push({
			review,
			revision: given.revision,
			untouched:
				!outcome &&
				Object.keys(edits).length === 0 &&
				feedback.trim() === '' &&
				tags.length === 0 &&
				marks.length === 0,
			entry: {
				...(outcome && { outcome }),
				...(Object.keys(edits).length > 0 && { edits }),
				...(feedback !== '' && { feedback }),
				...(tags.length > 0 && { tags }),
				...(marks.length > 0 && { sentenceMarks: marks }),
				...(given.secondsSpent !== undefined && { secondsSpent: given.secondsSpent }),
				...(given.opened && { opened: true }),
				by,
				at: now,
			},
		});
	}
	return { entries, problems };
}

function readEdits(
	review: Review,
	given: Record<string, string>,
	problems: Problem[],
): Record<string, string> {
	const edits: Record<string, string> = {};
	for (const [name, raw] of Object.entries(given)) {
		const field = review.fields.find((known) => known.name === name);
		const value = withLineFeeds(raw);
		const before = withLineFeeds(fieldValue(review.content, name));
		if (!field) {
			problems.push(problem('unknown_field', review, name.slice(0, 80)));
		} else if (value === before) {
			continue;
		} else if (!field.editable) {
			problems.push(problem('unknown_field', review, field.label));
		} else if (value.length > maximumFieldLength) {
			problems.push(problem('field_too_long', review, field.label));
		} else if (!isValidValue(field, value)) {
			problems.push(problem('invalid_value', review, field.label));
		} else {
			edits[name] = value;
		}
	}
	return edits;
}

/** Text with LF line breaks and without NUL, as it will be sealed; browsers send CR LF (WHATWG HTML 4.10.21.8). */
export function withLineFeeds(text: string): string {
	return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
}

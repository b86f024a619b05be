import type { Review } from '../shared/contracts';
import { problem, type Problem } from './problem';
import type { Submission, SubmittedReview } from './submissionFormat';

/** What a form says: a submission in the same shape as JSON, and what in it could not be read. */
export interface ReadForm {
	submission: Submission;
	problems: Problem[];
}

/**
 * Reads what the page posts without JavaScript. Names are `<field>.<review id>` with the fields `outcome`,
 * `edit.<name>`, `feedback`, `tags` (repeated), `mark.<sentence index>`, `seconds`, `opened` and `revision`; `action` is the
 * button, `recall` the id of a review to take back, `reviewer` the name on an open link. Values that equal the draft are no edits.
 */
export function readForm(fields: Iterable<[string, string]>, reviews: Review[]): ReadForm {
	const byId = new Map(reviews.map((review) => [review.id, review]));
	const submitted = new Map<string, SubmittedReview>();
	const problems: Problem[] = [];
	const submission: Submission = { action: 'submit', reviews: [] };

	for (const [name, value] of fields) {
		if (name === 'action') {
			submission.action = value === 'save' || value === 'recall' ? value : 'submit';
		} else if (name === 'recall') {
			if (byId.has(value)) submitted.set(value, { id: value });
			else problems.push(problem('unknown_review'));
		} else if (name === 'reviewer') {
			submission.reviewer = value.trim().slice(0, 200);
		} else {
			const separator = name.lastIndexOf('.');
			const review = byId.get(name.slice(separator + 1));
			if (!review) {
				problems.push(
					separator < 1
						? problem('unknown_field', undefined, name.slice(0, 80))
						: problem('unknown_review'),
				);
				continue;
			}
			const entry = submitted.get(review.id) ?? { id: review.id };
			submitted.set(review.id, entry);
			if (!readField(entry, review, name.slice(0, separator), value)) {
				problems.push(problem('unknown_field', review, name.slice(0, separator).slice(0, 80)));
			}
		}
	}
	submission.reviews = [...submitted.values()];
	return { submission, problems };
}

/** @returns false for a field that the form does not have */
function readField(entry: SubmittedReview, review: Review, field: string, value: string): boolean {
	const [kind, name] = splitOnce(field);
	if (kind === 'edit' && name !== '') {
		// Added to in place, as a body may hold very many; without a prototype `__proto__` is a name like any other.
		entry.edits ??= Object.create(null) as Record<string, string>;
		entry.edits[name] = value;
		return true;
	}
	if (kind === 'mark' && name !== '') {
		const text = review.sentences?.[Number(name)]?.text;
		if (text === undefined) return false;
		if (value !== 'keep' && value !== 'rewrite') return value === '';
		(entry.sentenceMarks ??= []).push({ text, mark: value });
		return true;
	}
	if (name !== '') return false;
	switch (kind) {
		case 'outcome':
			// What is no outcome is refused where submissions are checked, as in JSON.
			entry.outcome = value as SubmittedReview['outcome'];
			return true;
		case 'feedback':
			entry.feedback = value;
			return true;
		case 'tags':
			(entry.tags ??= []).push(value);
			return true;
		case 'opened':
			entry.opened = value === 'yes';
			return true;
		case 'seconds':
			entry.secondsSpent = wholeNumber(value);
			return true;
		case 'revision':
			entry.revision = wholeNumber(value);
			return true;
		default:
			return false;
	}
}

function splitOnce(field: string): [string, string] {
	const separator = field.indexOf('.');
	return separator < 0 ? [field, ''] : [field.slice(0, separator), field.slice(separator + 1)];
}

function wholeNumber(value: string): number | undefined {
	const number = Number.parseFloat(value);
	return Number.isFinite(number) && number >= 0 ? Math.round(number) : undefined;
}

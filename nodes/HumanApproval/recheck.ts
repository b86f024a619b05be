import type { Finding, Sentence } from '../shared/contracts';
import type { StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';

export interface Checked {
	findings: Finding[];
	sentences: Sentence[];
}

/** Findings and sentences of a review for the text as entered. */
export function recheck({ review }: StoredReview, edits: Record<string, string> = {}): Checked {
	const sentences = review.sentences ?? [];
	if (Object.keys(edits).length === 0) return { findings: review.findings, sentences };
	const { content } = applyEdits(review.content, edits);
	return {
		findings: review.findings,
		sentences: sentences.filter(({ text }) => content.text?.includes(text)),
	};
}

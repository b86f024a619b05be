import { checkDraft } from '../../shared/checks/checkDraft';
import { draftSchema, type Fact, type Sentence } from '../../shared/contracts';
import type { StoredApproval, StoredReview } from '../../shared/ledger';

/**
 * The facts that the approved text rests on: those of its sentences, as the reviewer left them. A text that was edited is
 * taken apart anew where the draft says what it was checked against; else the sentences that are still in it count.
 */
export function factsOfApproval(
	{ content, contentHash }: StoredApproval,
	{ review, item }: StoredReview,
): Fact[] {
	const facts = review.dossier?.facts ?? [];
	if (facts.length === 0) return [];
	const text = content.text ?? '';
	const isEdited = contentHash !== review.contentHash;
	const sentences = isEdited
		? (checkedAnew() ?? (review.sentences ?? []).filter((sentence) => isIn(text, sentence.text)))
		: (review.sentences ?? []);
	const used = new Set(sentences.flatMap(({ factIds }) => factIds));
	return facts.filter(({ id }) => used.has(id));

	function checkedAnew(): Sentence[] | undefined {
		const draft = draftSchema.safeParse(item.json.draft);
		if (!draft.success || !draft.data.context || !review.dossier) return undefined;
		const { to, from, subject, fields } = content;
		const approved = { ...draft.data, to, from, subject, fields, body: text };
		return checkDraft(approved, { dossier: review.dossier, ...draft.data.context }).sentences;
	}
}

/** Line breaks may fall anywhere in a sentence. */
function isIn(text: string, sentence: string): boolean {
	const spaced = (words: string) => words.replace(/\s+/g, ' ').trim();
	return spaced(text).includes(spaced(sentence));
}

import { checkDraft } from '../shared/checks/checkDraft';
import {
	draftSchema,
	textsOf,
	type Content,
	type DraftVariant,
	type Finding,
	type Review,
	type Sentence,
} from '../shared/contracts';
import type { StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';
import { asReviewFinding, fieldValue } from './fields';

export interface Checked {
	findings: Finding[];
	sentences: Sentence[];
}

/**
 * Findings and sentences of a review for the text as entered. A draft that carries the context it was checked against is
 * checked again with the same `checkDraft`; for other content the findings it came with stand.
 */
export function recheck(
	{ review, item }: StoredReview,
	edits: Record<string, string> = {},
): Checked {
	const sentences = review.sentences ?? [];
	if (Object.keys(edits).length === 0) return { findings: review.findings, sentences };

	const { content } = applyEdits(review.content, edits);
	// Custom fields are the builder's own; a draft that the item also carries is not what is decided.
	const draft = draftSchema.safeParse(review.kind === 'custom' ? undefined : item.json.draft);
	const known = draft.success ? draft.data.context : undefined;
	const dossier = review.dossier ?? (known?.prospect && { prospect: known.prospect, facts: [] });
	if (draft.success && known && dossier) {
		const { to, from, subject, text } = content;
		const fields = withoutPictures(content.fields, review.fields);
		const checked = checkDraft(
			{ ...draft.data, to, from, subject, body: text ?? '', fields },
			{ dossier, ...known },
		);
		const findings = checked.findings.map(asReviewFinding);
		const drafted = [review.content, ...(draft.data.variants ?? []).map(contentOfVariant)];
		return {
			...checked,
			findings: [
				...findings.map((finding) => vouchedFor(finding, drafted, content)),
				...stillMixedUp(review, content, findings),
			],
		};
	}
	return {
		findings: review.findings,
		sentences: sentences.filter(({ text }) => stands(text, content)),
	};
}

/**
 * What belongs to another contact stays found until it is gone: who the others of the run were is known only where the
 * draft was written.
 */
function stillMixedUp(review: Review, content: Content, findings: Finding[]): Finding[] {
	return review.findings
		.filter(({ rule }) => rule.startsWith('crossContact.'))
		.flatMap((finding) => {
			const { rule, field, start, end } = finding;
			const said = fieldValue(review.content, field).slice(start, end);
			const at = said === '' ? -1 : fieldValue(content, field).indexOf(said);
			const isKnown = findings.some((other) => other.rule === rule && other.field === field);
			return at < 0 || isKnown ? [] : [{ ...finding, start: at, end: at + said.length }];
		});
}

/** A picture's data URL is no text: checks would read words and keys into it. */
function withoutPictures(
	fields: Content['fields'],
	shown: StoredReview['review']['fields'],
): Content['fields'] {
	const pictures = shown.filter(({ type }) => type === 'image').map(({ name }) => name);
	return (
		fields &&
		Object.fromEntries(Object.entries(fields).filter(([name]) => !pictures.includes(name)))
	);
}

function stands(sentence: string, content: Content): boolean {
	return Object.values(textsOf(content)).some((text) => text.includes(sentence));
}

/**
 * A claim that the reviewer has written needs no source: the person vouches for it, and is only told that nothing else
 * does. A claim that the draft already made stays barred, and so do all other checks (leaks, addresses, form).
 */
function vouchedFor(finding: Finding, drafted: Content[], content: Content): Finding {
	if (finding.severity !== 'block' || !finding.rule.startsWith('claims.')) return finding;
	const claimed = fieldValue(content, finding.field).slice(finding.start, finding.end);
	const wasDrafted =
		claimed !== '' && drafted.some((one) => fieldValue(one, finding.field).includes(claimed));
	return wasDrafted ? finding : { ...finding, severity: 'warn' };
}

/** A variant that the reviewer takes over was written by the model, too. */
function contentOfVariant({ subject, body, fields }: DraftVariant): Content {
	return { kind: 'custom', subject, text: body, fields };
}

import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import {
	contentOfDraft,
	dossierSchema,
	draftSchema,
	itemApprovalSchema,
	sealContent,
	type Review,
} from '../shared/contracts';
import { SignoffError } from '../shared/errors';

/** What a builder defined by hand for one item, when the items do not come from Draft Email. */
export interface DefinedContent {
	title: string;
	text: string;
}

/** Everything a review needs that comes from the item itself; the round adds ids, position and time. */
export type Candidate = Pick<
	Review,
	| 'kind'
	| 'title'
	| 'priority'
	| 'content'
	| 'contentHash'
	| 'dossier'
	| 'sentences'
	| 'findings'
	| 'version'
> & {
	/** The review this item was before: undecided in an earlier round, or sent back and redrafted. */
	earlierReviewId?: string;
	/** The outcome the item carries from its earlier review. */
	earlierOutcome?: string;
};

/** Priority of a review whose item says nothing about it: the middle of 0 to 100. */
const neutralPriority = 50;

/**
 * The review that an item asks for. Reads `draft`, `dossier` and `approval`; with `defined`, the builder's title and
 * text replace the draft.
 *
 * @throws SignoffError `invalid_input` naming the field, when the item has no usable draft
 */
export function candidateOf(json: IDataObject, defined?: DefinedContent): Candidate {
	const approval = itemApprovalSchema.safeParse(json.approval);
	const dossier = dossierSchema.safeParse(json.dossier);
	const earlier = approval.success
		? { earlierReviewId: approval.data.reviewId, earlierOutcome: approval.data.outcome }
		: {};
	const shared = {
		dossier: dossier.success ? dossier.data : undefined,
		priority: dossier.success ? dossier.data.priority : neutralPriority,
		...earlier,
	};

	if (defined) {
		const content = { kind: 'custom' as const, subject: defined.title, text: defined.text };
		return {
			...shared,
			kind: 'custom',
			title: defined.title,
			content,
			contentHash: sealContent(content),
			findings: [],
			version: 1,
		};
	}

	const draft = draftSchema.safeParse(json.draft);
	if (!draft.success) {
		const problem =
			json.draft === undefined ? 'The item has no draft.' : z.prettifyError(draft.error);
		throw new SignoffError('invalid_input', problem);
	}
	const content = contentOfDraft(draft.data);
	return {
		...shared,
		kind: draft.data.kind,
		title: titleOf(shared.dossier?.prospect, draft.data.to),
		content,
		contentHash: sealContent(content),
		sentences: draft.data.sentences,
		findings: draft.data.findings,
		version: draft.data.version,
	};
}

/** "Person, Company", or what there is of it. */
function titleOf(prospect: { name: string; company: string } | undefined, to = ''): string {
	const parts = [prospect?.name, prospect?.company].filter(
		(part) => part !== undefined && part !== '',
	);
	return parts.length > 0 ? parts.join(', ') : to || 'Draft';
}

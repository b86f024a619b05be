import {
	decisionSchema,
	editableFields,
	explain,
	outcomes,
	type Content,
	type Decision,
	type EditableField,
	type Outcome,
	type ReasonCode,
	type Review,
} from '../shared/contracts';

/** Longest text a reviewer may enter into one field, in UTF-16 units. */
export const maximumFieldLength = 500_000;

/** Largest submission that is read, in bytes. n8n itself stops at N8N_PAYLOAD_SIZE_MAX, 16 MB by default. */
export const maximumSubmissionBytes = 8 * 1024 * 1024;

/** What a reviewer has typed into a card, decided or not; shown again when a submission is refused. */
export type CardEntry = Partial<Record<EditableField | 'feedback' | 'outcome', string>> & {
	seconds?: number;
};

/** Why a submission was refused; `reviewId` names the card, where one is to blame. */
export interface Problem {
	code: ReasonCode;
	message: string;
	reviewId?: string;
}

export interface ParsedSubmission {
	decisions: Decision[];
	entries: Map<string, CardEntry>;
	reviewerName: string;
	problems: Problem[];
}

interface Who {
	/** The reviewer of the signed link, or undefined for an open link. */
	signedReviewer?: string;
	now: string;
}

const cardFields = new Set<string>(['outcome', 'feedback', 'seconds', ...editableFields]);

/**
 * Reads what the page posts back. Field names are `<field>.<review id>` with the fields `outcome`, `subject`, `text`,
 * `feedback`, `seconds`, and `reviewer` for the name on an open link. Outcome `undecided` or none leaves a card open.
 *
 * Refuses as a whole: with any problem `decisions` must not be used, so that a reviewer never finds half of a submission
 * taken. Pure; whether a review is still undecided is asked again in the ledger when decisions are recorded.
 */
export function parseDecisions(
	fields: Iterable<[string, string]>,
	reviews: Review[],
	{ signedReviewer, now }: Who,
): ParsedSubmission {
	const byId = new Map(reviews.map((review) => [review.id, review]));
	const problems: Problem[] = [];
	const { entries, reviewerName } = readEntries(fields, byId, problems);
	const reviewer = signedReviewer ?? reviewerName;

	const decisions: Decision[] = [];
	for (const [reviewId, entry] of entries) {
		const review = byId.get(reviewId);
		if (!review || !isOutcome(entry.outcome)) continue;
		const problem = refuse(review, entry, entry.outcome);
		if (problem) {
			problems.push({ code: problem, message: `${review.title}: ${explain(problem)}`, reviewId });
			continue;
		}
		decisions.push({
			reviewId,
			outcome: entry.outcome,
			edits: entry.outcome === 'approved' ? editsOf(review.content, entry) : {},
			feedback: entry.feedback?.trim() || undefined,
			reviewer,
			verified: signedReviewer !== undefined,
			decidedAt: now,
			secondsSpent: entry.seconds,
		});
	}
	if (decisions.length > 0 && reviewer === '') {
		problems.push({ code: 'reviewer_required', message: explain('reviewer_required') });
	}
	if (problems.length === 0) decisionSchema.array().parse(decisions);
	return { decisions, entries, reviewerName, problems };
}

function readEntries(
	fields: Iterable<[string, string]>,
	byId: Map<string, Review>,
	problems: Problem[],
) {
	const entries = new Map<string, CardEntry>();
	let reviewerName = '';
	for (const [name, value] of fields) {
		if (name === 'reviewer') {
			reviewerName = value.trim().slice(0, 200);
			continue;
		}
		const separator = name.indexOf('.');
		const field = name.slice(0, separator);
		const reviewId = name.slice(separator + 1);
		const review = byId.get(reviewId);
		if (separator < 1 || !cardFields.has(field)) {
			problems.push({
				code: 'unknown_field',
				message: `${explain('unknown_field')} (${name.slice(0, 80)})`,
			});
		} else if (!review) {
			problems.push({ code: 'unknown_review', message: explain('unknown_review') });
		} else if (value.length > maximumFieldLength) {
			problems.push({
				code: 'field_too_long',
				message: `${review.title}: ${explain('field_too_long')}`,
				reviewId,
			});
		} else {
			const entry = entries.get(reviewId) ?? {};
			if (field === 'seconds') entry.seconds = secondsOf(value);
			else entry[field as keyof Omit<CardEntry, 'seconds'>] = withLineFeeds(value);
			entries.set(reviewId, entry);
		}
	}
	return { entries, reviewerName };
}

/** Why this outcome cannot be recorded for this review, or undefined. */
function refuse(review: Review, entry: CardEntry, outcome: Outcome): ReasonCode | undefined {
	if (review.state !== 'undecided') return 'already_decided';
	if (outcome === 'changesRequested' && !entry.feedback?.trim()) return 'feedback_required';
	if (outcome === 'approved' && review.findings.some(({ severity }) => severity === 'block')) {
		return 'blocked_by_finding';
	}
	return undefined;
}

/** Only the fields whose text really differs; browsers send line breaks as CR LF (WHATWG HTML 4.10.21.8). */
function editsOf(content: Content, entry: CardEntry): Partial<Record<EditableField, string>> {
	const edits: Partial<Record<EditableField, string>> = {};
	for (const field of editableFields) {
		const entered = entry[field];
		const before = content[field];
		if (entered === undefined || before === undefined) continue;
		if (entered !== withLineFeeds(before)) edits[field] = entered;
	}
	return edits;
}

/** Text with LF line breaks and without NUL, as it will be sealed. */
export function withLineFeeds(text: string): string {
	return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
}

function isOutcome(outcome: string | undefined): outcome is Outcome {
	return outcomes.some((known) => known === outcome);
}

function secondsOf(value: string): number | undefined {
	const seconds = Number.parseFloat(value);
	return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds) : undefined;
}

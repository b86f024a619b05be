import type {
	Decision,
	Finding,
	Outcome,
	Review,
	ReviewEntry,
	ReviewField,
	Sentence,
	Vote,
} from '../../shared/contracts';
import type { DraftExtras } from '../draftExtras';
import type { Problem } from '../problem';

/** A field with what was drafted and what stands in it now. */
export interface ShownField {
	field: ReviewField;
	draft: string;
	value: string;
}

/** One review on the page. */
export interface Card extends DraftExtras {
	review: Review;
	fields: ShownField[];
	/** For the text as entered, not as drafted. */
	findings: Finding[];
	sentences: Sentence[];
	/** The decision, once there is one. */
	decision?: Decision;
	/** Approvals so far of the content as entered, where several are needed. */
	votes: Vote[];
	/** Where each attachment of the content can be opened, in their order. */
	fileLinks?: string[];
	/** Versions that were sent back before this one, newest first, with what was asked. */
	history: Array<{ review: Review; decision?: Decision }>;
	entry?: ReviewEntry;
	/** Counts the saves of the entry; a front end sends it back so that nothing is overwritten unseen. */
	revision: number;
	/** What this reviewer entered and was refused because somebody else had saved first; `entry` is theirs. */
	mine?: ReviewEntry;
}

/** What the builder chose for the page. */
export interface PageSettings {
	title: string;
	/** BCP 47 tag; without it the reviewer's browser decides. */
	language?: string;
	/** CSS hex colour such as `#1d4ed8`. */
	brandColour?: string;
	/** A `data:image/...` URL: the page loads nothing from other hosts. */
	logo?: string;
	/** Own words for the choices. */
	labels: Partial<Record<Outcome | 'undecided', string>>;
	/** Reasons to choose from when rejecting. */
	rejectTags: string[];
	approvalsNeeded: number;
	allowApproveAll: boolean;
	/** How long an approval can be recalled, in milliseconds. */
	holdMs: number;
	/** What may be chosen besides leaving a review for later. */
	outcomes: Outcome[];
}

/** Everything the review page shows. Plain data: rendering it is a pure function. */
export interface ReviewPageModel {
	settings: PageSettings;
	/** The reviewer of the signed link; absent on an open link, where a name is asked for. */
	signedReviewer?: string;
	reviewerName: string;
	undecided: Card[];
	decided: Card[];
	problems: Problem[];
	/** True when decisions are recorded but the run never went on. */
	unfinished: boolean;
	/** True right after a save without JavaScript. */
	saved: boolean;
	/** ISO 8601; ages of facts count from here. */
	now: string;
}

/** The settings of a request whose builder changed nothing. */
export const defaultSettings: PageSettings = {
	title: '',
	labels: {},
	rejectTags: [],
	approvalsNeeded: 1,
	allowApproveAll: false,
	holdMs: 0,
	outcomes: ['approved', 'changesRequested', 'rejected'],
};

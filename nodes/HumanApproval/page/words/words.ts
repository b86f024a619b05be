import type { Finding, ReasonCode, ReviewState, Sentence } from '../../../shared/contracts';

/** Two forms of a sentence that counts; `{n}` is the number. Languages without a plural say the same twice. */
export interface Counted {
	one: string;
	other: string;
}

/** Why a submission can be refused, as the page says it. */
export const problemCodes = [
	'nothing_decided',
	'unknown_review',
	'unknown_field',
	'already_decided',
	'changed_elsewhere',
	'invalid_value',
	'required_field',
	'invalid_submission',
	'submission_in_progress',
	'feedback_required',
	'reviewer_required',
	'body_too_large',
	'blocked_by_finding',
	'field_too_long',
	'content_purged',
	'not_held',
	'already_claimed',
	'already_sent',
	'outcome_unknown',
	'recalled',
] as const satisfies ReasonCode[];

export type ProblemCode = (typeof problemCodes)[number];

/** The labels that the fields of a draft come with, in English. */
export const fieldLabels = [
	'To',
	'Subject',
	'Title',
	'Text',
	'HTML part',
	'Opener',
	'Questions',
	'Objections',
	'Voicemail',
	'Channel',
	'Image',
	'Link',
] as const;

/** Every text that the review pages show. Plain data, so that the browser gets what it needs; `{name}` is filled in. */
export interface Words {
	/** BCP 47 tag. */
	language: string;

	progress: string;
	signedAs: string;
	deadline: string;
	yourName: string;
	yourNameHint: string;

	queue: string;
	filters: { all: string; undecided: string; flagged: string };
	flags: Counted;
	previous: string;
	next: string;
	skip: string;
	undo: string;
	allChosen: string;
	approveAll: string;
	approveAllHint: string;

	version: string;
	priority: string;
	edited: string;
	from: string;
	replyTo: string;
	copy: string;
	blindCopy: string;
	attachments: Counted;
	fieldLabels: Record<(typeof fieldLabels)[number], string>;
	needed: string;
	edit: string;
	restore: string;
	changes: string;
	characters: Counted;
	wordCount: Counted;
	yes: string;
	no: string;
	open: string;
	emptyValue: string;
	frameHint: string;
	asText: string;
	notShown: string;

	decision: string;
	outcomes: Record<ReviewState, string>;
	decided: Record<ReviewState, string>;
	by: string;
	unverified: string;
	comment: string;
	commentHint: string;
	tags: string;
	sentenceWishes: string;
	wish: string;
	keep: string;
	rewrite: string;
	barred: string;
	votes: string;
	purged: string;

	asked: string;
	sentBack: string;
	changedSince: string;

	evidence: string;
	facts: string;
	noFacts: string;
	noEvidence: string;
	sentenceStatus: Record<Sentence['status'], string>;
	read: string;
	published: string;
	warnings: string;
	knowledge: string;
	variants: string;
	useVariant: string;
	earlierMail: string;
	findings: string;
	severities: Record<Finding['severity'], string>;

	save: string;
	submit: string;
	saving: string;
	saved: string;
	notSaved: string;
	tryNow: string;
	sending: string;
	busy: string;
	failed: string;
	ended: string;
	changedBy: string;
	decidedElsewhere: string;

	conflict: string;
	conflictPlain: string;
	theirs: string;
	mine: string;
	keepMine: string;
	takeTheirs: string;

	alreadyDecided: string;
	notTaken: string;
	unfinished: string;
	held: Counted;
	heldUntil: string;
	recall: string;
	recalledBy: string;
	recalledTitle: string;
	recalledText: string;
	thanks: string;
	left: Counted;
	allDone: string;
	backToQueue: string;
	backHint: string;
	unknownTitle: string;
	unknownText: string;
	failedTitle: string;
	failedText: string;
	refusedTitle: string;

	keyboard: string;
	keys: {
		next: string;
		previous: string;
		approve: string;
		reject: string;
		sendBack: string;
		edit: string;
		undo: string;
		skip: string;
		leaveField: string;
		submit: string;
		help: string;
	};
	close: string;

	problems: Record<ProblemCode, string>;
}

import type {
	Decision,
	Finding,
	Outcome,
	ReviewEntry,
	ReviewState,
	Sentence,
	Vote,
} from '../../../shared/contracts';
import type { Problem } from '../../problem';
import type { SubmittedReview } from '../../submissionFormat';
import type { ScriptWords } from '../scriptWords';

/** What the server says about a review after a save, or when it refuses one. */
export interface ReviewUpdate {
	id: string;
	revision: number;
	state: ReviewState;
	findings: Finding[];
	sentences: Sentence[];
	votes: Vote[];
	entry?: ReviewEntry;
	decision?: Decision;
}

/** Every answer that the server gives in JSON; n8n's own answers have none of these. */
export interface Answer {
	saved?: boolean;
	accepted?: boolean;
	counts?: Record<Outcome | 'undecided' | 'held', number>;
	problems?: Problem[];
	reviews?: ReviewUpdate[];
	state?: string;
	round?: number;
	/** n8n's own words on an execution that runs or has ended. */
	message?: string;
}

/** What came back: `data` only in JSON; `ended` when n8n itself says that the run is over, `busy` that it goes on. */
export interface Reply {
	status: number;
	ok: boolean;
	data?: Answer;
	ended: boolean;
	busy: boolean;
}

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a card as a whole. */
export interface FieldViews {
	edits(): Record<string, string>;
	setEdits(edits: Record<string, string>): void;
	/** Shows differences, counts and marks anew. */
	show(): void;
	/** Opens the text for editing, at a place where one is given. */
	edit(name?: string, start?: number, end?: number): void;
}

/** One review in view, with everything a reviewer can do to it. */
export interface CardView {
	readonly id: string;
	readonly element: HTMLElement;
	readonly title: string;
	revision: number;
	/** Counts what was entered; `savedChanges` is the count that the ledger has. */
	changes: number;
	savedChanges: number;
	seconds: number;
	isOpened: boolean;
	/** Decided for good, by whomever. */
	isLocked: boolean;
	/** Somebody else saved first; nothing is saved until the reviewer has chosen. */
	theirs?: ReviewUpdate;
	readonly outcome: Outcome | '';
	readonly isBarred: boolean;
	readonly isFlagged: boolean;
	readonly flags: number;
	readonly findingCount: number;
	readonly feedback: string;
	/** Shows differences, counts and marks; left until the card is in view, because a queue may have 500. */
	show(): void;
	choose(outcome: Outcome | ''): void;
	edit(): void;
	focusComment(): void;
	/** What is sent to the server. */
	entry(): SubmittedReview;
	/** Takes over an entry, in all fields. */
	take(entry: ReviewEntry): void;
	/** What the server knows anew; entries only where nothing of this reviewer's own is waiting. */
	update(update: ReviewUpdate, isOwn: boolean): void;
	notice(message: string): void;
}

/** The page as its parts see it. */
export interface PageView {
	form: HTMLFormElement;
	words: ScriptWords;
	cards: CardView[];
	current?: CardView;
	/** For everybody, also those who listen: shown beside the submit button. */
	say(message: string): void;
	/** What went wrong, above the card. */
	fail(messages: string[]): void;
	/** To be called after everything a reviewer enters. */
	changed(card: CardView, isTyping?: boolean): void;
	counted(forms: { one: string; other: string }, n: number): string;
	problemText(problem: Problem): string;
}

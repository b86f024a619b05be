import type { CheckPolicy, Dossier, DraftContext, Finding, Prospect, Sentence } from '../contracts';
import type { Reading } from './reading/reading';

/** What a check needs of a dossier: who is written to, and what is known. */
export type CheckedDossier = Pick<Dossier, 'prospect' | 'facts'> & Partial<Dossier>;

/**
 * What a draft is checked against. `peers`: other prospects of the same run, whose names and companies must not turn up.
 * `knowledge` and `policy` as in `DraftContext`.
 */
export interface CheckContext extends DraftContext {
	dossier: CheckedDossier;
	peers?: readonly Prospect[];
	policy?: CheckPolicy;
}

/** `findings` in the order of the text; `sentences` cover the body but for signature and address. */
export interface CheckResult {
	findings: Finding[];
	sentences: Sentence[];
}

/** A place where a rule is broken. `start`, `end`: UTF-16 offsets into the field's text, both 0 for the whole field. */
export interface Hit {
	field: string;
	start: number;
	end: number;
	message: string;
	factId?: string;
}

/**
 * One check. `id` is `group.name`; `what` says in one line what it finds, `severity` how bad that is unless the builder
 * says otherwise.
 */
export interface Rule {
	id: string;
	severity: Finding['severity'];
	what: string;
	check(reading: Reading): Hit[];
}

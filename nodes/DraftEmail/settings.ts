import type { CheckPolicy } from '../shared/contracts';

/** What can be drafted; the words of `Draft.kind`. */
export const draftKinds = ['email', 'call', 'publication'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What a builder sets on the node, for one item. Empty texts mean "not set". */
export interface DraftSettings {
	kind: DraftKind;
	/** Template of the whole prompt, with its placeholders. */
	prompt: string;
	sender: { name: string; email: string; title: string; company: string };
	/** What may be claimed about the sender's offer, and what proves it. */
	offer: string;
	proofPoints: string[];
	postalAddress: string;
	signature: string;
	audience: string;
	tone: string;
	/** BCP 47 tag or the name of a language; empty takes the prospect's, else English. */
	language: string;
	maximumWords: number;
	callToAction: string;
	/** Texts whose style is to be followed. */
	examples: string;
	instructions: string;
	/** Where a publication appears. */
	channel: string;
	replyTo: string;
	/** Whether a line that tells how to get no more mail is added; `optOutLine` is its text, empty for a standard one. */
	addOptOutLine: boolean;
	optOutLine: string;
	/** Words and phrases that must not occur. */
	neverSay: string[];
	/** Domains that may be linked beside the sender's and the facts'. */
	allowedDomains: string[];
	/** How bad a finding of a rule is, by rule id; `off` leaves the rule out. */
	severities: NonNullable<CheckPolicy['severities']>;
	redraftWhenBlocked: boolean;
	/** How many drafts are written to choose the best from: 1 to 3. */
	variants: number;
	/** Whether a follow-up keeps the subject of the mail it follows, with `Re:`. */
	keepsSubject: boolean;
}

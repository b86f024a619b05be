import type { CheckPolicy } from '../shared/contracts';

/** What a builder sets on the node, for one item. Empty texts mean "not set". */
export interface DraftSettings {
	sender: { name: string; email: string; title: string; company: string };
	/** What may be claimed about the sender's offer. */
	offer: string;
	postalAddress: string;
	signature: string;
	tone: string;
	/** BCP 47 tag or the name of a language; empty takes the prospect's, else English. */
	language: string;
	maximumWords: number;
	callToAction: string;
	instructions: string;
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
}

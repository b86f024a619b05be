import { readSection } from './readSection';

/** What Draft Email tells the model, as far as the demo model uses it. */
export interface EmailPrompt {
	brief: {
		language: string;
		maximumWords: number;
		sender: { name: string; title: string; company: string };
		offer: string;
		callToAction: string;
		instructions?: string;
		revision?: { subject: string; body: string; feedback: string };
	};
	data: {
		prospect: { name: string; company: string };
		facts: PromptFact[];
		knowledge?: PromptPassage[];
	};
}

export interface PromptFact {
	id: string;
	claim: string;
	quote: string;
	kind: string;
}

/** A passage of the builder's knowledge that may be cited. */
export interface PromptPassage {
	id: string;
	text: string;
}

/** Reads the user text of the call `email_draft` (nodes/DraftEmail/prompt.ts writes it). Throws when a part is missing. */
export function readEmailPrompt(user: string): EmailPrompt {
	return {
		brief: readSection(user, 'brief'),
		data: readSection(user, 'data'),
	};
}

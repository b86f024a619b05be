import { readSection } from './readSection';

/** A page as Prospect Research shows it to the model. */
export interface PromptPage {
	url: string;
	text: string;
}

/** Reads the user text of the call `research_facts` (nodes/ProspectResearch/prompt.ts writes it). Throws when a part is missing. */
export function readResearchPrompt(user: string): { pages: PromptPage[]; idealCustomer: string } {
	return {
		...readSection<{ pages: PromptPage[] }>(user, 'data'),
		...readSection<{ idealCustomer: string }>(user, 'brief'),
	};
}

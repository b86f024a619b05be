import { pickFacts } from './pickFacts';
import { readResearchPrompt, type PromptPage } from './readResearchPrompt';
import { tellingWords } from './tellingWords';

/** How far the words of the ideal customer occur on the pages: a rough measure, and it says which words those are. */
function fitOf(pages: PromptPage[], idealCustomer: string) {
	const wanted = [...new Set(tellingWords(idealCustomer))];
	const onPages = new Set(tellingWords(pages.map(({ text }) => text).join(' ')));
	const found = wanted.filter((word) => onPages.has(word));
	const missing = wanted.filter((word) => !onPages.has(word));
	return {
		score: wanted.length === 0 ? 50 : Math.round(20 + (80 * found.length) / wanted.length),
		reasons: found.length > 0 ? [`The pages mention: ${found.join(', ')}.`] : [],
		missing: missing.length > 0 ? [`Not mentioned: ${missing.join(', ')}.`] : [],
	};
}

/** Answers `research_facts` by rules alone: the most telling sentences of the pages, word for word. */
export function researchAnswer(user: string) {
	const { pages, idealCustomer } = readResearchPrompt(user);
	const facts = pickFacts(pages);
	const summary = facts
		.slice(0, 2)
		.map(({ quote }) => quote)
		.join(' ');
	return { summary, facts, fit: fitOf(pages, idealCustomer) };
}

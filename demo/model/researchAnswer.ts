import type { ResearchAnswer } from '../../nodes/ProspectResearch/answer';
import { quotesMentioning, wordFit } from '../../nodes/ProspectResearch/wordFit';
import { pickFacts } from './pickFacts';
import { readResearchPrompt } from './readResearchPrompt';

/** Answers `research_facts` by rules alone: the most telling sentences of the pages, word for word. */
export function researchAnswer(user: string): ResearchAnswer {
	const { pages, idealCustomer } = readResearchPrompt(user);
	const facts = pickFacts(pages);
	const summary = facts
		.slice(0, 2)
		.map(({ quote }) => quote)
		.join(' ');
	const texts = pages.map(({ text }) => text);
	const { score, reasons, missing } = wordFit(idealCustomer, texts);
	const quotes = facts.map(({ quote }) => quote);
	const places = quotesMentioning(idealCustomer, quotes).map((place) => place + 1);
	return {
		summary,
		facts,
		fit: { score, reasons: reasons.map((reason) => ({ reason, facts: places })), missing },
	};
}

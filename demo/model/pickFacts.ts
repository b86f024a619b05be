import { factKindOfPage, pageKind } from '../../nodes/shared/evidence/pageKinds';
import type { FactCandidate } from '../../nodes/shared/evidence/verifyFacts';
import type { PromptPage } from './readResearchPrompt';
import { splitSentences } from './splitSentences';
import { standsAlone } from './standsAlone';

function kindOf(sentence: string, url: string): FactCandidate['kind'] {
	if (/\b(raises?|raised|funding)\b/i.test(sentence)) return 'funding';
	const page = pageKind(url, '');
	return page ? factKindOfPage[page.kind] : 'company';
}

/** Research puts the page's own summary first, under a label; the words after it are the page's. */
const metadataLabel = /^(organization )?description: /i;

/** 0 for what is no telling sentence; more for numbers, names and what a company says about itself. */
function weight(sentence: string): number {
	const words = sentence.split(/\s+/);
	if (!standsAlone(sentence)) return 0;
	if (words.length < 6 || words.length > 40 || !/[.!?]["“”]?$/.test(sentence)) return 0;
	const number = /\d/.test(sentence) ? 3 : 0;
	const ownVoice = /\b(we|our|us|wir|unsere?n?|uns)\b/i.test(sentence) ? 2 : 0;
	const names = words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > 0 ? 1 : 0;
	return 1 + number + ownVoice + names;
}

/** The most telling sentences of each page, word for word, each once, in the order of the pages. */
export function pickFacts(pages: PromptPage[], perPage = 3): FactCandidate[] {
	const seen = new Set<string>();
	return pages.flatMap(({ url, text }) => {
		const sentences = text
			.split(/\n+/)
			.flatMap((line) => splitSentences(line.replace(metadataLabel, '')))
			.filter((sentence) => weight(sentence) > 1 && !seen.has(sentence));
		const best = [...new Set(sentences)]
			.sort((left, right) => weight(right) - weight(left))
			.slice(0, perPage);
		best.forEach((sentence) => seen.add(sentence));
		return best.map((quote) => ({ claim: quote, quote, url, kind: kindOf(quote, url) }));
	});
}

import type { Draft, DraftVariant, Finding } from '../shared/contracts';
import { wordsOf } from '../shared/checks/reading/words';
import type { DraftSettings } from './settings';

function count(draft: Draft, severity: Finding['severity']): number {
	return draft.findings.filter((finding) => finding.severity === severity).length;
}

function sentencesThatAre(draft: Draft, status: 'grounded' | 'unsupported'): number {
	return draft.sentences.filter((sentence) => sentence.status === status).length;
}

function wordsIn({ sentences }: Draft): number {
	return sentences.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

/** What makes a draft worse, the most telling first. */
function faults(draft: Draft, { maximumWords }: Pick<DraftSettings, 'maximumWords'>): number[] {
	return [
		count(draft, 'block'),
		count(draft, 'warn'),
		sentencesThatAre(draft, 'unsupported'),
		count(draft, 'info'),
		-sentencesThatAre(draft, 'grounded'),
		Math.max(0, wordsIn(draft) - maximumWords),
	];
}

/**
 * Drafts in the order of what the checks say: fewest and least severe findings, then most sentences that rest on a fact,
 * then least beyond the length that was asked for. Equals stay in their order.
 */
export function bestFirst(
	drafts: readonly Draft[],
	settings: Pick<DraftSettings, 'maximumWords'>,
): Draft[] {
	const rated = drafts.map((draft) => ({ draft, faults: faults(draft, settings) }));
	rated.sort((left, right) => {
		const at = left.faults.findIndex((fault, index) => fault !== right.faults[index]);
		return at < 0 ? 0 : (left.faults[at] ?? 0) - (right.faults[at] ?? 0);
	});
	return rated.map(({ draft }) => draft);
}

/** What of a draft is kept where another was chosen. */
export function variantOf({ subject, body, fields, sentences, findings }: Draft): DraftVariant {
	return {
		...(subject === undefined ? {} : { subject }),
		body,
		...(fields ? { fields } : {}),
		sentences,
		findings,
	};
}

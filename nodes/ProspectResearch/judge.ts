import type { Fit } from '../shared/contracts/dossier';
import { whatGoesBeyond } from '../shared/evidence/claimCheck';
import type { VerifiedFacts } from '../shared/evidence/verifyFacts';
import type { ResearchAnswer } from './answer';

/** What a score comes to that no reason with a fact speaks for. */
const withoutGrounds = 50;

/**
 * The model's judgement, as far as it rests on facts that were kept: reasons without one fall away, and without any reason
 * left the score is neutral at most.
 */
export function groundedFit(fit: ResearchAnswer['fit'], { ids }: VerifiedFacts): Fit {
	const grounds = fit.reasons.flatMap(({ reason, facts }) => {
		const factIds = [...new Set(facts.flatMap((place) => ids[place - 1] ?? []))];
		return reason.trim() && factIds.length > 0 ? [{ reason: reason.trim(), factIds }] : [];
	});
	return {
		score: grounds.length > 0 ? fit.score : Math.min(fit.score, withoutGrounds),
		reasons: grounds.map(({ reason }) => reason),
		missing: fit.missing,
		grounds,
	};
}

/** Two or three sentences were asked for; more characters than these are none. */
const maxSummaryLength = 1000;

/** The sentences of a summary, each once, that say no more than the quotes of the facts together. */
export function groundedSummary(
	summary: string,
	{ facts }: VerifiedFacts,
	subject: string,
): string {
	if (facts.length === 0) return '';
	const quotes = facts.map(({ quote }) => quote).join('\n');
	let length = 0;
	return [...new Set(summary.split(/(?<=[.!?])\s+/u))]
		.filter((sentence) => whatGoesBeyond(sentence, quotes, subject) === undefined)
		.filter((sentence) => (length += sentence.length + 1) <= maxSummaryLength)
		.join(' ')
		.trim();
}

import type { Fact, Fit } from '../shared/contracts/dossier';

/** Points per fact: what just happened is a reason to write today, what a company always says is not. */
const points: Record<Fact['kind'], number> = {
	funding: 15,
	news: 15,
	hiring: 15,
	customer: 10,
	product: 10,
	person: 10,
	technology: 10,
	company: 5,
	other: 5,
};

const fitShare = 0.7;

/** How much there is to write about, 0 to 100: the points of all facts, capped. */
export function evidenceScore(facts: readonly Pick<Fact, 'kind'>[]): number {
	return Math.min(
		100,
		facts.reduce((sum, { kind }) => sum + points[kind], 0),
	);
}

/**
 * Place in the queue, 0 (last) to 100 (first), a whole number: 70 % fit and 30 % evidence. Without any fact it is 0, for
 * there is nothing to write about.
 */
export function priorityOf(fit: Fit, facts: readonly Pick<Fact, 'kind'>[]): number {
	if (facts.length === 0) return 0;
	return Math.round(fitShare * fit.score + (1 - fitShare) * evidenceScore(facts));
}

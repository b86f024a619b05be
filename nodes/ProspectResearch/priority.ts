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

const shares = { fit: 0.6, freshness: 0.25, evidence: 0.15 };

/** After so many days a trigger is no reason to write any more. */
const freshForDays = 365;

/** What a trigger without a date is worth: an open position is open now, news may be old. */
const undated: Partial<Record<Fact['kind'], number>> = { hiring: 50, funding: 25, news: 25 };

export type RankedFact = Pick<Fact, 'kind' | 'ageInDays'>;

/** How much there is to write about, 0 to 100: the points of all facts, capped. */
export function evidenceScore(facts: readonly RankedFact[]): number {
	return Math.min(
		100,
		facts.reduce((sum, { kind }) => sum + points[kind], 0),
	);
}

/** How fresh the freshest trigger (funding, news, hiring) is: 100 today, falling evenly to 0 after a year; 0 without one. */
export function freshnessScore(facts: readonly RankedFact[]): number {
	const scores = facts.flatMap(({ kind, ageInDays }) => {
		const withoutDate = undated[kind];
		if (withoutDate === undefined) return [];
		if (ageInDays === undefined) return [withoutDate];
		return [Math.max(0, 100 * (1 - ageInDays / freshForDays))];
	});
	return Math.max(0, ...scores);
}

/**
 * Place in the queue, 0 (last) to 100 (first), a whole number: 60 % fit, 25 % freshness of the best trigger, 15 % evidence. Without
 * any fact it is 0, for there is nothing to write about. The fit score counts in steps of 5, so that a model that
 * wavers by a point or two ranks alike.
 */
export function priorityOf(fit: Pick<Fit, 'score'>, facts: readonly RankedFact[]): number {
	if (facts.length === 0) return 0;
	const steps = Math.round(fit.score / 5) * 5;
	return Math.round(
		shares.fit * steps +
			shares.freshness * freshnessScore(facts) +
			shares.evidence * evidenceScore(facts),
	);
}

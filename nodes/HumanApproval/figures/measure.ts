import type { Outcome } from '../../shared/contracts';
import type { DecidedReview } from '../../shared/ledger';
import { verdictOn, type Verdict } from './verdict';
import { weekOf } from './weeks';

/** One decided review as numbers, without its texts. `week`: the Monday of its decision; `hours`: from asked to decided. */
export interface Measure {
	week: string;
	reviewer: string;
	promptVersion?: string;
	model?: string;
	outcome: Outcome;
	isRecalled: boolean;
	editDistance: number;
	hours: number;
	secondsSpent?: number;
	findings: Array<{ rule: string; verdict: Verdict }>;
}

/** What a decided review adds to the figures. Findings of severity `info` only tell something, so nobody has to agree. */
export function measure(decided: DecidedReview, timezone: string): Measure {
	const { decision, createdAt, promptVersion, model, isRecalled, editDistance } = decided;
	const decidedAt = new Date(decision.decidedAt);
	return {
		week: weekOf(decidedAt, timezone),
		// The same mailbox, however it was written.
		reviewer: decision.reviewer.toLowerCase(),
		promptVersion,
		model,
		outcome: decision.outcome,
		isRecalled,
		editDistance,
		hours: Math.max(0, decidedAt.getTime() - new Date(createdAt).getTime()) / 3_600_000,
		secondsSpent: decision.secondsSpent,
		findings: decided.findings
			.filter(({ severity }) => severity !== 'info')
			.map((finding) => ({ rule: finding.rule, verdict: verdictOn(finding, decided) })),
	};
}

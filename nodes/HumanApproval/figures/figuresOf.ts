import type { Measure } from './measure';
import type { Verdict } from './verdict';

/** How often checks were right and wrong; `share` is right of right and wrong, null without either. */
export interface CheckFigures {
	flagged: number;
	right: number;
	wrong: number;
	unknown: number;
	share: number | null;
}

/**
 * Decisions as numbers. Rates are shares of 1; medians and rates are null where nothing was decided. `editDistance`: characters
 * inserted, deleted or replaced in approved drafts. `recalled` approvals count in nothing else: their drafts were decided anew.
 */
export interface GroupFigures {
	decided: number;
	approved: number;
	changesRequested: number;
	rejected: number;
	recalled: number;
	approvalRate: number | null;
	approvedUnchanged: number;
	editDistance: { mean: number | null; median: number | null };
	medianHoursToDecision: number | null;
	medianSecondsSpent: number | null;
	checks: CheckFigures;
}

/** What Get Figures hands on. `week` is a Monday; `lastWeek` the last full one; the last of `weeks` is the current one. */
export interface Figures {
	since: string;
	until: string;
	undecided: number;
	total: GroupFigures;
	lastWeek: GroupFigures & { week: string };
	weeks: Array<GroupFigures & { week: string }>;
	reviewers: Array<GroupFigures & { reviewer: string }>;
	promptVersions: Array<GroupFigures & { promptVersion: string; model: string | null }>;
	rules: Array<CheckFigures & { rule: string }>;
}

/** Stands for drafts that name no prompt version: written by something else than Draft Email, or purged. */
export const noPromptVersion = 'none';

/**
 * The figures of some weeks.
 * @param weeks Mondays, oldest first, two or more: the last is the current one. Measures of other weeks are left out.
 */
export function figuresOf(
	measures: Measure[],
	{ weeks, until, undecided }: { weeks: string[]; until: Date; undecided: number },
): Figures {
	const within = measures.filter(({ week }) => weeks.includes(week));
	const byWeek = weeks.map((week) => ({
		week,
		...groupOf(within.filter((measure) => measure.week === week)),
	}));
	const lastWeek = byWeek.at(-2);
	if (!lastWeek) throw new Error('Figures need a full week and the current one.');
	const findings = within.filter(({ isRecalled }) => !isRecalled).flatMap((one) => one.findings);
	return {
		since: weeks[0] ?? '',
		until: until.toISOString(),
		undecided,
		total: groupOf(within),
		lastWeek,
		weeks: byWeek,
		reviewers: grouped(within, ({ reviewer }) => reviewer)
			.map(([reviewer, group]) => ({ reviewer, ...groupOf(group) }))
			.filter(hasDecided),
		promptVersions: grouped(within, (one) => one.promptVersion ?? noPromptVersion)
			.map(([promptVersion, group]) => ({
				promptVersion,
				model: [...new Set(group.flatMap(({ model }) => model ?? []))].join(', ') || null,
				...groupOf(group),
			}))
			.filter(hasDecided),
		rules: grouped(findings, ({ rule }) => rule).map(([rule, group]) => ({
			rule,
			...checksOf(group),
		})),
	};
}

/** Where everything was recalled there is nothing to tell. */
const hasDecided = ({ decided }: GroupFigures) => decided > 0;

/** The largest group first, of equal ones in the order of the alphabet. */
function grouped<Value>(
	values: Value[],
	keyOf: (value: Value) => string,
): Array<[string, Value[]]> {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return [...groups].sort(
		([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1),
	);
}

function groupOf(all: Measure[]): GroupFigures {
	const measures = all.filter(({ isRecalled }) => !isRecalled);
	const having = (outcome: Measure['outcome']) =>
		measures.filter((measure) => measure.outcome === outcome);
	const approved = having('approved');
	const distances = approved.map(({ editDistance }) => editDistance);
	return {
		decided: measures.length,
		approved: approved.length,
		changesRequested: having('changesRequested').length,
		rejected: having('rejected').length,
		recalled: all.length - measures.length,
		approvalRate: share(approved.length, measures.length),
		approvedUnchanged: distances.filter((distance) => distance === 0).length,
		editDistance: { mean: mean(distances), median: median(distances) },
		medianHoursToDecision: median(measures.map(({ hours }) => hours)),
		medianSecondsSpent: median(measures.flatMap(({ secondsSpent }) => secondsSpent ?? [])),
		checks: checksOf(measures.flatMap(({ findings }) => findings)),
	};
}

function checksOf(findings: Measure['findings']): CheckFigures {
	const having = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
	const right = having('right');
	const wrong = having('wrong');
	return {
		...{ flagged: findings.length, right, wrong, unknown: having('unknown') },
		share: share(right, right + wrong),
	};
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}

function mean(values: number[]): number | null {
	if (values.length === 0) return null;
	return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The middle value, or halfway between the two in the middle. */
function median(values: number[]): number | null {
	if (values.length === 0) return null;
	const sorted = values.toSorted((one, other) => one - other);
	const upper = Math.floor(sorted.length / 2);
	const lower = Math.ceil(sorted.length / 2) - 1;
	return rounded(((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2);
}

/** Hundredths: of an hour about half a minute. */
function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}

import { checkDraft } from '../../nodes/shared/checks/checkDraft';
import type { Finding } from '../../nodes/shared/contracts';
import { groups, type LabelledDraft } from '../fixtures/checks/labelledDrafts';

/** Whether a reviewer is made to look: a finding that is more than a remark. */
export function isCaught(findings: readonly Finding[]): boolean {
	return findings.some(({ severity }) => severity !== 'info');
}

export interface Measured extends LabelledDraft {
	findings: Finding[];
	right: boolean;
	ms: number;
}

/** Checks every labelled draft; `right` when the check and the person who labelled it agree. */
export function measureChecks(drafts: readonly LabelledDraft[]): Measured[] {
	return drafts.map((labelled) => {
		const startedAt = performance.now();
		const { findings } = checkDraft(labelled.draft, labelled.context);
		const ms = performance.now() - startedAt;
		return { ...labelled, findings, right: isCaught(findings) === labelled.bad, ms };
	});
}

/** Share of the bad, or of the harmless, drafts that the check and the person agree on: 0 to 1. */
export function shareOfRight(measured: readonly Measured[], bad: boolean): number {
	const such = measured.filter((one) => one.bad === bad);
	return such.filter(({ right }) => right).length / such.length;
}

/** One line per group: how many were caught (for harmless ones: left alone) in each half. */
export function tableOf(measured: readonly Measured[]): string {
	const cell = (drafts: Measured[]) =>
		`${drafts.filter(({ right }) => right).length} of ${drafts.length}`;
	const lines = groups.map((group) => {
		const inGroup = measured.filter((one) => one.group === group);
		const working = inGroup.filter((one) => one.working);
		const aside = inGroup.filter((one) => !one.working);
		return `| ${group} | ${cell(working)} | ${cell(aside)} |`;
	});
	return ['| group | working half | set aside |', '| --- | --- | --- |', ...lines].join('\n');
}

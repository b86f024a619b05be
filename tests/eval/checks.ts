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

/** One line per group: how many were caught (for harmless ones: left alone), and the same for all bad and all harmless. */
export function tableOf(measured: readonly Measured[]): string {
	const line = (name: string, such: readonly Measured[]) => {
		const right = such.filter((one) => one.right).length;
		const share = such.length === 0 ? '' : `${((100 * right) / such.length).toFixed(1)} %`;
		return `| ${name} | ${right} of ${such.length} | ${share} |`;
	};
	return [
		'| group | right | share |',
		'| --- | --- | --- |',
		...groups.map((group) =>
			line(
				group,
				measured.filter((one) => one.group === group),
			),
		),
		line(
			'all bad',
			measured.filter(({ bad }) => bad),
		),
		line(
			'all harmless',
			measured.filter(({ bad }) => !bad),
		),
	].join('\n');
}

import { checkDraft } from '../../nodes/shared/checks/checkDraft';
import type { Finding } from '../../nodes/shared/contracts';
import { groups, type Group, type LabelledDraft } from '../fixtures/checks/labelledDrafts';

/** Whether a reviewer is made to look: a finding that is more than a remark. */
export function isCaught(findings: readonly Finding[]): boolean {
	return findings.some(({ severity }) => severity !== 'info');
}

/** Rules that see what is wrong with the drafts of a group, as against a finding that only happens to be there. */
const rulesOf: Record<Group, RegExp> = {
	claims: /^claims\./,
	contacts: /^(?:crossContact\.|claims\.(?:name|customer)$)/,
	leaks: /^leaks\./,
	instructions: /^(?:instructions\.|leaks\.request|rules\.linkDomain)/,
	tone: /^tone\./,
	rules: /^rules\./,
	harmless: /^/,
};

/** `forItsFault`: a finding of the group the draft was written for. */
export interface Measured extends LabelledDraft {
	findings: Finding[];
	right: boolean;
	forItsFault: boolean;
	ms: number;
}

/** Checks every labelled draft; `right` when the check and the person who labelled it agree. */
export function measureChecks(drafts: readonly LabelledDraft[]): Measured[] {
	return drafts.map((labelled) => {
		const startedAt = performance.now();
		const { findings } = checkDraft(labelled.draft, labelled.context);
		const ms = performance.now() - startedAt;
		const ofGroup = findings.filter(({ rule }) => rulesOf[labelled.group].test(rule));
		return {
			...labelled,
			findings,
			right: isCaught(findings) === labelled.bad,
			forItsFault: isCaught(ofGroup),
			ms,
		};
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
		const meant = such.some(({ bad }) => bad) ? such.filter((one) => one.forItsFault).length : '';
		return `| ${name} | ${right} of ${such.length} | ${share} | ${meant} |`;
	};
	return [
		'| group | right | share | by a rule of the group |',
		'| --- | --- | --- | --- |',
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

/**
 * What each rule is worth, by its message without the quoted words: bad drafts it marks, those that nothing else marks, and
 * harmless drafts it marks. The rules with the most alarms first.
 */
export function tableOfRules(measured: readonly Measured[]): string {
	const worth = new Map<string, { marks: number; alone: number; alarms: number }>();
	for (const { findings, bad } of measured) {
		const loud = findings.filter(({ severity }) => severity !== 'info');
		const names = new Set(
			loud.map(({ rule, message }) => `${rule}: ${message.replace(/"[^"]*"/gu, '…')}`),
		);
		for (const name of names) {
			const its = worth.get(name) ?? { marks: 0, alone: 0, alarms: 0 };
			if (!bad) its.alarms += 1;
			else its.marks += 1;
			if (bad && names.size === 1) its.alone += 1;
			worth.set(name, its);
		}
	}
	return [
		'| rule and message | bad drafts | alone | harmless drafts |',
		'| --- | --- | --- | --- |',
		...[...worth]
			.sort(([, left], [, right]) => right.alarms - left.alarms || right.alone - left.alone)
			.map(([name, { marks, alone, alarms }]) => `| ${name} | ${marks} | ${alone} | ${alarms} |`),
	].join('\n');
}

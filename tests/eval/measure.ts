import { distance } from 'fastest-levenshtein';
import { isOptOut } from '../../nodes/shared/checks/reading/optOut';
import type { Draft, Finding, Sentence } from '../../nodes/shared/contracts';
import { wordsOf } from '../../nodes/shared/checks/reading/words';

/** The figures of one draft. `editDistance`: characters between what it says and the approved text. */
export interface DraftFigures {
	promptVersion: string;
	model: string;
	sentences: number;
	grounded: number;
	unsupported: number;
	findings: Record<Finding['severity'], number>;
	words: number;
	editDistance: number;
}

/** The figures of all drafts of one prompt version and model: rates from 0 to 1, the others as means of a draft. */
export interface EvalRow {
	promptVersion: string;
	model: string;
	/** How many learned edits each draft was shown at most. */
	learnedEdits: number;
	drafts: number;
	/** What could not be drafted, by reason code. */
	failures: Record<string, number>;
	groundedRate: number;
	unsupportedRate: number;
	findings: Record<Finding['severity'], number>;
	words: number;
	editDistance: number;
}

/** The sentences between greeting and closing; the line about opting out is the node's own. */
function toldIn({ sentences }: Draft): Sentence[] {
	return sentences.filter(({ text }) => !isOptOut(text)).slice(1, -1);
}

/** What a draft says between greeting and closing. */
export function saidIn(draft: Draft): string {
	return toldIn(draft)
		.map(({ text }) => text)
		.join(' ');
}

export function measureDraft(draft: Draft, approved: string): DraftFigures {
	const told = toldIn(draft);
	const count = (status: string) => told.filter((sentence) => sentence.status === status).length;
	const findings = { info: 0, warn: 0, block: 0 };
	for (const { severity } of draft.findings) findings[severity] += 1;
	return {
		promptVersion: draft.promptVersion ?? '',
		model: draft.model ?? '',
		sentences: told.length,
		grounded: count('grounded'),
		unsupported: count('unsupported'),
		findings,
		words: wordsOf(saidIn(draft)).length,
		editDistance: distance(saidIn(draft), approved),
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** One row for each prompt version and model among the drafts. */
export function summarize(
	figures: readonly DraftFigures[],
	failures: Record<string, number>,
	learnedEdits: number,
): EvalRow[] {
	const groups = new Map<string, DraftFigures[]>();
	for (const one of figures) {
		const key = JSON.stringify([one.promptVersion, one.model]);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const sentences = group.reduce((sum, one) => sum + one.sentences, 0);
		const rate = (name: 'grounded' | 'unsupported') =>
			group.reduce((sum, one) => sum + one[name], 0) / Math.max(1, sentences);
		const found = (severity: Finding['severity']) =>
			group.reduce((sum, one) => sum + one.findings[severity], 0);
		return {
			promptVersion: first.promptVersion,
			model: first.model,
			learnedEdits,
			drafts: group.length,
			failures,
			groundedRate: rate('grounded'),
			unsupportedRate: rate('unsupported'),
			findings: { info: found('info'), warn: found('warn'), block: found('block') },
			words: mean(group.map(({ words }) => words)),
			editDistance: mean(group.map((one) => one.editDistance)),
		};
	});
}

import type { Draft, Finding, Sentence } from '../contracts';
import { groundSentence } from './grounding';
import { readDraft } from './reading/reading';
import type { CheckContext, CheckResult } from './rule';
import { rules } from './rules';

const order: Record<Finding['severity'], number> = { block: 0, warn: 1, info: 2 };

/**
 * Checks a draft against what is known: facts with quotes, the sender's offer, the prospect. Pure and without a model.
 *
 * `sentences` replace the writer's own: each sentence of the body and of a call script's fields, cut where the writer cut it, is `grounded` on the facts
 * that carry it, `own`, or `unsupported` when it claims what nothing carries. Offsets of findings are UTF-16 offsets into
 * the draft's `subject`, `body`, or `fields.<name>`.
 */
export function checkDraft(draft: Draft, context: CheckContext): CheckResult {
	const reading = readDraft(draft, context);
	const severities = context.policy?.severities ?? {};
	const findings: Finding[] = [];
	for (const rule of rules) {
		const severity = severities[rule.id] ?? rule.severity;
		if (severity === 'off') continue;
		for (const hit of rule.check(reading)) findings.push({ rule: rule.id, severity, ...hit });
	}
	const telling = withoutRepetition(findings);
	const fieldOrder = reading.fields.map(({ name }) => name);
	telling.sort(
		(left, right) =>
			fieldOrder.indexOf(left.field) - fieldOrder.indexOf(right.field) ||
			left.start - right.start ||
			order[left.severity] - order[right.severity],
	);
	const sentences: Sentence[] = reading.sentences
		.filter(({ field, footer }) => field !== 'subject' && field !== 'fields.channel' && !footer)
		.map((sentence) => groundSentence(sentence, reading, telling));
	return { findings: telling, sentences };
}

/** How little a rule says: where two meet, only the more telling one is shown. */
function vagueness({ rule }: Finding): number {
	if (rule === 'instructions.unrelated') return 3;
	if (/^claims\.(?:ungrounded|unclear|offer)$/.test(rule)) return 2;
	if (/^claims\.(?:number|year|name|place)$/.test(rule)) return 1;
	return /^(?:claims|crossContact|leaks|instructions)\./.test(rule) ? 0 : 4;
}

/** Without findings that a more telling one, at least as severe, covers. Tone and form always stand beside the others. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
	return findings.filter(
		(finding) =>
			vagueness(finding) === 4 ||
			!findings.some(
				(other) =>
					vagueness(other) < vagueness(finding) &&
					other.field === finding.field &&
					other.start < finding.end &&
					other.end > finding.start &&
					order[other.severity] <= order[finding.severity],
			),
	);
}

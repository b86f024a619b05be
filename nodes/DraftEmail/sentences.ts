import type { Fact, Sentence } from '../shared/contracts';
import type { AnswerSentence } from './answer';
import { singleLine } from './cleanText';

/**
 * The text of one sentence of the model and what it rests on; undefined when nothing of it may stay. `kept`: texts that
 * stay byte for byte.
 */
export function sentenceOf(
	answer: AnswerSentence,
	facts: readonly Fact[],
	kept: readonly string[] = [],
): Sentence | undefined {
	const text = kept.includes(answer.text) ? answer.text : singleLine(answer.text);
	// Without any fact there is nothing a personal claim could rest on: an honest blank instead.
	const claimsOutOfNothing = answer.kind === 'fact' && facts.length === 0;
	if (!text || claimsOutOfNothing) return undefined;
	const known = new Set(facts.map((fact) => fact.id));
	const factIds = [...new Set(answer.factIds)].filter((id) => known.has(id));
	if (factIds.length > 0) return { text, factIds, status: 'grounded' };
	const claimsGround = answer.kind === 'fact' || answer.factIds.length > 0;
	return { text, factIds: [], status: claimsGround ? 'unsupported' : 'own' };
}

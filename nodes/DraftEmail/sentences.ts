import type { Sentence } from '../shared/contracts';
import type { AnswerSentence } from './answer';
import { singleLine } from './cleanText';

/**
 * The text of one sentence of the model and what it rests on; undefined when nothing of it may stay. `citable`: the facts
 * and passages that may be named. `kept`: texts that stay byte for byte. `blank`: there is no fact about the prospect.
 */
export function sentenceOf(
	answer: AnswerSentence,
	citable: ReadonlyArray<{ id: string }>,
	{ kept = [], blank = false }: { kept?: readonly string[]; blank?: boolean } = {},
): Sentence | undefined {
	const text = kept.includes(answer.text) ? answer.text : singleLine(answer.text);
	const known = new Set(citable.map(({ id }) => id));
	const factIds = [...new Set(answer.factIds)].filter((id) => known.has(id));
	// Without any fact there is nothing a personal claim could rest on: an honest blank instead.
	const claimsOutOfNothing = answer.kind === 'fact' && blank && factIds.length === 0;
	if (!text || claimsOutOfNothing) return undefined;
	if (factIds.length > 0) return { text, factIds, status: 'grounded' };
	const claimsGround = answer.kind === 'fact' || answer.factIds.length > 0;
	return { text, factIds: [], status: claimsGround ? 'unsupported' : 'own' };
}

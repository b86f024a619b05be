import type { Passage } from '../../shared/contracts';
import type { DraftCase } from '../readItem';
import { relevant } from '../relevant';
import { cutText, type KnowledgeText } from './cutText';

/** What a passage must have to do with: the prospect, what is known of them, and what the reviewer asks for. */
export function queryOf({
	prospect,
	summary,
	facts,
	revision,
}: Pick<DraftCase, 'prospect' | 'summary' | 'facts' | 'revision'>): string {
	return [
		revision?.feedback,
		prospect.title,
		prospect.company,
		summary.slice(0, 1000),
		...facts.slice(0, 20).map(({ claim }) => claim.slice(0, 300)),
	]
		.filter(Boolean)
		.join('\n');
}

/**
 * The passages of given texts that fit a query best, most telling first in their own order; none where nothing fits. With
 * nothing to rank by, as for a post about no prospect, the first ones.
 */
export function pickPassages(
	texts: readonly KnowledgeText[],
	query: string,
	most: number,
): KnowledgeText[] {
	const passages = texts.flatMap(cutText);
	if (query.trim() === '') return passages.slice(0, most);
	return relevant(passages, query, {
		most,
		textOf: ({ text, title = '' }) => `${title}\n${text}`,
		onlyMatching: true,
	});
}

/**
 * Passages with ids that can be cited beside the facts (`k1`, `k2`, ...); those of the version before come first and keep
 * theirs. A text that is there already is not repeated.
 */
export function withIds(
	texts: readonly KnowledgeText[],
	known: readonly Passage[],
	taken: readonly string[],
): Passage[] {
	const passages = [...known];
	const ids = new Set([...taken, ...known.map(({ id }) => id)]);
	let number = 0;
	for (const { text, source, title } of texts) {
		if (passages.some((passage) => passage.text === text)) continue;
		do number += 1;
		while (ids.has(`k${number}`));
		passages.push({ id: `k${number}`, text, source, ...(title ? { title } : {}) });
	}
	return passages;
}

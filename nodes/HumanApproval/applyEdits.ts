import { distance } from 'fastest-levenshtein';
import { sealContent, type Approval, type Content, type Decision } from '../shared/contracts';
import { fieldValue, withFieldValue } from './fields';

export type SealedContent = Pick<Approval, 'content' | 'contentHash' | 'changes' | 'editDistance'>;

/**
 * The content as the reviewer left it, sealed, with what changed. An edited text drops the HTML part: it would still
 * say what the draft said, and nobody approved that beside the new text.
 */
export function applyEdits(content: Content, edits: Decision['edits']): SealedContent {
	let edited = content;
	const changes: Approval['changes'] = [];
	for (const [field, after] of Object.entries(edits)) {
		const before = fieldValue(content, field);
		if (after === before) continue;
		edited = withFieldValue(edited, field, after);
		changes.push({ field, before, after });
	}
	const editDistance = changes.reduce(
		(sum, { before, after }) => sum + editDistanceOf(before, after),
		0,
	);
	if (content.html !== undefined && edited.text !== content.text) {
		const { html, ...withoutHtml } = edited;
		edited = withoutHtml;
		changes.push({ field: 'html', before: html ?? '', after: '' });
	}
	return { content: edited, contentHash: sealContent(edited), changes, editDistance };
}

/**
 * Levenshtein distance in UTF-16 units. Common ends are cut off first, which leaves the distance as it is and makes a
 * small edit in a long text cheap.
 */
export function editDistanceOf(before: string, after: string): number {
	let start = 0;
	const shorter = Math.min(before.length, after.length);
	while (start < shorter && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	return distance(before.slice(start, before.length - end), after.slice(start, after.length - end));
}

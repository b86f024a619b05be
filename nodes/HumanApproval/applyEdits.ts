import { distance } from 'fastest-levenshtein';
import {
	editableFields,
	sealContent,
	type Approval,
	type Content,
	type Decision,
} from '../shared/contracts';

export type SealedContent = Pick<Approval, 'content' | 'contentHash' | 'changes' | 'editDistance'>;

/**
 * The content as the reviewer left it, sealed, with what changed. An edited text drops the HTML part: it would still
 * say what the draft said, and nobody approved that beside the new text.
 */
export function applyEdits(content: Content, edits: Decision['edits']): SealedContent {
	const edited: Content = { ...content };
	const changes: Approval['changes'] = [];
	for (const field of editableFields) {
		const after = edits[field];
		const before = content[field] ?? '';
		if (after === undefined || after === before) continue;
		edited[field] = after;
		changes.push({ field, before, after });
	}
	if (edits.text !== undefined && content.html !== undefined && edits.text !== content.text) {
		delete edited.html;
		changes.push({ field: 'html', before: content.html, after: '' });
	}
	const editDistance = changes
		.filter(({ field }) => field !== 'html')
		.reduce((sum, { before, after }) => sum + editDistanceOf(before, after), 0);
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

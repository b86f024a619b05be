import type { KnowledgeText } from './cutText';

/** Names under which items of files, databases and document loaders carry a text, its title and where it is from. */
const names = {
	text: ['text', 'content', 'pageContent', 'body', 'markdown', 'data', 'document'],
	title: ['title', 'name', 'fileName', 'file_name', 'heading'],
	source: ['url', 'source', 'link', 'path', 'file_path'],
} as const;

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function firstText(records: readonly unknown[], wanted: readonly string[]): string {
	for (const record of records.filter(isRecord)) {
		for (const name of wanted) {
			const value = record[name];
			if (typeof value === 'string' && value.trim()) return value.trim();
		}
	}
	return '';
}

/**
 * A text with its source from one item or document; undefined where it has no text. `textField`: the field that holds it,
 * else one of the usual names. `otherwise`: what to call the source when nothing says.
 */
export function readText(
	json: Record<string, unknown>,
	otherwise: string,
	textField = '',
): KnowledgeText | undefined {
	const text = firstText([json], textField.trim() ? [textField.trim()] : names.text);
	if (!text) return undefined;
	const from = [json, json.metadata];
	const title = firstText(from, names.title);
	const source = firstText(from, names.source) || title || otherwise;
	return { text, source, ...(title && title !== source ? { title } : {}) };
}

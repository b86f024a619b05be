import { singleLine } from './cleanText';
import type { Written } from './written';

/**
 * The answer without some sentences, found by their cleaned text; those of kind `offer` and those of `keep` stay. Undefined
 * when nothing would change, or nothing but courtesy be left.
 */
export function withoutSentences(
	written: Written,
	texts: readonly string[],
	keep: readonly string[] = [],
): Written | undefined {
	const unwanted = new Set(texts.filter((text) => !keep.includes(text)));
	let removed = 0;
	const parts = written.parts.map((part) => ({
		...part,
		blocks: part.blocks.map((block) => ({
			...block,
			lines: block.lines.map((line) =>
				line.filter(({ text, kind }) => {
					const goes = kind !== 'offer' && unwanted.has(singleLine(text));
					removed += goes ? 1 : 0;
					return !goes;
				}),
			),
		})),
	}));
	const left = parts.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines)).flat();
	return removed > 0 && left.some(({ kind }) => kind !== 'courtesy')
		? { ...written, parts }
		: undefined;
}

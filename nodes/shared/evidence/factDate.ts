import { isDateLine, readDay } from './dates';
import type { ExtractedPage } from './extractPage';

/**
 * The day of the part of a page that an offset lies in: the date line between the heading above and the next heading, or the one
 * right above that heading, or a date in the heading; else the date of the page as a whole. ISO 8601.
 */
export function dateAt(
	page: Pick<ExtractedPage, 'text' | 'blocks' | 'publishedAt'>,
	offset: number,
): string | undefined {
	const { blocks, text } = page;
	const lineOf = (index: number) => {
		const block = blocks[index];
		return block ? text.slice(block.start, block.end) : '';
	};
	const at = blocks.findIndex(({ start, end }) => offset >= start && offset < end);
	if (at < 0) return page.publishedAt;
	let first = at;
	while (first > 0 && (blocks[first]?.level ?? 0) === 0) first--;
	let last = at + 1;
	while (last < blocks.length && (blocks[last]?.level ?? 0) === 0) last++;
	const heading = lineOf(first);
	const aboveHeading = (blocks[first]?.level ?? 0) > 0 ? lineOf(first - 1) : '';
	// a date line right above the next heading belongs to what follows
	const isAbove = (index: number) => index === last - 1 && last < blocks.length && index > at;
	for (let index = first + 1; index < last; index++) {
		if (isDateLine(lineOf(index)) && !isAbove(index)) return readDay(lineOf(index));
	}
	if (isDateLine(aboveHeading)) return readDay(aboveHeading);
	return readDay(heading) ?? page.publishedAt;
}

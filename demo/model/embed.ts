import { createHash } from 'node:crypto';

const dimensions = 256;

/** Words that stand in every text and say nothing about it. */
const common = new Set(
	'a an and are as at be by for from has have in is it of on or our that the their they this to we with you your'.split(
		' ',
	),
);

/**
 * A stand-in for an embedding: the words of a text counted into 256 places, with length 1. Texts that share words lie close
 * together, which is enough to find the passage that fits.
 */
export function embed(text: string): number[] {
	const vector = new Array<number>(dimensions).fill(0);
	for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
		if (common.has(word)) continue;
		const place = createHash('sha256')
			.update(word.replace(/(?:ing|ed|es|s)$/, ''))
			.digest()
			.readUInt16BE();
		vector[place % dimensions] = (vector[place % dimensions] ?? 0) + 1;
	}
	const length = Math.hypot(...vector) || 1;
	return vector.map((value) => value / length);
}

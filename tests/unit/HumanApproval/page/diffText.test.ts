import fc from 'fast-check';
import { diffText } from '../../../../nodes/HumanApproval/page/browser/diffText';

const side = (pieces: ReturnType<typeof diffText>, other: 'added' | 'removed') =>
	pieces
		.filter(([kind]) => kind !== other)
		.map(([, text]) => text)
		.join('');

describe('diffText', () => {
	test('words that changed are told from those that stayed', () => {
		expect(diffText('We plan your routes.', 'We plan all routes!')).toEqual([
			['same', 'We plan '],
			['removed', 'your'],
			['added', 'all'],
			['same', ' routes'],
			['removed', '.'],
			['added', '!'],
		]);
	});

	test('both texts can be read off it, whatever they hold', () => {
		const word = fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é', '。', '\u202e');
		const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = diffText(before, after);
				expect(side(pieces, 'added')).toBe(before);
				expect(side(pieces, 'removed')).toBe(after);
			}),
		);
	});

	test('long stretches without a change are cut to their ends', () => {
		const pieces = diffText(`${'x '.repeat(500)}old`, `${'x '.repeat(500)}new`);
		expect(pieces).toHaveLength(3);
		expect(pieces[0]?.[1].length).toBeLessThan(200);
	});

	test('a text of 200 KB with a change at each end is compared in moments', () => {
		const lines = Array.from({ length: 2000 }, (_, index) => `Line ${index} ${'word '.repeat(20)}`);
		const before = lines.join('\n');
		const start = performance.now();
		const pieces = diffText(before, `New ${before}end`);
		expect(performance.now() - start).toBeLessThan(2000);
		expect(pieces.some(([kind]) => kind === 'removed')).toBe(false);
	});
});

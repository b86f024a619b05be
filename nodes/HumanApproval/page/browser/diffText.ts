/** A stretch of text that both sides have (`same`), only the new one (`added`) or only the old one (`removed`). */
export type DiffPiece = ['same' | 'added' | 'removed', string];

/**
 * What changed between two texts, word by word; in long texts line by line first, so that it stays quick while somebody
 * types. Long stretches without a change are cut to their ends. Runs on the server and in the browser: everything it
 * needs is inside.
 */
export function diffText(before: string, after: string): DiffPiece[] {
	/** Cells of the table of one comparison; beyond it the middle counts as replaced. */
	const mostCells = 4_500_000;
	const context = 80;

	const pieces: DiffPiece[] = [];
	const push = (kind: DiffPiece[0], text: string) => {
		const last = pieces.at(-1);
		if (text === '') return;
		if (last?.[0] === kind) last[1] += text;
		else pieces.push([kind, text]);
	};
	const replace = (removed: string, added: string) => {
		push('removed', removed);
		push('added', added);
	};

	const compare = (
		old: string[],
		now: string[],
		onReplaced: (removed: string, added: string) => void,
	) => {
		let start = 0;
		while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
		let end = 0;
		const shorter = Math.min(old.length, now.length) - start;
		while (end < shorter && old.at(-1 - end) === now.at(-1 - end)) end += 1;
		const tail = old.slice(old.length - end).join('');
		push('same', old.slice(0, start).join(''));
		compareMiddle(
			old.slice(start, old.length - end),
			now.slice(start, now.length - end),
			onReplaced,
		);
		push('same', tail);
	};

	/** Longest common subsequence by table. */
	const compareMiddle = (
		old: string[],
		now: string[],
		onReplaced: (removed: string, added: string) => void,
	) => {
		if (old.length * now.length > mostCells || old.length === 0 || now.length === 0) {
			onReplaced(old.join(''), now.join(''));
			return;
		}
		// Numbers instead of texts: comparing them is what takes the time.
		const numbers = new Map<string, number>();
		const number = (text: string) => {
			if (!numbers.has(text)) numbers.set(text, numbers.size);
			return numbers.get(text)!;
		};
		const left = old.map(number);
		const right = now.map(number);
		const width = now.length + 1;
		const table = new Uint16Array((old.length + 1) * width);
		for (let i = old.length - 1; i >= 0; i -= 1) {
			for (let j = now.length - 1; j >= 0; j -= 1) {
				const down = table[(i + 1) * width + j]!;
				const across = table[i * width + j + 1]!;
				const both = table[(i + 1) * width + j + 1]! + 1;
				table[i * width + j] = left[i] === right[j] ? both : down > across ? down : across;
			}
		}
		let removed = '';
		let added = '';
		let i = 0;
		let j = 0;
		while (i < old.length || j < now.length) {
			if (i < old.length && j < now.length && left[i] === right[j]) {
				onReplaced(removed, added);
				removed = added = '';
				push('same', old[i]!);
				i += 1;
				j += 1;
			} else if (
				j >= now.length ||
				(i < old.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)
			) {
				removed += old[i];
				i += 1;
			} else {
				added += now[j];
				j += 1;
			}
		}
		onReplaced(removed, added);
	};

	const words = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
	const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
	if (before.length + after.length < 8000) compare(words(before), words(after), replace);
	else {
		compare(lines(before), lines(after), (removed, added) =>
			compare(words(removed), words(added), replace),
		);
	}
	return pieces.map(([kind, text], index) => {
		if (kind !== 'same' || text.length < 3 * context) return [kind, text];
		const head = index === 0 ? '' : text.slice(0, context);
		const tail = index === pieces.length - 1 ? '' : text.slice(-context);
		return [kind, `${head} … ${tail}`];
	});
}

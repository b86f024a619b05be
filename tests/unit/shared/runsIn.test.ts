import { letterRunsIn, wordRunsIn } from '../../../nodes/shared/runsIn';

const textsOf = (runs: ReadonlyArray<{ text: string }>) => runs.map(({ text }) => text);

describe('runs of a text', () => {
	it('are its words, with letters of any script, marks and digits', () => {
		expect(textsOf(wordRunsIn('„Größe“ – 12kg à l’été, Ω3 и cafe\u0301.'))).toEqual([
			'Größe', '12kg', 'à', 'l', 'été', 'Ω3', 'и', 'cafe\u0301',
		]); // prettier-ignore
	});

	it('of letters leave digits out and begin with a letter', () => {
		expect(textsOf(letterRunsIn('Ab1cd \u0301ef gh\u0301i'))).toEqual([
			'Ab',
			'cd',
			'ef',
			'gh\u0301i',
		]);
	});

	it('stand where they say', () => {
		const text = ' two½ sets_of ten';
		for (const { text: said, start, end } of [...wordRunsIn(text), ...letterRunsIn(text)])
			expect(text.slice(start, end)).toBe(said);
	});

	it('are those of a pattern in texts with letters of two units, too', () => {
		const text = 'The 𝒜lpha 12𐐀b team';
		expect(textsOf(wordRunsIn(text))).toEqual(['The', '𝒜lpha', '12𐐀b', 'team']);
		expect(textsOf(letterRunsIn(text))).toEqual(['The', '𝒜lpha', '𐐀b', 'team']);
	});

	it('are none in an empty text', () => {
		expect(wordRunsIn('')).toEqual([]);
		expect(letterRunsIn(' 12, 3')).toEqual([]);
	});
});

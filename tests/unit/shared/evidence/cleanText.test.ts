import { cleanText } from '../../../../nodes/shared/evidence/cleanText';

test.each([
	['  two   words \n here ', 'two words here'],
	['a\r\n\r\nb\t c', 'a b c'],
	['non\u00a0breaking', 'non breaking'],
	['soft\u00adhyphen', 'softhyphen'],
	['zero\u200bwidth', 'zerowidth'],
	['Mu\u0308ller', 'Müller'],
	['„Größe“ – 5 €…', '„Größe“ – 5 €…'],
	['   ', ''],
])('%j is %j', (text, expected) => {
	expect(cleanText(text)).toBe(expected);
});

test('every character stays, is white space, is composed or is unseen, wherever it stands', () => {
	// Joiners of Arabic and Indic letters, and Arabic signs around numbers.
	const kept = /\u200c|\u200d|[\u0600-\u0605]|\u06dd/;
	for (let code = 0; code <= 0xffff; code++) {
		const character = String.fromCharCode(code);
		const expected =
			/\s/u.test(character) && character !== '\ufeff'
				? 'a b'
				: /\p{Cc}|\p{Cf}/u.test(character) && !kept.test(character) && character !== '\u0085'
					? 'ab'
					: `a${character}b`.normalize('NFC');
		if (cleanText(`a${character}b`) !== expected) {
			throw new Error(`U+${code.toString(16)}: ${cleanText(`a${character}b`)}`);
		}
	}
});

import {
	counted,
	english,
	fill,
	languages,
	problemText,
	withLabels,
	wordsFor,
} from '../../../../nodes/HumanApproval/page/words';

/** All texts of a language with the path to each. */
function textsOf(words: object, path = ''): Array<[string, string]> {
	return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
		typeof value === 'string'
			? [[`${path}${key}`, value] as [string, string]]
			: textsOf(value as object, `${path}${key}.`),
	);
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the languages of the page', () => {
	test.each(languages.map((words) => [words.language, words] as const))(
		'%s says everything, with the same places to fill in',
		(_language, words) => {
			const expected = new Map(textsOf(english));
			const texts = textsOf(words);
			expect(texts.map(([path]) => path).sort()).toEqual([...expected.keys()].sort());
			for (const [path, text] of texts) {
				expect([path, text.trim()]).not.toEqual([path, '']);
				expect([path, places(text)]).toEqual([path, places(expected.get(path) ?? '')]);
			}
		},
	);
});

describe('wordsFor', () => {
	test.each([
		[undefined, undefined, 'en'],
		['fr-CH, fr;q=0.9, en;q=0.8', undefined, 'fr'],
		['nl, de;q=0.5, en;q=0.7', undefined, 'en'],
		['ja;q=0, pt-BR', undefined, 'pt'],
		['fr', 'de-AT', 'de'],
		['es', 'nl', 'es'],
		['fil, ;q=x, *', undefined, 'en'],
	])('asked for %j by a builder who chose %j it speaks %s', (header, chosen, language) => {
		expect(wordsFor(header, chosen).language).toBe(language);
	});

	test("the builder's own labels replace those of the choices alone", () => {
		const words = withLabels(english, { approved: 'Ship it', rejected: ' ', undecided: undefined });
		expect(words.outcomes).toEqual({ ...english.outcomes, approved: 'Ship it' });
		expect(words.decided).toEqual(english.decided);
	});
});

test('a sentence that counts takes the form of its number', () => {
	expect(counted(english, english.left, 1)).toBe('1 draft is still undecided.');
	expect(counted(english, english.left, 0)).toBe('0 drafts are still undecided.');
});

test('places without a value stay as they are', () => {
	expect(fill('{n} of {all} {', { n: 1 })).toBe('1 of {all} {');
});

test('a problem is said in the language of the page, with the draft and the field it is about', () => {
	const problem = {
		code: 'required_field' as const,
		message: 'x',
		title: 'Ana',
		detail: 'Subject',
	};
	expect(problemText(problem, wordsFor('de'))).toBe(
		'Ana: Ein Feld, das zur Freigabe nötig ist, ist leer. (Subject)',
	);
	expect(problemText({ code: 'no_model', message: 'In English' }, wordsFor('de'))).toBe(
		'In English',
	);
});

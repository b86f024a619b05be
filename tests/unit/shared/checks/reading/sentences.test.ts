import { splitSentences } from '../../../../../nodes/shared/checks/reading/sentences';
import { wordsOf } from '../../../../../nodes/shared/checks/reading/words';

const cut = (text: string) => splitSentences(text).map((span) => span.text);

describe('where a sentence ends', () => {
	it.each([
		'Estimada Sra. Peñalver: gracias.',
		'Wir kommen am 4. Dezember zu Ihnen.',
		'Das war der 12. Umzug in einem Jahr.',
		'Frau Dipl.-Ing. Lang kennt das, z. B. aus Wien.',
		'See No. 4 on the list.',
		'M. Durand et Mme. Leroy viendront.',
	])('%s is one', (text) => {
		expect(cut(text)).toEqual([text]);
	});

	it.each([
		['They went from 11 hours down to 4. The next two are yours.', 2],
		['Von zwölf Stunden auf 4. Die anderen warten noch.', 2],
		['No. It does not.', 2],
		['Pasaron de 21 a 8. Es mucho.', 2],
	])('%s is %i', (text, count) => {
		expect(cut(text)).toHaveLength(count);
	});
});

describe('words', () => {
	it('parts the elided article from its word', () => {
		const words = wordsOf("Fleurs d'Oc et l’équipe qu'elle forme aujourd'hui, I'd say");
		expect(words.map(({ text }) => text)).toEqual([
			'Fleurs',
			'd',
			'Oc',
			'et',
			'l',
			'équipe',
			'qu',
			'elle',
			'forme',
			"aujourd'hui",
			"I'd",
			'say',
		]);
	});
});

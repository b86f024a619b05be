import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function broken(language: string, text: string, fact = 'The county runs six pools.'): string[] {
	return rulesBrokenBy(text, { dossier: dossierOf({ facts: [factOf('f1', fact)] }) }, { language });
}

describe('what the reader is told to have had of the sender', () => {
	it.each([
		['en', 'You stopped at our stand at the trade show in May.'],
		['en', 'Your buyer phoned us last week.'],
		['de', 'Sie haben im März unsere Broschüre angefordert.'],
		['fr', 'Vous avez rempli le formulaire sur notre site en mars.'],
		['es', 'Le comentó usted a mi compañera que se pierden marcas.'],
	])('is an invented contact (%s): %s', (language, text) => {
		expect(broken(language, text)).toContain('claims.contact');
	});

	it.each([
		['en', 'You are welcome at our stand in Leeds.'],
		['de', 'Sie können unsere Broschüre anfordern.'],
		['fr', 'Vous pouvez demander notre brochure.'],
		['es', 'Puede pedir nuestro folleto.'],
	])('is none where it is only offered (%s): %s', (language, text) => {
		expect(broken(language, text)).not.toContain('claims.contact');
	});
});

describe('what a prize or a grant was for', () => {
	const fact = 'Our smoked cheddar won a silver medal at the county show.';

	it('is what the fact says, in some word of it', () => {
		const text = 'Congratulations on the silver medal for a smoked cheese from the county.';
		expect(broken('en', text, fact)).not.toContain('claims.award');
	});

	it('is nothing of which no fact has a word', () => {
		const text = 'Congratulations on the silver medal for animal welfare.';
		expect(broken('en', text, fact)).toContain('claims.award');
	});

	it('is told otherwise where it makes the thing the best of a country', () => {
		const text = 'Your cheddar was voted the best cheddar of England.';
		expect(broken('en', text, fact)).toContain('claims.award');
	});
});

describe('the head of the company', () => {
	it.each([
		['en', 'As chief executive you will know it.'],
		['de', 'Seit Mai sind Sie Geschäftsführerin der Werft.'],
		['fr', 'Vous êtes gérante de la maison depuis mai.'],
		['es', 'Como directora general, usted decide.'],
	])('is not the reader who has another position (%s): %s', (language, text) => {
		const { prospect } = dossierOf();
		const dossier = dossierOf({ prospect: { ...prospect, title: 'Head of Operations' } });
		expect(rulesBrokenBy(text, { dossier }, { language })).toContain('claims.title');
	});

	it('may be spoken to of another', () => {
		expect(broken('de', 'Hat Ihr Geschäftsführer dazu eine Meinung?')).not.toContain(
			'claims.title',
		);
	});
});

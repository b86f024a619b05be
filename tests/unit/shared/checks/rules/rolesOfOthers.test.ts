import { contextOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function brokenBy(language: string, fact: string, text: string) {
	const dossier = dossierOf({ facts: [factOf('f1', fact)] });
	return rulesBrokenBy(text, { ...contextOf(), dossier }, { language });
}

describe('the position of somebody else', () => {
	const joiner =
		'Für das Gehäuse erhielt unser Tischlermeister Okko Fehn den Handwerkspreis Küste.';
	const cutter = '«La plantilla la hizo mi abuela», dice Fermín Aldecoa, jefe de corte del taller.';
	const founder = 'The yard was founded in 1971 by Hilda Pascoe, who still builds boats there.';

	const trainee = 'Our trainee Callum Reddy won the county prize for the best results.';

	it.each([
		['en', trainee, 'One of your partners, Callum Reddy, won the county prize.'],
		['de', joiner, 'Ich gratuliere Ihrem Werkstattleiter Okko Fehn zum Preis.'],
		['es', cutter, 'Me ha gustado leer a su gerente, Fermín Aldecoa, que habla de su abuela.'],
		['en', founder, 'Your managing director, Hilda Pascoe, still builds boats.'],
		['es', cutter, 'Le escribo por Fermín Aldecoa, director general de la casa.'],
		['en', 'The mould was made by Ada Pryce.', 'Your owner, Ada Pryce, made the mould.'],
	])(
		'is a claim where a fact has another, or none and it is the highest (%s)',
		(language, fact, text) => {
			expect(brokenBy(language, fact, text)).toContain('claims.title');
		},
	);

	it.each([
		['de', joiner, 'Ich gratuliere Ihrem Tischlermeister Okko Fehn zum Preis.'],
		['es', cutter, 'Me ha gustado leer a su jefe de corte, Fermín Aldecoa.'],
		['en', founder, 'Your founder, Hilda Pascoe, still builds boats.'],
	])('is none as the fact has it, be it by a verb (%s)', (language, fact, text) => {
		expect(brokenBy(language, fact, text)).not.toContain('claims.title');
	});
});

describe('a person of the sources under another first name', () => {
	const fact = 'Die Werkstatt führt seit 2009 Jost Brandner, ein Enkel des Gründers.';

	it('is a name that no source has, also where it opens the sentence', () => {
		expect(brokenBy('de', fact, 'Ulrich Brandner führt die Werkstatt seit 2009.')).toContain(
			'claims.name',
		);
	});

	it('is none where the sentence opens with another word', () => {
		expect(brokenBy('de', fact, 'Seit 2009 führt Jost Brandner die Werkstatt.')).not.toContain(
			'claims.name',
		);
	});
});

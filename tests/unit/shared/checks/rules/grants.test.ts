import { contextOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function brokenBy(language: string, fact: string, text: string) {
	const dossier = dossierOf({ facts: [factOf('f1', fact)] });
	return rulesBrokenBy(text, { ...contextOf(), dossier }, { language });
}

describe('public money', () => {
	it.each([
		['en', 'We opened a second hall.', 'You received a grant from the county for your hall.'],
		[
			'de',
			'Wir haben eine zweite Halle.',
			'Für Ihre Halle haben Sie einen Landeszuschuss bekommen.',
		],
		['fr', 'Nous avons un second atelier.', 'Votre atelier a reçu une subvention de la région.'],
		['es', 'Tenemos una segunda nave.', 'Su nave ha recibido una subvención de la comunidad.'],
	])('that no source tells of is a claim (%s)', (language, fact, text) => {
		expect(brokenBy(language, fact, text)).toContain('claims.funding');
	});

	it.each([
		[
			'en',
			'The county supported our hall with public money.',
			'You received a grant from the county for your hall.',
		],
		[
			'de',
			'Das Land fördert unsere zweite Halle.',
			'Für Ihre Halle haben Sie einen Landeszuschuss bekommen.',
		],
		['en', 'The town grants each shop an hour.', 'Your town grants each shop an hour.'],
	])('is none where a fact carries it, or the verb means leave (%s)', (language, fact, text) => {
		expect(brokenBy(language, fact, text)).not.toContain('claims.funding');
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const names = /^claims\.(?:name|place|title|customer)$/;
const broken = (language: string, text: string) =>
	rulesBrokenBy(text, {}, { language }).filter((rule) => names.test(rule));

describe('names nobody has to know', () => {
	it.each([
		['en', 'Have a good Thanksgiving.'],
		['en', 'Plan B is the same route by night.'],
		['en', 'It keeps 85°F or less.'],
		['en', 'The Irish weather is what it is.'],
		['en', 'Thirty-five trucks a day are a lot.'],
		['en', 'Running Tidewater’s trucks at night is another matter.'],
		['en', 'It is a Sisyphus job without a plan.'],
		['en', 'As a partner of hauliers we see that every week.'],
		['en', 'This is about the north of Europe, not of Canada.'],
		['en', 'THAT IS WHAT COUNTS, NOTHING ELSE.'],
		['de', 'Wir haben unseren Sitz in der Nähe, mit Werkstatt und Lager.'],
		['de', 'Das geht bei Regen, bei Schnee und bei Hitze.'],
		['de', 'Ihr Fuhrpark steht nach Feierabend im Hof.'],
		['de', 'Aus Rücksicht auf die Nachbarn fahren wir erst ab sechs.'],
		['de', 'In Anbetracht der Witterung nehmen wir das mit Humor.'],
		['de', 'Mit Augenmaß und Geduld kommt man nach Plan ans Ziel.'],
		['de', 'Dafür braucht es Beleg, Stempel und Unterschrift.'],
		['de', 'Als Partner an Ihrer Seite sagen wir das offen.'],
		['de', 'Ihre Disponentin sieht Ankunft und Abfahrt auf einen Blick.'],
		['fr', 'Du nord au sud, d’Est en Ouest, le plan est le même.'],
		['fr', 'Bonne fin de semaine et joyeuses fêtes de Pâques.'],
		['es', 'Felices Reyes y hasta pronto.'],
		['es', 'Así se hacía en el siglo XX.'],
	])('%s: %s', (language, text) => {
		expect(broken(language, text)).toEqual([]);
	});
});

describe('names that no source has', () => {
	it.each([
		['en', 'Harbor Freight uses our routes.'],
		['en', 'Your colleague Peter Lang liked it.'],
		['en', 'I saw your stand in Rotterdam.'],
		['de', 'Ihr Kunde Farbwerk Karwendel kennt das.'],
		['de', 'Herr Zimmermann hat uns das gezeigt.'],
		['de', 'Die Spedition Kramm GmbH fährt danach.'],
		['fr', "Les chauffeurs de Trans'Alpes en parlent."],
		['es', 'La empresa Transportes Olmedo lo usa.'],
	])('%s: %s', (language, text) => {
		expect(broken(language, text)).not.toEqual([]);
	});

	it('knows a name put together from two others, and a letter at the place of another', () => {
		const dossier = dossierOf();
		dossier.facts.push(
			factOf(
				'f3',
				'We deliver for Bitter Creek and for North Harbour. Our Series A closed in May.',
			),
			factOf('f4', 'North Harbour has three cranes.'),
		);
		dossier.facts[2] = factOf('f3', 'We deliver for Bitter Creek. Our Series A closed in May.');
		expect(rulesBrokenBy('You deliver for Bitter Harbour.', { dossier })).toContain('claims.name');
		expect(rulesBrokenBy('You deliver for North Harbour.', { dossier })).not.toContain(
			'claims.name',
		);
		expect(rulesBrokenBy('Your Series B is closed.', { dossier })).toContain('claims.name');
	});
});

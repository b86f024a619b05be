import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const dossier = dossierOf({
	facts: [
		factOf('f1', 'We mill crowns in Limerick and, from March 2027, in Munich.'),
		factOf('f2', 'Our depot in Hassfurt serves Switzerland and the UK.'),
		factOf('f3', '22 surgeries moved their orders to our portal in June.'),
		factOf('f4', 'We are looking for a ceramist.'),
	],
});
const broken = (language: string, text: string) =>
	rulesBrokenBy(text, { dossier }, { language }).filter((rule) =>
		/^claims\.(?:name|place|event|contact)$/.test(rule),
	);

describe('a place, a day or a move', () => {
	it.each([
		['en', 'Crowns for the United Kingdom and Ireland leave in the morning.'],
		['en', 'On Mondays and on Sundays your list in Bavaria is short.'],
		['de', 'Was davon in Haßfurt und in München nützt, wissen Sie am besten.'],
		['de', 'Hätten Sie in dieser Woche eine Viertelstunde Zeit und einen Becher Tee übrig?'],
		['fr', 'Vos couronnes partent de Munich vers la Suisse et le Royaume-Uni.'],
		['es', 'Desde Múnich hasta Suiza hay pocas horas.'],
		['en', 'That 22 surgeries moved to your portal in June made me curious.'],
		['en', 'I noticed the opening for a ceramist, and then I thought I should write.'],
		['en', 'What your surgeries entered is on the list a minute later.'],
	])('is known by another name (%s): %s', (language, text) => {
		expect(broken(language, text)).toEqual([]);
	});

	it.each([
		['en', 'Your depot in Scotland and the one in Leeds are far apart.'],
		['en', 'The system of Health Ireland is already in your lab.'],
		['en', 'I hear that you entered the French market in June.'],
		['en', 'You moved to a new building in spring.'],
		['en', 'Priya thought I should write to you.'],
		['de', 'Ihre Filialen in Emden und Aurich laufen gut.'],
		['fr', 'Votre dépôt de Lyon est plein.'],
	])('is not known (%s): %s', (language, text) => {
		expect(broken(language, text)).not.toEqual([]);
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

type Language = 'en' | 'de' | 'fr' | 'es';

const quotes: Record<Language, string[]> = {
	en: [
		'In April 2027 we will move our dental lab from Croydon to larger premises in Purley.',
		'We have applied for ISO 13485 certification; the audit is due in February 2027.',
		'Tidewater Dental was highly commended in the Small Lab category of the 2026 Smile Trade Awards.',
		'Our milling machines turn out 140 crowns a day.',
	],
	de: [
		'Im Frühjahr 2027 soll unser zweiter Hofladen in Weißenau eröffnen.',
		'Unser Quittensecco stand 2026 auf der Shortlist für den Genusspreis Bodensee.',
		'Die Kelterei presst im Herbst bis zu 9.000 Liter Saft am Tag.',
	],
	fr: [
		'Nous installerons une chaufferie à bois dans l’internat à l’été 2027.',
		'Notre équipe cuisine a été finaliste du concours Toques en Herbe 2026.',
	],
	es: [
		'Prevemos inaugurar una planta de biogás en Almudévar a finales de 2027.',
		'Nuestro queso curado quedó segundo en el certamen Quesos del Norte 2026.',
	],
};

const stretched: Array<[language: Language, text: string]> = [
	['en', 'I hope that the team has settled in well at the larger premises in Purley.'],
	['en', 'Your new lab in Purley has given the milling machines more room.'],
	['en', 'Congratulations on the larger premises in Purley.'],
	['en', 'Congratulations on taking the Small Lab prize at the 2026 Smile Trade Awards.'],
	['en', 'It was good to read that Tidewater won the Small Lab category.'],
	['de', 'Herzlichen Glückwunsch zur Eröffnung Ihres zweiten Hofladens in Weißenau.'],
	['de', 'Dass Ihr Quittensecco den Genusspreis Bodensee gewonnen hat, freut mich.'],
	[
		'fr',
		'Depuis que la chaufferie à bois tourne à l’internat, vos internes se chauffent autrement.',
	],
	['fr', 'Bravo pour la victoire de votre équipe cuisine au concours Toques en Herbe 2026.'],
	['es', 'Enhorabuena por la planta de biogás que inauguraron en Almudévar.'],
	['es', 'Me alegró leer que su queso curado ganó el certamen Quesos del Norte.'],
];

const kept: Array<[language: Language, text: string]> = [
	['en', 'The move from Croydon to Purley is a good moment to sort out which case lies where.'],
	['en', 'With larger premises in Purley ahead of you, paper slips may become a nuisance.'],
	['en', 'Your application for ISO 13485 is in, and the audit comes in February.'],
	['en', 'Congratulations on being highly commended in the Small Lab category.'],
	['de', 'Wenn im Frühjahr der zweite Hofladen in Weißenau dazukommt, brauchen Sie eine Kasse.'],
	['de', 'Mit dem Quittensecco standen Sie 2026 auf der Shortlist für den Genusspreis Bodensee.'],
	['fr', 'La chaufferie à bois de l’internat arrivera à l’été 2027.'],
	['fr', 'Être finaliste du concours Toques en Herbe, cela se fête.'],
	['es', 'Cuando entre en marcha la planta de biogás de Almudévar, tendrán un dato más que mirar.'],
	['es', 'Su queso curado quedó en segundo lugar en Quesos del Norte, enhorabuena.'],
];

function isStretched(language: Language, text: string): boolean {
	const dossier = {
		...dossierOf(),
		facts: quotes[language].map((quote, at) => factOf(`f${at + 1}`, quote)),
	};
	return rulesBrokenBy(text, { dossier }, { language }).includes('claims.stretched');
}

describe('what is still to come, or was won by others', () => {
	it.each(stretched)('%s: told as there: %s', (language, text) => {
		expect(isStretched(language, text)).toBe(true);
	});

	it.each(kept)('%s: told as it is: %s', (language, text) => {
		expect(isStretched(language, text)).toBe(false);
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const company = 'Orbisole';
const contexts = {
	en: {
		facts: [
			'For Penhallow Council we cut the new harbour steps at Portreath in 2025.',
			'Tressick Masons has bought its memorial blanks from us since 2011.',
			'Founded in 1987 by Ruth Carne, the quarry has 31 trade customers.',
		],
		offer: 'Orbisole plans blasts on a tablet. Mayhew Slate cut its dust complaints from 14 to 3.',
	},
	de: {
		facts: ['Die Molkerei Hessenquell beliefern wir seit 2019.'],
		offer:
			'Orbisole liest Lieferscheine ein. Die Spedition Wehrmann in Soest senkte den Aufwand von 14 auf 5 Stunden je Auftrag.',
	},
	fr: {
		facts: ['Nous fournissons la coopérative Loire Vallon depuis 2016.'],
		offer: "Orbisole compte les plantules. Graines Martel, à Blois, l'utilise.",
	},
	es: {
		facts: ['La cantera fue fundada en 1987 por Rut Couto; Mármoles Outeiro nos compra piezas.'],
		offer: 'Orbisole planifica voladuras. Pizarras Maceda, de León, la utiliza.',
	},
};
type Language = keyof typeof contexts;

function isWrong(language: Language, text: string): boolean {
	const { facts, offer } = contexts[language];
	const context = {
		dossier: dossierOf({ facts: facts.map((quote, index) => factOf(`f${index + 1}`, quote)) }),
		sender: { name: 'Sam Field', company, email: 'sam@orbisole.example', offer },
	};
	return rulesBrokenBy(text, context, { language }).includes('claims.wrongCompany');
}

describe('who did what', () => {
	it.each<[Language, string]>([
		['en', 'Tressick Masons already plans its work with Orbisole.'],
		['en', 'Thirty-one customers work with Orbisole.'],
		['en', 'Since you began to plan with Orbisole two years ago, much has changed.'],
		['en', 'Our customer Mayhew Slate cut the harbour steps at Portreath for Penhallow Council.'],
		['en', 'When you founded the quarry in 1987, nobody spoke of tablets.'],
		['de', 'Die Molkerei Hessenquell nutzt Orbisole schon seit Jahren.'],
		['de', 'Als langjähriger Orbisole-Kunde wissen Sie das.'],
		['de', 'Von 14 auf 5 Stunden je Auftrag hat Ihr Betrieb den Aufwand gesenkt.'],
		['fr', 'La coopérative Loire Vallon utilise Orbisole pour ses champs.'],
		['fr', "Client d'Orbisole depuis 2022, vous connaissez nos drones."],
		['es', 'Mármoles Outeiro ya utiliza Orbisole.'],
		['es', 'Cuando usted fundó la cantera en 1987, no había tabletas.'],
	])('is told of the wrong one, in %s: %s', (language, text) => {
		expect(isWrong(language, text)).toBe(true);
	});

	it.each<[Language, string]>([
		['en', 'Mayhew Slate uses Orbisole, and you could, too.'],
		['en', 'With Orbisole, Tressick Masons would get its blanks on time.'],
		['en', 'You cut the harbour steps at Portreath for Penhallow Council.'],
		['en', 'Once you use Orbisole, a plan takes 40 minutes.'],
		['en', 'Ruth Carne founded the quarry in 1987.'],
		['de', 'Sie arbeiten schon nach einer Stunde mit Orbisole.'],
		['de', 'Die Lieferscheine der Molkerei Hessenquell liest Orbisole ein.'],
		['fr', 'Pour la coopérative Loire Vallon, Orbisole compterait les plantules.'],
		['es', 'Cuando Rut Couto fundó la cantera en 1987, no había tabletas.'],
	])('is told of the right one, in %s: %s', (language, text) => {
		expect(isWrong(language, text)).toBe(false);
	});
});

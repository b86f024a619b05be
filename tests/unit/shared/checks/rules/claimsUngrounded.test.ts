import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check, contextOf } from '../../../../fixtures/checkedDraft';

const worlds = {
	en: {
		quote: 'Our bakers start at 2 a.m. and supply 40 cafés from one bakehouse in Holbeck.',
		offer: 'Our oven probe records each batch and raises an alarm when an oven drifts.',
	},
	de: {
		quote: 'Unser Labor prüft mit 22 Beschäftigten Wasserproben.',
		offer: 'Unsere Software erfasst Proben per Strichcode und versendet Prüfberichte.',
	},
	fr: {
		quote: 'Notre camping compte 120 emplacements, ouverts d’avril à octobre.',
		offer: 'Notre logiciel montre le plan du camping et prend les réservations.',
	},
	es: {
		quote: 'Nuestra clínica veterinaria tiene cuatro consultas y urgencias.',
		offer: 'Nuestra agenda en línea envía recordatorios a los dueños.',
	},
};
type Language = keyof typeof worlds;

function rulesOn(language: Language, text: string): string[] {
	const { quote, offer } = worlds[language];
	const dossier = dossierOf({ facts: [factOf('f1', quote)] });
	const sender = { ...contextOf().sender, offer };
	const { findings } = check(text, { dossier, sender }, { language });
	return findings.filter(({ rule }) => /^claims\.un/.test(rule)).map(({ rule }) => rule);
}

const claimed: Array<[Language, string]> = [
	['en', 'Your ovens have been breaking down since the summer.'],
	['en', 'I noticed that you recently refurbished your kitchen.'],
	['en', 'Your bakers still write every delivery on paper.'],
	['en', 'As your landlord doubled the rent last year, you had to give up the shop.'],
	['de', 'Ihr Labor hat im Herbst mehrere Auftraggeber verloren.'],
	['de', 'Ihre Mitarbeiter klagen über lange Wartezeiten am Empfang.'],
	['fr', 'Votre piscine a été fermée tout l’été après une inspection.'],
	['fr', 'Vous avez vendu une partie du terrain à un promoteur.'],
	['en', 'You recently parted ways with your branch manager.'],
	['es', 'Su recepción trabaja todavía con una libreta de papel.'],
	['es', 'Su consejo aprobó el presupuesto el mes pasado.'],
];

const thoughts: Array<[why: string, language: Language, text: string]> = [
	[
		'use',
		'en',
		'Our probe records each batch. Your people glance at a small display and carry on.',
	],
	['use', 'de', 'Unsere Software erfasst Proben. Ihre Leute kleben ein Etikett auf, fertig.'],
	['use', 'fr', 'Notre logiciel montre le plan. Vos clients touchent la case du doigt.'],
	['use', 'es', 'Nuestra agenda envía recordatorios. Sus clientes confirman con un toque.'],
	['judgement', 'en', 'You know your ovens better than I ever will.'],
	['judgement', 'de', 'Ob sich das rechnet, entscheiden Sie, nicht ich.'],
	['judgement', 'fr', 'Vous jugerez mieux que moi si cela sert à quelque chose.'],
	['judgement', 'es', 'Usted conoce a sus pacientes mejor que cualquier programa.'],
	['what is not known', 'en', 'What your ovens do at night your website does not say.'],
	['what is not known', 'de', 'Mit welchem Aufwand Sie Berichte schreiben, weiß ich nicht.'],
	['what is not known', 'es', 'Cuántas citas se le caen cada semana, su web no lo dice.'],
	['what would be', 'es', 'Su equipo seguiría trabajando como hasta ahora.'],
	['what would be', 'en', 'Your cafés would not notice a thing, apart from the crust.'],
	['what would be', 'fr', 'Vos équipes n’auraient rien à apprendre.'],
	['a request', 'fr', 'Dites-moi simplement ce qui vous irait mieux.'],
	['a request', 'es', 'Dígame qué día le viene mejor a usted para hablar.'],
	['permission', 'fr', 'Vous pouvez finir votre café.'],
	['denial', 'es', 'No voy a explicarle su oficio.'],
];

describe('what no fact carries', () => {
	it.each(claimed)('is a claim where it states something (%s): %s', (language, text) => {
		expect(rulesOn(language, text)).toContain('claims.ungrounded');
	});

	it.each(thoughts)('is none where it is %s (%s): %s', (_why, language, text) => {
		expect(rulesOn(language, text)).not.toContain('claims.ungrounded');
	});

	it('is only remarked on where it may as well be how the offer is used', () => {
		const [said] = thoughts.filter(([why, language]) => why === 'use' && language === 'en');
		expect(rulesOn('en', said?.[2] ?? '')).toEqual(['claims.unclear']);
	});
});

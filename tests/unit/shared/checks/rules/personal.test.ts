import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

const privateLife: Array<[language: string, text: string]> = [
	['en', 'I hope you are walking well again after the hip replacement.'],
	['en', 'I was sorry to hear about your accident on the ski slope and your surgery.'],
	['en', 'Congratulations on the birth of your twins.'],
	['en', 'Your husband must be proud of what you have built.'],
	['en', 'I saw on Instagram that you have a new puppy.'],
	['en', 'Well done on completing the Berlin marathon.'],
	['en', 'How was your holiday in Crete?'],
	['en', 'As a practising Catholic you know how to forgive a long mail.'],
	['en', 'I hear that you are expecting your second child.'],
	['en', 'I hope your mother is feeling better.'],
	['en', 'You recently got married, so planning is fresh in your mind.'],
	['en', 'Congratulations on your new house by the lake.'],
	['de', 'Ich hoffe, Ihre Frau hat sich von der Grippe erholt.'],
	['de', 'Nach Ihrer Knieoperation wünsche ich Ihnen gute Besserung.'],
	['de', 'Herzlichen Glückwunsch zur Hochzeit.'],
	['de', 'Wie war Ihr Urlaub auf Kreta?'],
	['de', 'Alles Gute zum Geburtstag.'],
	['de', 'Sie erwarten bald Nachwuchs, wie ich höre.'],
	['de', 'Grüßen Sie Ihre Kinder von mir.'],
	['fr', 'J’espère que votre mari va mieux.'],
	['fr', 'Toutes mes félicitations pour la naissance de Louis.'],
	['fr', 'Je vous souhaite un prompt rétablissement.'],
	['fr', 'Comment se sont passées vos vacances en Corse ?'],
	['fr', 'Vous attendez un enfant, ai-je appris.'],
	['fr', 'Votre fille entre à l’université cette année.'],
	['es', 'Espero que su esposa se encuentre mejor.'],
	['es', 'Enhorabuena por su boda.'],
	['es', 'Me alegro de que esté recuperado de la operación de rodilla.'],
	['es', '¿Qué tal sus vacaciones en Mallorca?'],
	['es', 'Sé que espera un hijo para marzo.'],
	['es', 'Su hijo juega muy bien al fútbol.'],
];

const business: Array<[language: string, text: string]> = [
	['en', 'Your second cold store is in operation.'],
	['en', 'You lead the operation in three depots.'],
	['en', 'Your family business runs three cold stores.'],
	['en', 'Hospitals and churches need their deliveries on time.'],
	['en', 'A marathon of paperwork awaits every planner.'],
	['en', 'Our routes are a safe pair of hands in the holiday season.'],
	['en', 'I hope you are well.'],
	['en', 'My daughter would call that a long way to Bremen.'],
	['en', 'Your parent company publishes its figures in May.'],
	['en', 'Before the year ends, would you have time for a call?'],
	['de', 'Ihr Familienunternehmen betreibt drei Kühlhäuser.'],
	['de', 'Ihre Kundschaft wartet nicht gern.'],
	['de', 'Ich hoffe, es geht Ihnen gut.'],
	['de', 'Ihr Mitarbeiter plant die Touren von Hand.'],
	['fr', 'Votre maison mère publie ses chiffres en mai.'],
	['fr', 'Votre entreprise familiale exploite trois entrepôts.'],
	['fr', 'J’espère que vous allez bien.'],
	['es', 'Su empresa familiar tiene tres almacenes.'],
	['es', 'Espero que se encuentre bien.'],
	['es', 'Su equipo planifica las rutas a mano.'],
];

describe('the private life of the recipient', () => {
	it.each(privateLife)('is no matter for a mail (%s): %s', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).toContain('claims.personal');
	});

	it.each(business)('is not touched (%s): %s', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).not.toContain('claims.personal');
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';

describe('the last chance', () => {
	it.each([
		['en', 'This is your last chance to plan routes with us.'],
		['en', 'Last chance!'],
		['de', 'Das ist Ihre letzte Chance auf einen Termin.'],
		['fr', "C'est votre dernière chance de nous répondre."],
		['es', 'Es su última oportunidad de responder.'],
	])('of the reader is urgency (%s)', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).toContain('tone.urgency');
	});

	it.each([
		['en', 'For many parcels the evening round is the last chance to leave on the same day.'],
		[
			'de',
			'Für manche Sendung ist die Abendrunde die letzte Chance, noch am selben Tag zu fahren.',
		],
		[
			'fr',
			'Pour bien des colis, la tournée du soir est la dernière chance de partir le jour même.',
		],
		['es', 'Para muchos paquetes, la ronda de la tarde es la última oportunidad del día.'],
		['en', 'How do you decide today that a batch is dry enough?'],
		['en', 'There are phrases nobody likes to write, “last chance” and “act now” among them.'],
	])('of something else, or only spoken of, is none (%s)', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).not.toContain('tone.urgency');
	});
});

describe('an hour by which one must answer', () => {
	it.each([
		'Nur wer noch heute bis Mitternacht antwortet, kommt zum Zug.',
		'Danach ist diese Gelegenheit unwiderruflich vorbei.',
	])('is urgency in German, too: %s', (text) => {
		expect(rulesBrokenBy(text, {}, { language: 'de' })).toContain('tone.urgency');
	});

	it('is none where it is work that ends at that hour', () => {
		const text = 'Heute bis Mitternacht läuft bei Ihnen die zweite Schicht.';
		expect(rulesBrokenBy(text, {}, { language: 'de' })).not.toContain('tone.urgency');
	});
});

import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check, contextOf } from '../../../../fixtures/checkedDraft';

/** Rules that a text breaks, remarks aside. */
function brokenBy(language: string, facts: readonly string[], offer: string, text: string) {
	const dossier = dossierOf({ facts: facts.map((quote, index) => factOf(`f${index}`, quote)) });
	const { sender } = contextOf();
	const { findings } = check(text, { dossier, sender: { ...sender, offer } }, { language });
	return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}

describe('what a draft shows to be reckoned', () => {
	const ferries = [
		'Tidewater runs seven ferries on four routes and employs 412 people.',
		'In spring 2027 Tidewater takes over Tarnside Lines, with two ferries and 58 people.',
		'In 2025 we carried 1.9 million passengers, after 1.6 million the year before.',
		'The piers at Udal and Kerry close at the end of 2026; we serve 15 piers today.',
	];
	const offer =
		'A rota software. It costs 640 euros a month for up to four ships; each further ship costs 70 euros a month. ' +
		'A crew app costs 0.30 euros per person and month, alerts by text message 0.10 euros more.';
	const broken = (text: string) => brokenBy('en', ferries, offer, text);

	it.each([
		['what there is and what joins', 'Once Tarnside Lines joins, you will be 470 people.'],
		['the same of two things', 'With Tarnside on board, that makes nine ferries and 470 people.'],
		['so many more than before', 'You carried 300,000 more passengers than in the year before.'],
		['what remains without those named', 'When Udal and Kerry close, 13 piers remain.'],
		[
			'a price in two tiers',
			'For six ships that is 780 euros a month: 640 for the first four, 70 for each of the others.',
		],
		[
			'a figure taken as an example, at the prices of the offer',
			'Let us take a round number: 500 people. The app would cost 150 euros a month, with alerts 200 euros.',
		],
		[
			'the price of a quarter',
			'For 500 people it makes 150 euros a month, or 450 euros a quarter.',
		],
		['half of what nobody measures', 'Half the battle is the rota. We do the other half.'],
	])('%s is no alarm', (_why, text) => {
		expect(broken(text)).toEqual([]);
	});

	it.each([
		['the sum told as of today', 'Tidewater employs 470 people.'],
		['a wrong sum', 'Once Tarnside Lines joins, you will be 520 people.'],
		['a wrong difference', 'You carried 500,000 more passengers than in the year before.'],
		['a wrong remainder', 'When Udal and Kerry close, eleven piers remain.'],
	])('%s is an alarm', (_why, text) => {
		expect(broken(text)).toContain('claims.number');
	});

	it('a price that the tiers do not give is an alarm', () => {
		expect(broken('For six ships it costs 690 euros a month.')).toContain('claims.amount');
	});

	it('reads a difference in Spanish, with its rounding word', () => {
		const facts = ['La bodega pasó de 40 averías al año a 14.'];
		const text = 'De 40 averías a 14, es decir, 26 menos, una caída de más del 60 %.';
		expect(brokenBy('es', facts, 'Alquilamos sensores.', text)).toEqual([]);
	});

	const buses = [
		'Vallombre exploite 34 lignes régulières et 58 circuits scolaires avec 146 véhicules.',
	];
	it('the sum of what a source counts apart is no alarm', () => {
		const text = 'Quatre-vingt-douze lignes et circuits au total : les absences se remarquent.';
		expect(brokenBy('fr', buses, 'Nous louons des logiciels.', text)).not.toContain(
			'claims.number',
		);
	});

	it('a wrong sum of what a source counts apart is an alarm', () => {
		const text = 'Quatre-vingt-quinze lignes et circuits au total : les absences se remarquent.';
		expect(brokenBy('fr', buses, 'Nous louons des logiciels.', text)).toContain('claims.number');
	});

	it('reads a remainder in German', () => {
		const facts = ['Von unseren 22 Studios schließen Kleve und Goch zum Jahresende.'];
		const text = 'Von 22 Studios bleiben nach dem Jahresende noch 20.';
		expect(brokenBy('de', facts, 'Wir vermieten Sägen.', text)).toEqual([]);
	});
});

describe('a step that a source adds', () => {
	const offer =
		'We mill felt from wool. Delivery takes six weeks. We deliver eight sheets a box. Dyed felt extends the delivery by two weeks.';
	const its = (text: string) => brokenBy('en', ['You build pianos.'], offer, text);

	it('leads from six to eight weeks', () => {
		expect(its('Dyed felt extends the delivery from six to eight weeks.')).toEqual([]);
	});

	it('does not lead from six to nine', () => {
		expect(its('Dyed felt extends the delivery from six to nine weeks.')).not.toEqual([]);
	});
});

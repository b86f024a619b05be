import { checkDraft } from '../../../../../nodes/shared/checks/checkDraft';
import { contextOf, draftOf } from '../../../../fixtures/checkedDraft';
import { dossierOf } from '../../../../fixtures/dossier';

function isFlagged(language: string, name: string, greeting: string): boolean {
	const dossier = dossierOf();
	dossier.prospect = { ...dossier.prospect, name, email: 'office@tidewater.example' };
	const draft = draftOf('We plan delivery routes.', { language });
	draft.body = draft.body.replace('Hi Mara,', greeting);
	return checkDraft(draft, contextOf({ dossier })).findings.some(({ rule }) =>
		/^(?:crossContact\.greeting|claims\.name)$/.test(rule),
	);
}

const people: Array<[language: string, name: string, right: string[], wrong: string[]]> = [
	[
		'es',
		'José Luis Ibáñez de la Vega',
		[
			'Estimado Sr. Ibáñez:',
			'Estimado Sr. Ibáñez de la Vega:',
			'Estimado D. José Luis:',
			'Apreciado señor Ibáñez:',
			'Hola, José Luis:',
			'Muy señor mío:',
			'Estimado Sr. Director:',
			'Buenos días, Sr. Ibáñez de la Vega,',
			'Distinguido Lic. Ibáñez:',
			'Hola a todos:',
			'A la atención del Sr. Ibáñez:',
		],
		[
			'Estimada Sra. Peñalver:',
			'Estimado D. Joaquín:',
			'Hola, Marta:',
			'Buenos días, Sr. Gisbert,',
		],
	],
	[
		'de',
		'Dr. Ulrike von der Weißenhof-Müller',
		[
			'Sehr geehrte Frau Dr. von der Weißenhof-Müller,',
			'Sehr geehrte Frau Weissenhof-Mueller,',
			'Sehr geehrte Frau Univ.-Prof. Dipl.-Ing. Dr. Müller,',
			'Sehr geehrte Frau Stadträtin Müller,',
			'Grüß Gott, Frau Müller,',
			'Liebes Team von Tidewater,',
			'Guten Morgen zusammen,',
		],
		['Sehr geehrter Herr Dr. Ebner,', 'Grüß Gott, Herr Seltmann,', 'Hallo Peter,', 'Liebe Ursula,'],
	],
	[
		'fr',
		"Anne-Gaëlle d'Ormesson Le Goff",
		[
			'Bonjour Madame Le Goff,',
			"Chère Madame d'Ormesson Le Goff,",
			'Madame la Directrice,',
			'Chère Me Le Goff,',
			'Bonjour Mme Le Goff,',
			"Bonjour à toute l'équipe,",
		],
		['Bonjour Monsieur Castéra,', 'Chère Madame Benali,', 'Cher Docteur Maurel,'],
	],
	[
		'en',
		"Katherine O'Brien-Ó Súilleabháin",
		[
			"Dear Ms O'Brien,",
			'Dear Ms. Ó Súilleabháin,',
			'Hi Kate,',
			'Dear Sir or Madam,',
			'Hello Tidewater team,',
			'Kia ora Katherine,',
			"Dear Rev. O'Brien,",
			'Dear Katherine, I read your page about the trucks.',
		],
		[
			'Dear Ms Farrow,',
			'Kia ora Hēmi,',
			'Renee,',
			'hi peter,',
			'Dear Dr. Pruitt:',
			'Dear Peter, I read your page about the trucks.',
		],
	],
];

describe('the name in a greeting', () => {
	describe.each(people)('in %s, of %s', (language, name, right, wrong) => {
		it.each(right)('lets %s pass', (greeting) => {
			expect(isFlagged(language, name, greeting)).toBe(false);
		});
		it.each(wrong)('stops %s', (greeting) => {
			expect(isFlagged(language, name, greeting)).toBe(true);
		});
	});
});

import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

function broken(language: string, fact: string, text: string): string[] {
	return rulesBrokenBy(text, { dossier: dossierOf({ facts: [factOf('f1', fact)] }) }, { language });
}

describe('a place or prize', () => {
	it.each([
		['es', 'Our cider won a gold medal in 2025.', 'Su sidra ganó una medalla de oro en 2025.'],
		['de', 'Unser Lehrling holte Silber.', 'Eine Silbermedaille für Ihren Lehrling: Respekt!'],
		['fr', "Notre bleu a reçu une médaille d'argent.", "Une médaille d'argent pour votre bleu !"],
		[
			'en',
			'Brewer of the Year 2025, runner-up, Northern Drinks Awards',
			'Second place at the Northern Drinks Awards is a good deal better than what my brother got.',
		],
		[
			'en',
			'Our stout was shortlisted for the Harp Prize.',
			'My compliments on the shortlisting of your stout for the Harp Prize.',
		],
		[
			'en',
			'Tidewater has 86 trucks.',
			'There is no award for a truck that is full, but there should be.',
		],
	])('is told as the fact tells it (%s): %s %s', (language, fact, text) => {
		expect(broken(language, fact, text)).not.toContain('claims.award');
	});

	it.each([
		['es', 'Our cider won a silver medal in 2025.', 'Su sidra ganó una medalla de oro en 2025.'],
		['en', 'Our stout won a bronze medal.', 'Your stout won a gold medal.'],
		['de', 'Unser Lehrling holte Bronze.', 'Die Goldmedaille Ihres Lehrlings hat mich gefreut.'],
		['en', 'Tidewater has 86 trucks.', 'You came first in the Northern Drinks Awards.'],
		['fr', 'Nous avons 86 camions.', 'Vous avez obtenu une mention spéciale du jury.'],
	])('is another than the fact tells (%s): %s %s', (language, fact, text) => {
		expect(broken(language, fact, text)).toContain('claims.award');
	});
});

describe('what a fact expressly takes back', () => {
	it('carries no award: commended, though not shortlisted', () => {
		const fact = 'Hackthorn was commended, though not shortlisted, in the County Land Awards.';
		expect(broken('en', fact, 'Hackthorn was shortlisted in the Awards.')).toContain(
			'claims.award',
		);
		expect(broken('en', fact, 'Hackthorn was commended in the Awards.')).not.toContain(
			'claims.award',
		);
	});

	it('is only what stands beside the "not"', () => {
		const fact =
			'We do not run at night, and in 2025 our depot was shortlisted for the Harp Prize.';
		expect(broken('en', fact, 'Your depot was shortlisted for the Harp Prize.')).not.toContain(
			'claims.award',
		);
	});
});

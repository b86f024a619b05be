import { contextOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const offers: Record<string, string> = {
	en: 'The probe measures chlorine. The pool manager approves each dose.',
	de: 'Die Sonde misst den Chlorgehalt.',
	fr: 'La sonde mesure le chlore.',
	es: 'La sonda mide el cloro.',
};

function broken(language: string, text: string): string[] {
	const dossier = dossierOf({ facts: [factOf('f1', 'The county runs six pools.')] });
	return rulesBrokenBy(
		text,
		{
			dossier,
			sender: { ...contextOf().sender, offer: offers[language]! },
		},
		{ language },
	);
}

describe('somebody who speaks for the product', () => {
	it.each([
		['en', 'The health inspectorate has accepted our probe as a substitute for hand tests.'],
		['en', 'Chemists across the country swear by it.'],
		['en', 'Two large insurers recommend the probe to their clients.'],
		['de', 'Das Gesundheitsamt hat die Sonde als Ersatz für Handmessungen anerkannt.'],
		['de', 'Mehrere Landkreise empfehlen unsere Sonde ihren Bädern.'],
		['fr', 'Plusieurs chimistes conseillent notre sonde aux exploitants.'],
		['es', 'Varios ayuntamientos avalan nuestra sonda.'],
	])('is a claim that the sources must carry (%s): %s', (language, text) => {
		expect(broken(language, text)).toContain('claims.endorsement');
	});

	it.each([
		['en', 'The pool manager approves the probe before the first swim.'],
		['en', 'Lifeguards accept it more easily when it does not beep.'],
		['en', 'Whether the inspectorate accepts it as a substitute, I do not know.'],
		['de', 'Hat das Gesundheitsamt solche Sonden schon anerkannt?'],
		['de', 'Dazu raten wir nur bei Außenbecken.'],
		['fr', 'Nous conseillons la sonde aux bassins extérieurs.'],
		['es', 'Recomendamos la sonda para piscinas al aire libre.'],
	])('is none where nobody is told to do so (%s): %s', (language, text) => {
		expect(broken(language, text)).not.toContain('claims.endorsement');
	});
});

describe('somebody who recommends what is sold', () => {
	it.each([
		['fr', 'La commune du Vernay, qui soutient votre chantier, recommande notre chaudronnerie.'],
		['es', 'La comarca, que apoya su obra, recomienda nuestros planes.'],
		['de', 'Die Gemeinde, die Ihren Bau fördert, empfiehlt seit Jahren unsere Pläne.'],
	])('is named by no source (%s): %s', (language, text) => {
		expect(rulesBrokenBy(text, {}, { language })).toContain('claims.endorsement');
	});

	it('is not the sender', () => {
		const text = 'Je vous recommande notre plan de trajets.';
		expect(rulesBrokenBy(text, {}, { language: 'fr' })).not.toContain('claims.endorsement');
	});
});

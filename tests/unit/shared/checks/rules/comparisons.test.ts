import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const context = {
	dossier: dossierOf({
		facts: [factOf('f1', 'Our bakery has eleven ovens, two of them wood-fired.')],
	}),
	sender: {
		name: 'Sam Field',
		company: 'Ovenlease',
		email: 'sam@ovenlease.example',
		address: 'Ovenlease, 1 Harbour Street, Bristol',
		offer:
			'Ovenlease leases ovens. They use 30 per cent less gas than the ovens they replace. Service comes within four hours.',
	},
};

function found(language: string, text: string, offer = context.sender.offer): string[] {
	const sender = { ...context.sender, offer };
	return rulesBrokenBy(text, { ...context, sender }, { language }).filter((rule) =>
		/^claims\.(?:comparison|superlative)$/.test(rule),
	);
}

describe('set above all others', () => {
	it.each([
		['en', 'No other lease is as simple.'],
		['en', 'No competitor can match our service.'],
		['en', 'Our ovens burn less gas than those of any other maker.'],
		['en', 'Other suppliers take a week for that.'],
		['en', 'You will not find a quieter oven anywhere.'],
		['en', 'Ovenlease has the lowest rates in the industry.'],
		['de', 'Niemand sonst im Allgäu ist so rasch vor Ort.'],
		['de', 'So leise backt kein anderer Ofen.'],
		['de', 'Unsere Öfen verbrauchen weniger Gas als die Geräte der Konkurrenz.'],
		['fr', 'Aucun concurrent ne dépanne aussi rapidement.'],
		['fr', 'Nos fours coûtent deux fois moins cher que les autres modèles.'],
		['fr', 'Première boulangerie de la région, vous avez de la place.'],
		['es', 'Ningún otro horno gasta tan poco.'],
		['es', 'La suya es la panadería que más crece de toda la costa.'],
		['es', 'Ningún otro servicio del mercado avisa así.'],
		['es', 'Son la mayor panadería artesana de la provincia.'],
		['fr', "Votre maison est aujourd'hui le premier groupe privé de boulangerie de la région."],
		['es', 'Nuestro servicio técnico es el más rápido de toda España.'],
		['es', 'Los demás proveedores tardan dos días.'],
	])('%s: %s', (language, text) => {
		expect(found(language, text)).toHaveLength(1);
	});

	it.each([
		['en', 'Hungry is not the best frame of mind to write about ovens.'],
		['en', 'They use 30 per cent less gas than the ovens they replace.'],
		['en', 'Nobody else needs to be there when the oven is delivered.'],
		['en', 'There is no charge on top.'],
		['en', 'Any other day that week is fine as well.'],
		['de', 'Kein anderer Termin liegt mir so gut, aber ich richte mich nach Ihnen.'],
		['de', 'Niemand sonst muss dabei sein.'],
		['fr', "Aucun autre rendez-vous n'est nécessaire."],
		['fr', 'Le plus simple serait sans doute de le voir.'],
		['es', 'Nadie más tiene que estar presente.'],
		['es', 'Cualquier otro día me viene bien.'],
	])('is not what this says, in %s: %s', (language, text) => {
		expect(found(language, text)).toEqual([]);
	});

	it('is left to an offer that says it', () => {
		const offer = 'Ovenlease leases ovens. No other oven on the market is as quiet.';
		expect(found('en', 'No other oven is as quiet.', offer)).toEqual([]);
	});
});

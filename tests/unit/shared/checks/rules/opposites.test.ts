import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const quotes = {
	en: [
		'We introduced a four-day week for drivers in 2025.',
		'A gas leak at our Dover plant on 4 April 2026 was stopped within an hour. There were no injuries.',
		'Surplus bread from our shops is handed to the Harbour Food Bank every evening.',
		'Our lease on the Wharf Lane hall was extended to 2035.',
		'The Holm branch closed at the end of June.',
		'Deliveries within the ring road are made by bicycle; the outer villages are served by van.',
		'Adults pay 12 euros for a day ticket, and children under ten get in free.',
	],
	de: [
		'Lieferscheine werden bei uns noch auf Papier geführt.',
		'Den Vertrag mit der Stadt Jever haben wir bis 2030 verlängert.',
		'Die Werkstatt in Aurich lackiert Busse; in Norden werden Lastwagen gewartet.',
	],
	fr: [
		'Nos moniteurs sont tous salariés.',
		'Nous avons supprimé les frais de dossier en janvier 2026.',
		'Les salades partent à Rungis, tandis que les poireaux vont aux cantines de Brest.',
	],
	es: [
		'Renovamos el contrato con el puerto de Marín en 2025.',
		'Contratamos a doce soldadores para el astillero de Vigo.',
		'El aceite se envasa en Jaén; las aceitunas se clasifican en Martos.',
	],
};

type Language = keyof typeof quotes;

const opposites: Array<[Language, string]> = [
	['en', 'You dropped the four-day week for drivers, I understand.'],
	['en', 'I was sorry to read of the people injured by the gas leak at the Dover plant.'],
	['en', 'I hope those injured by the gas leak at the Dover plant are well again.'],
	['en', 'Surplus bread from your shops is thrown away every evening.'],
	['en', 'Having lost the lease on the Wharf Lane hall, you must be looking for another roof.'],
	['en', 'Congratulations on opening the Holm branch at the end of June.'],
	['de', 'Ihre Lieferscheine führen Sie inzwischen elektronisch.'],
	['de', 'Schade, dass der Vertrag mit der Stadt Jever gekündigt wurde.'],
	['fr', 'Vos moniteurs sont des indépendants, je crois.'],
	['fr', 'Vous avez rétabli les frais de dossier en janvier 2026.'],
	['es', 'Perdieron el contrato con el puerto de Marín en 2025.'],
	['es', 'Han despedido a doce soldadores en el astillero de Vigo.'],
];

const swaps: Array<[Language, string]> = [
	[
		'en',
		'The outer villages get theirs by bicycle, and within the ring road deliveries go by van.',
	],
	['en', 'Children pay 12 euros for a day ticket, and adults get in free.'],
	['de', 'In Norden lackieren Sie Busse, in Aurich werden Lastwagen gewartet.'],
	['fr', 'Les poireaux partent à Rungis, et les salades vont aux cantines de Brest.'],
	['es', 'En Martos envasan el aceite y en Jaén clasifican las aceitunas.'],
];

const retellings: Array<[Language, string]> = [
	['en', 'Drivers have had a four-day week since 2025.'],
	['en', 'It is a relief that nobody was injured in the gas leak at Dover.'],
	['en', 'Since the Holm branch closed in June, its customers go elsewhere.'],
	['en', 'Within the ring road you deliver by bicycle, and the outer villages get a van.'],
	['en', 'Children under ten get in free, adults pay 12 euros for a day ticket.'],
	['de', 'Ihre Lieferscheine sind noch aus Papier; Northwind macht sie digital.'],
	['de', 'In Norden warten Sie Lastwagen, und in Aurich werden Busse lackiert.'],
	['fr', 'Vos poireaux vont aux cantines de Brest, vos salades à Rungis.'],
	['fr', 'Vos moniteurs sont salariés, ce qui simplifie le planning.'],
	['es', 'En Martos clasifican las aceitunas y en Jaén envasan el aceite.'],
];

function brokenBy(language: Language, text: string): string[] {
	const facts = quotes[language].map((quote, index) => factOf(`f${index + 1}`, quote));
	return rulesBrokenBy(text, { dossier: dossierOf({ facts }) }, { language });
}

describe('a fact told with the opposite word, or its two sides swapped', () => {
	it.each([...opposites, ...swaps])('%s: %s', (language, text) => {
		expect(brokenBy(language, text)).toContain('claims.stretched');
	});

	it.each(retellings)('%s: %s is the fact', (language, text) => {
		expect(brokenBy(language, text)).not.toContain('claims.stretched');
	});
});

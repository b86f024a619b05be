import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

type Language = 'en' | 'de' | 'fr' | 'es';
const offers: Record<Language, string> = {
	en: 'Fernlock makes door sensors for cold rooms. Fernlock does not control compressors, fans or chillers. Photos are not stored. There is no interface to accounting or stock software yet. Results can be exported as a CSV file.',
	de: 'Tafelrund plant den Einkauf für Kantinen. Bestellungen löst Tafelrund nicht aus. Rezepturen und Allergene werden nicht verwaltet, das bleibt Sache der Küche. Laufende Verträge werden nicht übernommen, sie laufen weiter. Eine Schnittstelle zu Kassensystemen gibt es noch nicht.',
	fr: "Lumisol signale les cellules défectueuses. Lumisol ne pilote ni les onduleurs ni les batteries. Les ombrières ne sont pas prises en charge. Il n'existe pas encore de connecteur avec les applications de chantier ; un export CSV est possible.",
	es: 'Vistalaguna reparte los turnos. No gestiona nóminas, contratos ni bajas. Todavía no hay conexión con programas de caja.',
};
const dossier = dossierOf({
	facts: [
		factOf('f1', 'Invoices are written in Ledgerly, our accounting software.'),
		factOf('f2', 'Usamos el programa de caja Tikalo en las doce tiendas.'),
	],
});

function isDenied(language: Language, text: string): boolean {
	const sender = {
		name: 'Sam Field',
		company: 'Orbisole',
		email: 'sam@orbisole.example',
		offer: offers[language],
	};
	return rulesBrokenBy(text, { sender, dossier }, { language }).includes('claims.offer');
}

describe('a connection, or a thing of a list, that the offer denies', () => {
	it.each<[Language, string]>([
		['en', 'The hours are posted to your accounting software at the same moment.'],
		['en', 'The alerts are written straight into Ledgerly overnight.'],
		['en', 'If the door stays open, the system also slows the fans by itself.'],
		['de', 'Dabei übernehmen wir auch Ihre laufenden Verträge.'],
		['de', 'Tafelrund verwaltet auch die Allergene je Rezeptur.'],
		['fr', 'Le système règle également les onduleurs.'],
		['es', 'También gestiona las bajas del personal.'],
		['es', 'Las ventas llegan directamente desde Tikalo a la aplicación.'],
	])('is found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(true);
	});

	it.each<[Language, string]>([
		['en', 'The list can be exported as a CSV file and read into your accounting software.'],
		['en', 'Fernlock does not touch the compressors, fans or chillers.'],
		['en', 'Your accountants keep Ledgerly.'],
		['de', 'Die Allergene bleiben Sache der Küche.'],
		['de', 'Die Verkäufe lesen wir aus einer CSV-Datei Ihres Kassensystems.'],
		['fr', 'Les onduleurs restent à votre main.'],
		['es', 'Las nóminas siguen en manos de su equipo.'],
	])('is not found in %s: %s', (language, text) => {
		expect(isDenied(language, text)).toBe(false);
	});
});

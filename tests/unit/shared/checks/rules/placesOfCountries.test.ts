import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const dossiers = {
	en: ['We supply the Danish chain Solmad and two shops in Poland.', 'Lorries go to Austria.'],
	de: [
		'Wir beliefern die dänische Kette Solmad und zwei Läden in Polen.',
		'Lkw gehen nach Österreich.',
	],
	fr: [
		'Nous livrons la chaîne danoise Solmad et deux magasins en Pologne.',
		'Les camions vont en Autriche.',
	],
	es: [
		'Servimos a la cadena danesa Solmad y a dos tiendas en Polonia.',
		'Los camiones van a Austria.',
	],
};
const broken = (language: keyof typeof dossiers, text: string) =>
	rulesBrokenBy(
		text,
		{
			dossier: dossierOf({ facts: dossiers[language].map((quote, at) => factOf(`f${at}`, quote)) }),
		},
		{ language },
	).filter((rule) => /^claims\.(?:name|place|customer)$/.test(rule));

describe('a country and its adjective', () => {
	it.each([
		['en', 'Your chain in Denmark sells under the name of Solmad.'],
		['en', 'Your Polish shops and the Austrian lorries must be far from each other.'],
		['de', 'Die Läden von Solmad stehen wohl überall in Dänemark.'],
		['de', 'Ihre Kundschaft spricht in den Läden Polnisch, und in Österreich wohl kaum.'],
		['fr', 'Vos produits se vendent désormais au Danemark, chez Solmad.'],
		['fr', 'Les Danois, les Polonais et les Autrichiens mangent ce que vous livrez.'],
		['es', 'Solmad vende sus productos en Dinamarca.'],
		['es', 'Hasta Escandinavia hay un buen trecho para sus camiones.'],
		['es', 'Quizá reciba el aviso de noche, si un camión se calienta en Francia.'],
		['de', 'Sie erfahren es sofort, wenn ein Wagen in Frankreich warm wird.'],
		['fr', 'Ce n’est pas encore le tour de la Terre, mais c’est déjà beaucoup de camions.'],
		['fr', '« La chaîne tient. » Cette phrase est de vous et elle me plaît, chez Solmad aussi.'],
	] as const)('is known (%s): %s', (language, text) => {
		expect(broken(language, text)).toEqual([]);
	});

	it.each([
		['en', 'Your chain in Portugal sells under the name of Solmad.'],
		['de', 'Ihre Läden in Portugal laufen gut.'],
		['fr', 'Vos magasins au Portugal tournent bien.'],
		['es', 'Sus tiendas en Suecia venden mucho pimiento.'],
	] as const)('is not known (%s): %s', (language, text) => {
		expect(broken(language, text)).not.toEqual([]);
	});
});

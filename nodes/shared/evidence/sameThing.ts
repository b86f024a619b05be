/** Accents and case do not make another word. */
export function plainWord(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
}

/** Names that languages spell differently: claims are in English, quotes in the language of the page. */
const spellings = [
	'germany deutschland allemagne alemania duitsland german deutsch deutsche deutschen deutscher deutsches allemand allemande',
	'austria osterreich autriche austrian osterreichisch',
	'switzerland schweiz suisse suiza svizzera swiss schweizer',
	'france frankreich francia french franzosisch francais francaise',
	'netherlands niederlande nederland holland dutch nederlands niederlandisch',
	'belgium belgien belgique belgie belgian',
	'italy italien italia italie italian italiano italiana',
	'spain spanien espana espagne spanish espanol espanola',
	'portugal portuguese portugues portuguesa',
	'poland polen polska pologne polish polnisch',
	'denmark danemark danmark danish dansk',
	'sweden schweden sverige suede swedish svensk svenska',
	'norway norwegen norge norwegian norsk',
	'europe europa european europaisch europaische europaischen europaischer europeen europeenne europeo europea',
	'america amerika amerique',
	'munich munchen',
	'cologne koln',
	'vienna wien vienne',
	'zurich zuri',
	'nuremberg nurnberg',
	'hanover hannover',
	'lisbon lisboa lissabon lisbonne',
	'brussels brussel bruxelles',
	'antwerp antwerpen anvers',
	'january januar janvier enero gennaio januari',
	'february februar fevrier febrero febbraio februari',
	'march marz mars marzo maart',
	'april avril abril aprile',
	'may mai mayo maggio mei',
	'june juni juin junio giugno',
	'july juli juillet julio luglio',
	'august aout agosto augustus',
	'september septembre septiembre settembre',
	'october oktober octobre octubre ottobre',
	'november novembre noviembre',
	'december dezember decembre diciembre dicembre',
].map((line) => line.split(' '));

const spellingOf = new Map(
	spellings.flatMap((line) => line.map((word) => [word, line[0] ?? word])),
);

/** One spelling for words that name the same thing. */
export function sameThing(word: string): string {
	const plain = plainWord(word);
	return spellingOf.get(plain) ?? plain;
}

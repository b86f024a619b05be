import { plain } from './words';

/** Ordinals from second to tenth in four languages, without their endings. */
const ordinals = [
	'second zweit deuxieme segund',
	'third dritt troisieme tercer',
	'fourth viert quatrieme cuart',
	'fifth funft cinquieme quint',
	'sixth sechst sixieme sext',
	'seventh siebt septieme septim',
	'eighth acht huitieme octav',
	'ninth neunt neuvieme noven',
	'tenth zehnt dixieme decim',
].map((line) => line.split(' '));

/** Which of the ordinals from second on a word is: 0 for `second`, `zweiter`; -1 for other words. */
export function rankOf(word: string): number {
	const bare = plain(word).replace(/(?:e[nrsm]?|a|o|as|os)$/, '');
	return ordinals.findIndex((forms) => forms.includes(bare) || forms.includes(plain(word)));
}

import type { ReadName } from '../reading/names';
import type { Reading } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import { matchesIn } from '../../matchesIn';

const between = /\s(?:and|und|et|y|&)\s/u;
const wordsIn = (text: string) => wordsOf(text).map((word) => plain(word.text));

/** Words that stand in a name beside any other: the companies themselves, offices, forms of address. */
function beside({ context }: Reading): Set<string> {
	const { dossier, sender } = context;
	return new Set(
		[
			dossier.prospect.company,
			dossier.prospect.name,
			dossier.prospect.title ?? '',
			sender.company,
			sender.name,
		]
			.flatMap(wordsIn)
			.concat('the', 'of', 'de', 'la', 'und', 'and'),
	);
}

/** The names of the sources: two or more words with capitals that stand together. */
const sourceNames =
	/\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:of|de|du|la|der|von|van|&)\s\p{Lu}[\p{L}\p{M}'’-]+|\s\p{Lu}[\p{L}\p{M}'’-]+)+/gu;

/**
 * Whether each word of a name is known but from two different names, which then stand nowhere together: "Bitter Harbour"
 * where the sources have "Bitter Creek" and "North Harbour".
 */
export function isPutTogether(name: ReadName, reading: Reading): boolean {
	if (name.listed || reading.language === 'de' || between.test(name.text)) return false;
	const known = beside(reading);
	const words = name.words.filter((word) => word.length > 2 && !known.has(word));
	if (words.length !== 2 || name.words.length !== 2) return false;
	const { all } = reading.evidence;
	if (
		all.some((source) =>
			words.every((word) => source.words.has(word) || source.plainText.includes(word)),
		)
	)
		return false;
	const named = all.flatMap(({ text }) =>
		matchesIn(text, sourceNames).map(([found]) => wordsIn(found)),
	);
	return words.every((word) => named.some((parts) => parts.includes(word)));
}

import type { Source } from './evidence';
import { adjectivesOfCountries, countries, exonyms } from './vocabulary/places';
import { plain } from './words';

const namesIn = (text: string): string[] =>
	text
		.split(',')
		.map((name) => plain(name.trim()))
		.filter(Boolean);

/** For each name of a place the names that carry it: its own in other languages, and those of what lies in it. */
const carriedBy = new Map<string, Set<string>>();

function add(names: readonly string[], carrying: readonly string[]): void {
	for (const name of names) {
		const known = carriedBy.get(name) ?? new Set<string>();
		for (const other of carrying) known.add(other);
		carriedBy.set(name, known);
	}
}

for (const line of exonyms.split('\n')) {
	const names = namesIn(line);
	add(names, names);
}
for (const line of countries.split('\n')) {
	const [own = '', inside = ''] = line.split(':');
	const names = namesIn(own);
	const parts = namesIn(inside).flatMap((name) => [name, ...(carriedBy.get(name) ?? [])]);
	add(names, [...names, ...parts]);
}

/** For the English name of each country the beginnings of its adjectives in four languages. */
const adjectives = adjectivesOfCountries.split('\n').map((line) => {
	const [country = '', stems = ''] = line.split(':');
	return {
		country: plain(country.trim()),
		stems: [...new Set(plain(stems).split(/\s+/).filter(Boolean))],
	};
});

/** The adjectives that carry a country's name; those of countries that lie in it carry it, too. */
function adjectivesOf(carrying: ReadonlySet<string>): string[] {
	return adjectives.flatMap(({ country, stems }) => (carrying.has(country) ? stems : []));
}

/** "Danish" and "dänisch" of the country they belong to. */
function countriesOf(adjective: string): string[] {
	return adjectives
		.filter(({ stems }) => stems.some((stem) => adjective.startsWith(stem)))
		.map(({ country }) => country);
}

function beginsWithOne(stems: readonly string[], { words }: Source): boolean {
	return [...words].some((word) => stems.some((stem) => word.startsWith(stem)));
}

function stands(name: string, { words, plainText }: Source): boolean {
	if (/^[\p{L}\p{N}]+$/u.test(name)) return words.has(name);
	return plainText.includes(name);
}

/** Whether a name is that of a place known here, or the adjective of one. */
export function isKnownPlace(name: string): boolean {
	const bare = plain(name).replace(/^the /, '');
	return carriedBy.has(bare) || (!/\s/.test(bare) && countriesOf(bare).length > 0);
}

/**
 * Whether a source names a place in another language, or something that lies in it: "Wales" where it has Cardiff, "Denmark"
 * where it has "Danish", and the other way round.
 */
export function isPlaceOf(sources: readonly Source[], name: string): boolean {
	const bare = plain(name).replace(/^the /, '');
	const named = carriedBy.get(bare);
	const carrying = named ?? ofAdjective(bare);
	if (carrying.size === 0) return false;
	const stems = adjectivesOf(carrying);
	return sources.some(
		(source) =>
			[...carrying].some((other) => stands(other, source)) || beginsWithOne(stems, source),
	);
}

function ofAdjective(word: string): Set<string> {
	if (/\s/.test(word)) return new Set();
	return new Set(countriesOf(word).flatMap((country) => [...(carriedBy.get(country) ?? [])]));
}

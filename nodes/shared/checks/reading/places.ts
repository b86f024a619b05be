import type { Source } from './evidence';
import { countries, exonyms } from './vocabulary/places';
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

function stands(name: string, { words, plainText }: Source): boolean {
	if (/^[\p{L}\p{N}]+$/u.test(name)) return words.has(name);
	return plainText.includes(name);
}

/** Whether a source names a place in another language, or something that lies in it: "Wales" where it has Cardiff. */
export function isPlaceOf(sources: readonly Source[], name: string): boolean {
	const carrying = carriedBy.get(plain(name).replace(/^the /, ''));
	if (!carrying) return false;
	return sources.some((source) => [...carrying].some((other) => stands(other, source)));
}

import { extractPage } from '../evidence/extractPage';
import { shortenSheet } from '../evidence/shortenSheet';
import { readFeed, readSitemap } from '../evidence/sitemap';

/** What strangers' text is put through: how long it takes is up to them. Plain data in and out, so that a thread can do it. */
export const works = { extractPage, readFeed, readSitemap, shortenSheet };

export type WorkName = keyof typeof works;
export type WorkArguments<Name extends WorkName> = Parameters<(typeof works)[Name]>;
export type WorkResult<Name extends WorkName> = ReturnType<(typeof works)[Name]>;

/** Does one of them. */
export function doWork<Name extends WorkName>(
	name: Name,
	given: WorkArguments<Name>,
): WorkResult<Name> {
	const work = works[name] as unknown as (...given: WorkArguments<Name>) => WorkResult<Name>;
	return work(...given);
}

/** Loads the libraries, which takes longer than any page and must not be cut off half-way. */
export function warmUp(): void {
	// long enough to be taken for an article, which has libraries of its own
	const words = '<p>Ready to read what there is to read.</p>'.repeat(50);
	doWork('extractPage', [words, 'https://signoff.invalid/']);
}

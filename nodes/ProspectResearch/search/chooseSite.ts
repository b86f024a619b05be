import { parse } from 'tldts';
import type { SearchHit } from '../../shared/net/search/engines';
import { plainWord } from '../../shared/evidence/sameThing';
import { isSocialProfile } from '../socialProfile';

/** Sites that write about companies; never the company's own. */
const directories =
	/(^|\.)(wikipedia|wikidata|bloomberg|yelp|yellowpages|zoominfo|apollo|dnb|opencorporates|northdata|companieshouse|indeed|kununu|stepstone|monster|trustpilot|capterra|g2|github|medium|reddit|amazon|google|apple|microsoft)\.[a-z.]+$/i;

/** Legal forms and the like: part of the name, not of the domain. */
const forms =
	/\b(gmbh( & co\.? kg)?|ag|kg|ug|ohg|se|inc|llc|ltd|limited|plc|corp|corporation|co|company|bv|b\.v\.|nv|sa|s\.a\.|sas|sarl|srl|spa|s\.p\.a\.|sl|lda|ab|as|a\/s|aps|oy|the|group|holding)\b\.?/g;

/** The words of a company's name without legal forms: `Tidewater Cold Chain GmbH` gives tidewater, cold, chain. */
function wordsOf(name: string): string[] {
	return (
		plainWord(name)
			.replace(forms, ' ')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** Whether a text names the company; a page that does not is about another one. */
export function mentions(text: string, company: string): boolean {
	const name = wordsOf(company).join(' ');
	return name !== '' && ` ${wordsOf(text).join(' ')} `.includes(` ${name} `);
}

/** Shorter names fit too many domains by chance, unless they are the whole of it. */
const shortest = 4;

/** Whether a domain could be the company's: it is the name, its first words, or begins with the whole name. */
export function domainFits(host: string, company: string): boolean {
	const label = (parse(host).domainWithoutSuffix ?? host).replace(/[^\p{L}\p{N}]+/gu, '');
	const words = wordsOf(company);
	const name = words.join('');
	if (!label || !name) return false;
	if (label === name) return true;
	if (name.length >= shortest && label.startsWith(name)) return true;
	const beginnings = words.map((_, at) => words.slice(0, at + 1).join(''));
	return label.length >= shortest && beginnings.includes(label);
}

/**
 * The first hit that can be the company's own site, as the address of its home page: no network or directory, and a domain that
 * goes with the company's name. Undefined where none does: a wrong company is worse than none.
 */
export function chooseSite(hits: readonly SearchHit[], company: string): string | undefined {
	for (const { url } of hits) {
		const parsed = URL.parse(url);
		if (!parsed || isSocialProfile(url) || directories.test(parsed.hostname)) continue;
		if (domainFits(parsed.hostname, company)) return new URL('/', parsed).href;
	}
	return undefined;
}

/** Pages about the company on sites of others, at most `max`, one of each site. */
export function choosePress(
	hits: readonly SearchHit[],
	company: string,
	website: string,
	max: number,
): string[] {
	const own = parse(website).domain;
	const seen = new Set<string>();
	return hits
		.filter(({ url }) => {
			const { hostname, domain } = parse(url);
			if (!hostname || isSocialProfile(url) || directories.test(hostname)) return false;
			if (domain === own || domainFits(hostname, company) || seen.has(domain ?? hostname))
				return false;
			seen.add(domain ?? hostname);
			return true;
		})
		.slice(0, Math.max(0, max))
		.map(({ url }) => url);
}

import type { Warning } from '../../shared/contracts/dossier';
import type { Prospect } from '../../shared/contracts/prospect';
import { explain, type ReasonCode } from '../../shared/contracts/reasons';
import { isSignoffError } from '../../shared/errors';
import type { SearchHit } from '../../shared/net/search/engines';
import type { SearchWeb } from '../../shared/net/search/searchWeb';
import { choosePress, chooseSite } from './chooseSite';

/** More hits than these nobody looks at. */
const hitsPerQuestion = 10;

/** What searching gave: the website (as given, else as found), pages of others, and what to tell. */
export interface FoundPages {
	website: string;
	press: string[];
	warnings: Warning[];
}

export type Search = (prospect: Prospect) => Promise<FoundPages>;

/** Answers of one run by question: two prospects of a company ask once. */
export type AskedQuestions = Map<string, Promise<SearchHit[]>>;

/**
 * Searches for one prospect, two questions at most: for the company's site where none is given, and for `maxPress` pages about the
 * company. An engine that fails is a warning. `asked` holds the answers of the run.
 */
export async function searchProspect(
	{ company, website }: Prospect,
	maxPress: number,
	search: SearchWeb,
	asked: AskedQuestions,
	signal?: AbortSignal,
): Promise<FoundPages> {
	const found: FoundPages = { website, press: [], warnings: [] };
	const name = company.replaceAll('"', ' ').trim();
	if (!name) return found;
	const tell = (code: ReasonCode, detail: string, url?: string) =>
		found.warnings.push({ code, message: `${detail} ${explain(code)}`, ...(url ? { url } : {}) });

	const ask = async (question: string): Promise<SearchHit[] | undefined> => {
		const answer = asked.get(question) ?? search(question, hitsPerQuestion, signal);
		asked.set(question, answer);
		try {
			return await answer;
		} catch (error) {
			signal?.throwIfAborted();
			if (!isSignoffError(error)) throw error;
			const known = found.warnings.some(({ code }) => code === 'search_failed');
			if (!known) tell('search_failed', error.detail ?? '');
			return undefined;
		}
	};

	if (!website) {
		const hits = await ask(`"${name}" official website`);
		const site = hits && chooseSite(hits, name);
		if (site) {
			found.website = site;
			tell('website_by_search', `${new URL(site).hostname}.`, site);
		} else if (hits) tell('website_not_found', `${hits.length} results.`);
	}
	if (maxPress > 0) {
		const hits = await ask(`"${name}" company news`);
		found.press = choosePress(hits ?? [], name, found.website, maxPress);
	}
	return found;
}

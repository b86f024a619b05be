import type { Fact, ReasonCode } from '../../shared/contracts';
import { isSignoffError } from '../../shared/errors';
import { QuoteFinder } from '../../shared/evidence/findQuote';
import { pageProblem } from '../../shared/evidence/pageProblem';
import { robotsDirectives } from '../../shared/evidence/robotsDirectives';
import type { FetchPageOptions } from '../../shared/net/fetchPage';
import { PageFailure } from '../../shared/net/pageFailure';
import type { PoliteReader } from '../../shared/net/politeFetch';
import { robotsName } from '../../shared/net/robots';
import { takeApart } from '../../shared/takeApart/takeApart';

/** Why a page does not carry a fact any more, or why that could not be found out. */
export interface Objection {
	code: Extract<ReasonCode, 'quote_vanished' | 'source_opted_out' | 'recheck_failed'>;
	fact: Fact;
	/** What happened, where the code does not say it. */
	detail?: string;
}

/** A page that asks for a login or for consent says nothing about what stands behind that. */
const unreadable = new Set<ReasonCode>(['login_required', 'consent_page', 'empty_page']);

const gone = new Set([404, 410]);

/** Reads one page again and looks for the quotes of `facts`, which all name this page. Undefined: all are still there. */
export async function readAgain(
	url: string,
	facts: [Fact, ...Fact[]],
	reader: PoliteReader,
	options: FetchPageOptions,
): Promise<Objection | undefined> {
	const [first] = facts;
	try {
		const { html, url: at, robotsTag } = await reader.fetchPage(url, options);
		const page = await takeApart('extractPage', [html, at], options.signal);
		const name = robotsName(options.userAgent);
		if (!robotsDirectives(page.meta, robotsTag, name).mayQuote) {
			return { code: 'source_opted_out', fact: first };
		}
		const finder = new QuoteFinder(page.text);
		const missing = facts.find(
			({ quote, pageHash }) => page.hash !== pageHash && finder.find(quote) === undefined,
		);
		if (!missing) return undefined;
		const problem = pageProblem(page);
		return problem && unreadable.has(problem)
			? { code: 'recheck_failed', fact: missing, detail: problem }
			: { code: 'quote_vanished', fact: missing };
	} catch (error) {
		options.signal?.throwIfAborted();
		return objectionTo(error, first);
	}
}

/** What a failure of the site means; anything else is our own fault and goes up. */
function objectionTo(error: unknown, fact: Fact): Objection {
	if (!isSignoffError(error)) throw error;
	if (error.code === 'robots_disallowed') return { code: 'source_opted_out', fact };
	if (error instanceof PageFailure && gone.has(error.page.status)) {
		return { code: 'quote_vanished', fact, detail: `The page answers ${error.page.status}.` };
	}
	const detail = error.detail ? `${error.code}: ${error.detail}` : error.code;
	return { code: 'recheck_failed', fact, detail };
}

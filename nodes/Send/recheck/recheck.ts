import type { Fact } from '../../shared/contracts';
import { SignoffError } from '../../shared/errors';
import type { Ledger, StoredApproval } from '../../shared/ledger';
import type { EgressFilter } from '../../shared/net/egress';
import { fetchPage } from '../../shared/net/fetchPage';
import { createPoliteReader } from '../../shared/net/politeFetch';
import { defaultUserAgent } from '../../shared/net/userAgent';
import type { SendResult } from '../sendResult';
import { factsOfApproval } from './factsOfApproval';
import { readAgain, type Objection } from './readAgain';

/** `unreadable`: what becomes of mail whose pages cannot be read. `egress`: n8n's own SSRF protection. */
export interface RecheckSettings {
	unreadable: 'hold' | 'send';
	allowPrivateNetwork: boolean;
	egress?: EgressFilter;
	signal?: AbortSignal;
}

/** Looks at the sources of an approved text; a result is why it is held, undefined lets it go. */
export type Recheck = (
	approval: StoredApproval,
	settings: RecheckSettings,
) => Promise<SendResult | undefined>;

/** A page that was read within this time counts as read again: several mails of a run may quote the same one. */
const freshMs = 60_000;
const fetchLimits = { timeoutMs: 15_000, maxBytes: 2 * 1024 * 1024, userAgent: defaultUserAgent };

/** One for a whole run, so that its items share pages and rules of sites. Asks sites only whether a kept page has changed. */
export function openRecheck(ledger: Ledger): Recheck {
	const store = {
		find: ledger.pageCache.find.bind(ledger.pageCache),
		save: ledger.pageCache.save.bind(ledger.pageCache),
	};
	const reader = createPoliteReader(fetchPage, {
		...{ store, freshMs, gapMs: 50, respectRobots: true },
	});

	return async (approval, { unreadable, allowPrivateNetwork, egress, signal }) => {
		const stored = await ledger.reviews.find(approval.reviewId);
		const facts = stored ? factsOfApproval(approval, stored) : [];
		const options = { ...fetchLimits, allowPrivateNetwork, egress, signal };
		const objections = await Promise.all(
			byPage(facts).map(async ([url, ofPage]) => await readAgain(url, ofPage, reader, options)),
		);
		const objection =
			objections.find((found) => found !== undefined && found.code !== 'recheck_failed') ??
			(unreadable === 'hold' ? objections.find((found) => found !== undefined) : undefined);
		return objection && held(objection);
	};
}

function byPage(facts: Fact[]): Array<[string, [Fact, ...Fact[]]]> {
	const pages = new Map<string, [Fact, ...Fact[]]>();
	for (const fact of facts) {
		// a text of the builder's has no page to read again
		if (fact.url === undefined) continue;
		const url = fact.url.replace(/#.*$/, '');
		const known = pages.get(url);
		if (known) known.push(fact);
		else pages.set(url, [fact]);
	}
	return [...pages];
}

function held({ code, fact, detail }: Objection): SendResult {
	const where = `"${fact.quote}" at ${fact.url}.`;
	return { problem: new SignoffError(code, detail ? `${where} ${detail}` : where), fact };
}

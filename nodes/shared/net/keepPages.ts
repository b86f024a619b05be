import type { KeptPage } from '../contracts';
import type { FetchedPage, FetchPage } from './fetchPage';

export interface PageStore {
	find(scope: KeptPage['scope'], address: string): Promise<KeptPage | undefined>;
	save(page: KeptPage): Promise<void>;
}

/** Asks the site unless the store has the page and it was read less than `freshMs` ago; an older one is asked for only if it changed. */
export function keepPages(
	fetchPage: FetchPage,
	{ store, freshMs }: { store?: PageStore; freshMs: number },
): FetchPage {
	return async (address, options) => {
		const started = performance.now();
		const scope = options.allowPrivateNetwork ? 'private' : 'public';
		const known = freshMs > 0 ? await store?.find(scope, address) : undefined;
		const answer = (page: KeptPage): FetchedPage => ({
			...page,
			html: page.body,
			ms: performance.now() - started,
			fromCache: true,
		});
		if (known && Date.now() - Date.parse(known.readAt) < freshMs) return answer(known);

		const validators = known && { etag: known.etag, lastModified: known.lastModified };
		const page = await fetchPage(address, { ...options, validators });
		const readAt = new Date().toISOString();
		if (page.notModified && known) {
			await store?.save({ ...known, readAt });
			return answer(known);
		}
		const { url, status, bytes, html, etag, lastModified, robotsTag } = page;
		if (freshMs > 0) {
			const told = { etag, lastModified, robotsTag };
			const kept = { scope, address, url, status, bytes, body: html, readAt } as const;
			await store?.save({ ...kept, ...told });
		}
		return page;
	};
}

/**
 * A page as it was read. `scope`: whether private addresses were allowed then. `address`: what was asked for; `url`: where
 * redirects ended. `body`: the decoded text of the answer. `etag`, `lastModified`: to ask whether it changed (RFC 9110).
 * `robotsTag`: the header `X-Robots-Tag`. `readAt`: ISO 8601 in UTC, when the site last said that this is the page.
 */
export interface KeptPage {
	scope: 'public' | 'private';
	address: string;
	url: string;
	status: number;
	bytes: number;
	body: string;
	etag?: string;
	lastModified?: string;
	robotsTag?: string;
	readAt: string;
}

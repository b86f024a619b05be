/** How our readers introduce themselves to sites. */
export const defaultUserAgent =
	'Mozilla/5.0 (compatible; SignoffResearch/0.1; +https://www.npmjs.com/package/n8n-nodes-signoff)';

import { randomBytes } from 'node:crypto';
import { html, raw, type Html } from '../../shared/html';
import { styles } from './styles';
import type { Words } from './words';

/** A finished page with the headers it must be served with. */
export interface Page {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/**
 * The policy for every page of ours on n8n's origin: nothing from other hosts, only our own style and script by nonce,
 * and a sandbox without same-origin, so that the page cannot touch n8n's cookies or API (CSP Level 3). n8n 2.40.7 adds
 * no policy to answers that do not resume a run.
 */
export function pageHeaders(nonce: string): Record<string, string> {
	return {
		'Content-Type': 'text/html; charset=utf-8',
		'Content-Security-Policy': [
			"default-src 'none'",
			`style-src 'nonce-${nonce}'`,
			`script-src 'nonce-${nonce}'`,
			"connect-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
			'sandbox allow-forms allow-scripts allow-popups allow-popups-to-escape-sandbox',
		].join('; '),
		'Cache-Control': 'no-store',
		// The address is the key to the review: it must not travel to the sources that the page links to.
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff',
		'X-Robots-Tag': 'noindex, nofollow',
	};
}

/** A whole document around `main`. `script` is source text of ours, never of anybody else. */
export function document(
	words: Words,
	{
		title,
		main,
		script,
		status = 200,
	}: { title: string; main: Html; script?: string; status?: number },
): Page {
	const nonce = randomBytes(16).toString('base64url');
	const page = html`${raw('<!doctype html>')}
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">${raw(styles)}</style>
</head>
<body>
${main}
${script !== undefined && html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>`;
	return { status, headers: pageHeaders(nonce), body: String(page) };
}

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

/** What the content of a page needs beyond our own style and script. */
export interface PageNeeds {
	/** Pictures that are part of the page (`data:`). */
	pictures?: boolean;
	/** Files that are saved when their link is clicked. */
	downloads?: boolean;
	/** `style` attributes inside framed HTML. */
	styleAttributes?: boolean;
}

/**
 * The policy for every page of ours on n8n's origin: nothing from other hosts, only our own style and script by nonce,
 * and a sandbox without same-origin, so that the page cannot touch n8n's cookies or API (CSP Level 3). n8n 2.40.7 adds
 * no policy to answers that do not resume a run. A frame with `srcdoc` inherits all of it.
 */
export function pageHeaders(nonce: string, needs: PageNeeds = {}): Record<string, string> {
	return {
		'Content-Type': 'text/html; charset=utf-8',
		'Content-Security-Policy': [
			"default-src 'none'",
			`style-src 'nonce-${nonce}'`,
			...(needs.styleAttributes ? ["style-src-attr 'unsafe-inline'"] : []),
			`script-src 'nonce-${nonce}'`,
			...(needs.pictures ? ['img-src data:'] : []),
			"connect-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
			`sandbox allow-forms allow-scripts allow-popups allow-popups-to-escape-sandbox${needs.downloads ? ' allow-downloads' : ''}`,
		].join('; '),
		'Cache-Control': 'no-store',
		// The address is the key to the review: it must not travel to the sources that the page links to.
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff',
		'X-Robots-Tag': 'noindex, nofollow',
	};
}

interface DocumentParts {
	title: string;
	main: Html;
	/** Source text of ours, never of anybody else. */
	script?: string;
	status?: number;
	brandColour?: string;
	needs?: PageNeeds;
}

/** A whole document around `main`. */
export function document(
	words: Words,
	{ title, main, script, status = 200, brandColour, needs }: DocumentParts,
): Page {
	const nonce = randomBytes(16).toString('base64url');
	const page = html`${raw('<!doctype html>')}
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">${raw(styles + brand(brandColour))}</style>
</head>
<body>
${main}
${script !== undefined && html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>`;
	return { status, headers: pageHeaders(nonce, needs), body: String(page) };
}

/** The builder's colour with black or white on it, whichever reads better (relative luminance of WCAG 2.2). */
function brand(colour = ''): string {
	const [, hex] = /^#([0-9a-f]{6})$/i.exec(longForm(colour)) ?? [];
	if (hex === undefined) return '';
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
		const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	return `:root{--brand:#${hex};--on-brand:${luminance > 0.179 ? '#000' : '#fff'}}`;
}

function longForm(colour: string): string {
	return colour.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');
}

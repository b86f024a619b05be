import { html, raw, type Html } from '../../nodes/shared/html';
import type { StoredMail } from './mailStore';

const REFRESH_SECONDS = 3;

/** The list of messages; it loads itself again every few seconds. */
export function listPage(mails: StoredMail[]): string {
	const rows = mails.map(
		(mail) => html`<li><a href="/mails/${mail.id}">
			<strong>${mail.subject}</strong>
			<span>to ${mail.to}</span>
			<span>from ${mail.from}</span>
			${time(mail.receivedAt)}
		</a></li>`,
	);
	const body = html`<h1>Mail viewer <small>demo: all mail ends here</small></h1>
		${rows.length === 0 ? html`<p>No mail yet.</p>` : html`<ul>${rows}</ul>`}`;
	return page('Mail viewer', body, html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`);
}

/**
 * One message: its HTML shut in a frame that runs no script, and its text with the links made clickable. A mail with both
 * shows the HTML, as mail programs do, and its text on a click.
 */
export function mailPage(mail: StoredMail): string {
	const frame =
		mail.html !== undefined &&
		html`<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox"
			srcdoc="${`<base target="_blank">${mail.html}`}"></iframe>`;
	const text = mail.text !== '' && html`<pre>${withLinks(mail.text)}</pre>`;
	return page(
		mail.subject,
		html`<p><a href="/">All mail</a></p>
			<h1>${mail.subject}</h1>
			<dl>
				<dt>From</dt><dd>${mail.from}</dd>
				<dt>To</dt><dd>${mail.to}</dd>
				<dt>Received</dt><dd>${time(mail.receivedAt)}</dd>
			</dl>
			${frame}
			${text && frame ? html`<details><summary>Text part</summary>${text}</details>` : text}
			<p><a href="/mails/${mail.id}/source">Source</a></p>`,
	);
}

export function notFoundPage(): string {
	return page('Not found', html`<h1>There is no such mail</h1><p><a href="/">All mail</a></p>`);
}

/** Web addresses become links. What ends a sentence or a bracket is not part of the address. */
function withLinks(text: string): Html[] {
	return text
		.split(/(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/g)
		.map((part, index) =>
			index % 2 === 1
				? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>`
				: html`${part}`,
		);
}

function time(moment: Date): Html {
	const iso = moment.toISOString();
	return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

function page(title: string, body: Html, head?: Html): string {
	return html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>${body}</body>
</html>`.toString();
}

const STYLE = raw(`
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
h1 small { font-weight: normal; font-size: 0.9rem; opacity: 0.75; }
ul { list-style: none; padding: 0; }
li a { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.75rem; border-bottom: 1px solid #8884; color: inherit; text-decoration: none; }
li a:hover, li a:focus { background: #8882; }
li strong { flex-basis: 100%; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem; border: 1px solid #8884; border-radius: 6px; }
iframe { width: 100%; height: 24rem; border: 1px solid #8884; border-radius: 6px; background: #fff; }
`);

import { html, raw, type Html } from '../../shared/html';
import type { Figures } from './figuresOf';
import { day, titleOf } from './say';
import { tablesOf, type Table } from './tables';

/** Mail programs read style attributes only. */
const cell = 'padding:4px 8px;border-top:1px solid #d9dde4;text-align:right;font-size:13px';
const named = cell.replace('text-align:right', 'text-align:left');

/** The report as a mail: the tables of the page without its charts, because mail programs leave inline SVG out. */
export function renderFiguresMail(figures: Figures): string {
	const { undecided, since } = figures;
	const mail = html`${raw('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><title>${titleOf(figures)}</title></head>
<body style="font-family:system-ui,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1e26">
<h1 style="font-size:20px">${titleOf(figures)}</h1>
<p>All figures below since ${day(since, true)}. ${undecided} ${undecided === 1 ? 'review waits' : 'reviews wait'} for a decision now.</p>
${tablesOf(figures).map(tableOf)}
</body></html>`;
	return String(mail);
}

function tableOf({ title, note, head, rows }: Table): Html {
	if (rows.length === 0) return html``;
	return html`<h2 style="font-size:16px;margin:24px 0 4px">${title}</h2>
${note !== undefined && html`<p style="font-size:13px;color:#555e6e;margin:0 0 8px">${note}</p>`}
<table style="border-collapse:collapse"><thead><tr>${head.map((name, index) => html`<th style="${index === 0 ? named : cell}">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row" style="${named}">${name}</th>${cells.map((text) => html`<td style="${cell}">${text}</td>`)}</tr>`)}</tbody></table>`;
}

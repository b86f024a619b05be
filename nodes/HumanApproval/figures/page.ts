import { randomBytes } from 'node:crypto';
import { html, raw, type Html } from '../../shared/html';
import { lyingBars, standingBars } from './charts';
import type { Figures, GroupFigures } from './figuresOf';
import { pageStyles } from './pageStyles';
import { characters, day, duration, percent, titleOf } from './say';
import { tablesOf, type Table } from './tables';

/** Rules that the chart shows; the table below has all. */
const shownRules = 12;

/**
 * The report as a whole document: charts as inline SVG, all figures as tables, no script, nothing from other hosts. The policy
 * is in the document, because the node that answers the call sets the headers.
 */
export function renderFiguresPage(figures: Figures): string {
	const nonce = randomBytes(16).toString('base64url');
	const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
	const page = html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(figures)}</title>
<style nonce="${nonce}">${raw(pageStyles)}</style>
</head>
<body><main>
<h1>${titleOf(figures)}</h1>
<p class="quiet">Beside each figure: the same since ${day(figures.since, true)}. ${figures.undecided} ${figures.undecided === 1 ? 'review waits' : 'reviews wait'} for a decision now.</p>
${tiles(figures.lastWeek, figures.total)}
${figures.total.decided === 0 ? html`<p class="card">Nothing has been decided since ${day(figures.since, true)}.</p>` : chartsOf(figures)}
${tablesOf(figures).map(tableOf)}
</main></body>
</html>`;
	return String(page);
}

function tiles(last: GroupFigures, total: GroupFigures): Html {
	const tile = (name: string, say: (group: GroupFigures) => string) =>
		html`<div class="card"><dt>${name}</dt><dd>${say(last)} <small>${say(total)}</small></dd></div>`;
	return html`<dl class="tiles">
${tile('Decided', ({ decided }) => String(decided))}
${tile('Approval rate', ({ approvalRate }) => percent(approvalRate))}
${tile('Characters edited, median', ({ editDistance }) => characters(editDistance.median))}
${tile('Time to decision, median', ({ medianHoursToDecision }) => duration(medianHoursToDecision))}
${tile('Checks right', ({ checks }) => percent(checks.share))}
</dl>`;
}

function chartsOf({ weeks, rules }: Figures): Html {
	const weekly = (
		title: string,
		say: (group: GroupFigures) => string,
		valueOf: (group: GroupFigures) => number | null,
	) =>
		standingBars(
			title,
			weeks.map((group) => ({
				label: day(group.week),
				top: group.decided === 0 ? '' : say(group),
				parts: [{ value: valueOf(group) ?? 0, colour: 'plain' }],
			})),
		);
	const decisions = standingBars(
		'Decisions by week, with the approval rate',
		weeks.map((group) => ({
			label: day(group.week),
			top: group.decided === 0 ? '' : percent(group.approvalRate),
			parts: [
				{ value: group.approved, colour: 'good' },
				{ value: group.changesRequested, colour: 'warn' },
				{ value: group.rejected, colour: 'bad' },
			],
		})),
	);
	const shown = rules.slice(0, shownRules).map(({ rule, right, wrong, unknown }) => ({
		label: rule,
		top: `${right} right, ${wrong} wrong`,
		parts: [
			{ value: right, colour: 'good' },
			{ value: wrong, colour: 'bad' },
			{ value: unknown, colour: 'unknown' },
		],
	}));
	return html`<div class="charts">
${figure('Decisions and approval rate by week', decisions, { good: 'Approved', warn: 'Changes requested', bad: 'Rejected' })}
${figure(
	'Characters edited by week, median of approved drafts',
	weekly(
		'Characters edited by week',
		({ editDistance }) => characters(editDistance.median),
		({ editDistance }) => editDistance.median,
	),
)}
${figure(
	'Time to decision by week, median',
	weekly(
		'Time to decision by week',
		({ medianHoursToDecision }) => duration(medianHoursToDecision),
		({ medianHoursToDecision }) => medianHoursToDecision,
	),
)}
${shown.length > 0 && figure('Checks that were right and wrong', lyingBars('Checks that were right and wrong, by rule', shown), { good: 'Right', bad: 'Wrong', ...(shown.some(({ parts }) => (parts[2]?.value ?? 0) > 0) && { unknown: 'Not known' }) })}
</div>`;
}

function figure(title: string, chart: Html, legend: Record<string, string> = {}): Html {
	const keys = Object.entries(legend).map(
		([colour, name]) =>
			html`<span class="key"><svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect class="${colour}" width="10" height="10" rx="2"></rect></svg> ${name}</span>`,
	);
	return html`<figure class="card"><figcaption><h2>${title}</h2>${keys}</figcaption><div class="scroll" tabindex="0" role="region" aria-label="${title}">${chart}</div></figure>`;
}

function tableOf({ title, note, head, rows }: Table): Html {
	return html`<section class="card"><h2>${title}</h2>${note !== undefined && html`<p class="quiet">${note}</p>`}
${
	rows.length === 0
		? html`<p class="quiet">Nothing to show.</p>`
		: html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}</section>`;
}

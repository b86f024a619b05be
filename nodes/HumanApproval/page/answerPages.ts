import { outcomes, type Outcome } from '../../shared/contracts';
import { html } from '../../shared/html';
import type { Problem } from '../problem';
import { document, type Page } from './document';
import { momentOf } from './time';
import { counted, problemText, type Words } from './words';

/** What a reviewer sees after a submission was recorded: how many of each, and the way back to the rest. */
export function renderAcceptedPage(
	counts: Record<Outcome, number> & { undecided: number; held: number },
	words: Words,
	heldUntil?: string,
): Page {
	const rows = outcomes.filter((outcome) => counts[outcome] > 0);
	const main = html`<main class="answer"><section class="card done" role="status"><h1>${words.thanks}</h1>
<ul>${rows.map((outcome) => html`<li>${words.decided[outcome]}: ${counts[outcome]}</li>`)}</ul>
${heldUntil !== undefined && html`<p>${counted(words, words.held, counts.held)} ${words.heldUntil} ${momentOf(heldUntil)}.</p>`}
${
	counts.undecided + counts.held > 0
		? html`${counts.undecided > 0 && html`<p>${counted(words, words.left, counts.undecided)}</p>`}<p><a href="">${words.backToQueue}</a></p><p class="quiet">${words.backHint}</p>`
		: html`<p>${words.allDone}</p>`
}
</section></main>`;
	return document(words, { title: words.thanks, main });
}

/** After a recall: it is certain, and the draft is in the queue again in a moment. */
export function renderRecalledPage(words: Words): Page {
	const main = html`<main class="answer"><section class="card done" role="status"><h1>${words.recalledTitle}</h1>
<p>${words.recalledText}</p><p><a href="">${words.backToQueue}</a></p><p class="quiet">${words.backHint}</p></section></main>`;
	return document(words, { title: words.recalledTitle, main });
}

/** For a submission that cannot be shown again with its entries: too large to be read. */
export function renderRefusedPage(problems: Problem[], words: Words, status: number): Page {
	const main = html`<main class="answer"><section class="note bad" role="alert"><h1>${words.refusedTitle}</h1>
<ul>${problems.map((problem) => html`<li>${problemText(problem, words)}</li>`)}</ul>
<p><a href="">${words.backToQueue}</a></p></section></main>`;
	return document(words, { title: words.refusedTitle, main, status });
}

/** For a valid link whose review the ledger does not know. */
export function renderUnknownPage(words: Words): Page {
	return notice(words, words.unknownTitle, words.unknownText, 404);
}

/**
 * For a failure on our side, such as a ledger that is locked or full: nothing was recorded, trying again may help. `code` is
 * what to tell the person who runs n8n.
 */
export function renderFailedPage(words: Words, status: number, code?: string): Page {
	return notice(words, words.failedTitle, words.failedText, status, code);
}

function notice(words: Words, title: string, text: string, status: number, code?: string): Page {
	const main = html`<main class="answer"><section class="note bad" role="alert"><h1>${title}</h1>
<p>${text}</p>${code && html`<p class="quiet">${code}</p>`}</section></main>`;
	return document(words, { title, main, status });
}

import { html, type Html } from '../../shared/html';
import { browserScript } from './browser';
import { decidedCard, openCard } from './card';
import { document, type Page } from './document';
import type { ReviewPageModel } from './model';
import type { Words } from './words';

/**
 * The review page: one form with all undecided reviews, the decided ones below. Pure, but for a fresh nonce in each page.
 * Works as a plain form; the script only adds comfort.
 */
export function renderReviewPage(model: ReviewPageModel, words: Words, status = 200): Page {
	const { undecided, decided } = model;
	const { title } = model.settings;
	const all = undecided.length + decided.length;
	const main = html`<header class="top"><div class="wide"><h1>${title}</h1>
<span class="quiet" role="status">${words.queue(undecided.length, all)}</span>
${model.signedReviewer !== undefined && html`<span class="quiet">${words.signedAs(model.signedReviewer)}</span>`}
${deadlineOf(model, words)}</div></header>
<main><div class="wide">
${problemList(model, words)}
<div class="note bad" role="alert" data-failure hidden></div>
${model.unfinished && html`<div class="note warn" role="alert">${words.unfinished}</div>`}
<form method="post" accept-charset="utf-8" data-sending="${words.sending}" data-busy="${words.busy}" data-failed="${words.failed}">
${model.signedReviewer === undefined && nameField(model, words)}
${undecided.map((card) => openCard(card, words))}
${decided.length > 0 && html`<section class="card evidence"><h2>${words.alreadyDecided}</h2><ul>${decided.map((card) => decidedCard(card, words))}</ul></section>`}
<div class="bar"><button class="main" type="submit">${words.submit}</button><span class="quiet">${words.submitHint}</span>
<button type="button" class="small" data-help hidden>${words.keys} ?</button></div>
</form>
<dialog data-keys><p>${words.keysHelp}</p><form method="dialog"><button>${words.close}</button></form></dialog>
</div></main>`;
	return document(words, { title, main, script: browserScript, status });
}

function problemList({ problems }: ReviewPageModel, words: Words): Html | false {
	return (
		problems.length > 0 &&
		html`<div class="note bad" role="alert"><strong>${words.notTaken}</strong><ul>${problems.map(({ message }) => html`<li>${message}</li>`)}</ul></div>`
	);
}

function nameField({ reviewerName }: ReviewPageModel, words: Words): Html {
	return html`<div class="card"><label for="reviewer">${words.yourName}</label>
<input type="text" id="reviewer" name="reviewer" value="${reviewerName}" autocomplete="name" aria-describedby="reviewer-hint">
<p class="quiet" id="reviewer-hint">${words.yourNameHint}</p></div>`;
}

function deadlineOf({ undecided }: ReviewPageModel, words: Words): Html | false {
	const deadline = undecided
		.map(({ review }) => review.deadline)
		.find((time) => time !== undefined);
	return (
		deadline !== undefined &&
		html`<span class="quiet">${words.deadline} <time datetime="${deadline}" data-local>${deadline.slice(0, 16).replace('T', ' ')} UTC</time></span>`
	);
}

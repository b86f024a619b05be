import { html, type Html } from '../../shared/html';

import { decidedCard, openCard } from './card';
import { isRecallable, recallForm } from './recall';
import { momentOf } from './time';
import { document, type Page } from './document';
import { keyboardHelp } from './keyboardHelp';
import type { Card, ReviewPageModel } from './model';
import { queue } from './queue';
import { reviewScript } from './reviewScript';
import { scriptWords } from './scriptWords';
import { fill, problemText, withLabels, type Words } from './words';

/**
 * The review page: one form with all undecided reviews, the decided ones below. Pure, but for a fresh nonce in each page.
 * Works as a plain form; with script it is a queue with one card at a time.
 */
export function renderReviewPage(model: ReviewPageModel, plain: Words, status = 200): Page {
	const { settings, undecided, decided, now } = model;
	const words = withLabels(plain, settings.labels);
	const held = decided.filter(({ review }) => isRecallable(review, now));
	const main = html`${header(model, words)}
<form method="post" accept-charset="utf-8" autocomplete="off" id="review" data-words="${JSON.stringify(scriptWords(words, settings))}" data-decided="${decided.length}"${model.unfinished && html` data-unfinished`} data-needed="${settings.approvalsNeeded}" data-reviewer="${model.signedReviewer}">
<div class="desk">
${undecided.length > 1 && queue(undecided, settings, words)}
<main>
${notes(model, words)}
<div class="note bad" role="alert" data-failure hidden></div>
${model.signedReviewer === undefined && nameField(model, words)}
${undecided.map((card) => openCard(card, { settings, words, now, reviewer: model.signedReviewer }))}
${undecided.length === 0 && !model.unfinished && html`<section class="card"><p>${words.allDone}</p></section>`}
${decided.length > 0 && html`<details class="card decided"${(undecided.length === 0 || held.length > 0) && html` open`}><summary><h2>${words.alreadyDecided} (${decided.length})</h2></summary><ul class="plain">${decided.map((card) => decidedCard(card, words, { isHeld: held.includes(card), isSigned: model.signedReviewer !== undefined }))}</ul></details>`}
</main>
</div>
${undecided.length > 0 && actions(settings, words)}
</form>
${held.map(({ review }) => recallForm(review.id))}
${keyboardHelp(settings, words)}`;
	const { title, brandColour } = settings;
	return document(words, {
		title,
		main,
		script: reviewScript,
		status,
		brandColour,
		needs: needsOf(model),
	});
}

function header(model: ReviewPageModel, words: Words): Html {
	const { settings, undecided, decided, signedReviewer } = model;
	const all = undecided.length + decided.length;
	const chosen = undecided.filter(({ entry, mine }) => (mine ?? entry)?.outcome).length;
	const progress = fill(words.progress, { done: decided.length + chosen, all });
	return html`<header class="top"><div class="title">${settings.logo?.startsWith('data:image/') && html`<img src="${settings.logo}" alt="">`}<h1 dir="auto">${settings.title}</h1>
<p class="quiet">${signedReviewer !== undefined && html`<span>${fill(words.signedAs, { name: signedReviewer })}</span>`} ${deadlineOf(undecided, words)}</p></div>
<div class="standing"><span data-progress>${progress}</span><progress max="${all || 1}" value="${decided.length + chosen}" aria-label="${progress}"></progress></div>
<div class="sending"><span class="quiet" role="status" data-status>${model.saved && words.saved}</span>
<button type="button" class="small" data-retry hidden>${words.tryNow}</button>
${undecided.length > 0 && html`<button type="submit" form="review" name="action" value="save" data-plain>${words.save}</button>`}
${(undecided.length > 0 || model.unfinished) && html`<button type="submit" form="review" name="action" value="submit" class="main" data-submit>${words.submit} <b data-count></b></button>`}</div></header>`;
}

function notes({ problems, unfinished }: ReviewPageModel, words: Words): Html {
	return html`${problems.length > 0 && html`<div class="note bad" role="alert"><strong>${words.notTaken}</strong><ul>${problems.map((problem) => html`<li>${problemText(problem, words)}</li>`)}</ul></div>`}
${unfinished && html`<div class="note warn" role="alert">${words.unfinished}</div>`}`;
}

function nameField({ reviewerName }: ReviewPageModel, words: Words): Html {
	return html`<div class="card"><label for="reviewer">${words.yourName}</label>
<input type="text" id="reviewer" name="reviewer" value="${reviewerName}" autocomplete="name" dir="auto" aria-describedby="reviewer-hint">
<p class="quiet" id="reviewer-hint">${words.yourNameHint}</p></div>`;
}

function deadlineOf(undecided: Card[], words: Words): Html | false {
	const deadline = undecided
		.map(({ review }) => review.deadline)
		.find((time) => time !== undefined);
	return deadline !== undefined && html`<span>${words.deadline} ${momentOf(deadline)}</span>`;
}

/** The choices for the card in view; they need the script. */
function actions({ outcomes }: ReviewPageModel['settings'], words: Words): Html {
	const keys = { approved: 'A', changesRequested: 'C', rejected: 'R' };
	const order = (['approved', 'changesRequested', 'rejected'] as const).filter((outcome) =>
		outcomes.includes(outcome),
	);
	return html`<section class="actions" data-actions aria-label="${words.decision}" hidden>
<button type="button" data-do="previous" aria-label="${words.previous}" class="step back"></button>
${order.map((outcome) => html`<button type="button" data-choose="${outcome}" aria-pressed="false">${words.outcomes[outcome]} <kbd aria-hidden="true">${keys[outcome]}</kbd></button>`)}
<button type="button" data-do="skip">${words.skip} <kbd aria-hidden="true">S</kbd></button>
<button type="button" data-do="undo">${words.undo} <kbd aria-hidden="true">U</kbd></button>
<button type="button" data-do="next" aria-label="${words.next}" class="step on"></button>
<button type="button" data-do="help" class="wideOnly">${words.keyboard} <kbd aria-hidden="true">?</kbd></button></section>`;
}

function needsOf({ settings, undecided }: ReviewPageModel) {
	const fields = undecided.flatMap((card) => card.fields);
	const hasFrame = fields.some(({ field }) => field.type === 'html');
	return {
		downloads: undecided.some(({ fileLinks }) => fileLinks !== undefined),
		styleAttributes: hasFrame,
		pictures:
			hasFrame || settings.logo !== undefined || fields.some(({ field }) => field.type === 'image'),
	};
}

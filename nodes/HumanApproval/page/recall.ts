import type { Review } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import { momentOf } from './time';
import type { Words } from './words';

/** True while the approval of a review is held. `now` is ISO 8601. */
export function isRecallable({ heldUntil, recalledAt }: Review, now: string): boolean {
	return heldUntil !== undefined && recalledAt === undefined && heldUntil > now;
}

/** The form behind a Recall button. It stands outside the form of the page, which would take it for a submission. */
export function recallForm(reviewId: string): Html {
	return html`<form method="post" accept-charset="utf-8" id="recall-${reviewId}"><input type="hidden" name="action" value="recall"><input type="hidden" name="recall" value="${reviewId}"></form>`;
}

/** Until when an approval can be taken back, and the button. An open link asks who does it. */
export function recallButton(
	{ id, heldUntil = '', title }: Review,
	words: Words,
	isSigned: boolean,
): Html {
	return html`<div class="recall"><span class="quiet">${words.heldUntil} ${momentOf(heldUntil)}</span>
${!isSigned && html`<input type="text" name="reviewer" form="recall-${id}" required aria-label="${words.yourName}" placeholder="${words.yourName}" autocomplete="name">`}
<button type="submit" class="small" form="recall-${id}" aria-label="${words.recall}: ${title}">${words.recall}</button></div>`;
}

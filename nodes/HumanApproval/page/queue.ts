import { html, type Html } from '../../shared/html';
import type { Card, PageSettings } from './model';
import { visibleText } from './visibleText';
import { counted, type Words } from './words';

/** The list beside the cards: a table of contents without script, the way through the queue with it. */
export function queue(cards: Card[], settings: PageSettings, words: Words): Html {
	return html`<nav class="queue" aria-label="${words.queue}" id="queue">
<div class="filters" data-filters hidden>${(['all', 'undecided', 'flagged'] as const).map((filter) => html`<button type="button" class="small" data-filter="${filter}" aria-pressed="${filter === 'all' ? 'true' : 'false'}">${words.filters[filter]} <b></b></button>`)}</div>
<ol>${cards.map((card) => queueItem(card, words))}</ol>
${settings.allowApproveAll && html`<div class="all" data-approve-all hidden><button type="button" class="small">${words.approveAll} <b></b></button><p class="quiet">${words.approveAllHint}</p></div>`}
</nav>`;
}

function queueItem({ review, findings, entry, mine }: Card, words: Words): Html {
	const flags = findings.filter(({ severity }) => severity !== 'info').length;
	const outcome = (mine ?? entry)?.outcome;
	return html`<li><a href="#card-${review.id}" data-open="${review.id}" data-outcome="${outcome}"><span class="name" dir="auto">${visibleText(review.title)}</span>
<span class="quiet"><span data-state>${outcome && words.decided[outcome]}</span><span data-flags>${flags > 0 && counted(words, words.flags, flags)}</span></span></a></li>`;
}

import type { Review, ReviewState } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import { evidence } from './evidence';
import type { Card, ShownField } from './model';
import type { Words } from './words';

/** From the gentlest to the last word. */
const choices: ReviewState[] = ['undecided', 'approved', 'changesRequested', 'rejected'];

const decidedColour = { approved: 'good', rejected: 'bad', changesRequested: 'warn' } as const;

/** A review that can be decided: addresses, editable text, outcome and comment, with its evidence beside it. */
export function openCard(card: Card, words: Words): Html {
	const { review, fields, history, entry, revision } = card;
	const [earlier] = history;
	const chosen = entry?.outcome ?? 'undecided';
	return html`<article class="card" data-review="${review.id}" aria-labelledby="title-${review.id}">
<header><h2 id="title-${review.id}">${review.title}</h2>
${review.version > 1 && html`<span class="pill warn">${words.version(review.version)}</span>`}
<span class="pill">${words.priority(review.priority)}</span>
<span class="pill warn" data-edited hidden>${words.edited}</span></header>
<div class="columns"><div>
${earlier?.decision?.feedback && html`<div class="note warn"><strong>${words.youAsked(earlier.decision.reviewer)}</strong><pre>${earlier.decision.feedback}</pre><details><summary>${words.earlierText}</summary><pre>${earlier.review.content.subject}</pre><pre>${earlier.review.content.text}</pre></details></div>`}
${addresses(review, words)}
${fields.filter(({ field }) => field.editable).map((shown) => editableField(review, shown))}
<input type="hidden" name="revision.${review.id}" value="${revision}">
<fieldset><legend>${words.decision}</legend><div class="choices">
${choices.map((outcome) => choice(review, outcome, chosen, words))}
</div></fieldset>
<label for="feedback-${review.id}">${words.comment}</label>
<textarea id="feedback-${review.id}" name="feedback.${review.id}" aria-describedby="hint-${review.id}" rows="2">
${entry?.feedback}</textarea>
<p class="quiet" id="hint-${review.id}">${words.commentHint}</p>
<button type="button" class="small" data-restore hidden>${words.restore}</button>
<input type="hidden" name="seconds.${review.id}" value="">
</div>${evidence(review, words)}</div>
</article>`;
}

/** Approve is barred while a check says so; the server refuses it as well. */
function choice(
	{ id, findings }: Review,
	outcome: ReviewState,
	chosen: string,
	words: Words,
): Html {
	const barred = outcome === 'approved' && findings.some(({ severity }) => severity === 'block');
	return html`<label><input type="radio" name="outcome.${id}" value="${outcome}"${chosen === outcome && html` checked`}${barred && html` disabled`}> ${words.outcomes[outcome]}</label>`;
}

function addresses({ content }: Review, words: Words): Html | false {
	const rows: Array<[string, string | undefined]> = [
		[words.to, content.to],
		[words.from, content.from],
		['Reply-To', content.replyTo],
		['Cc', content.cc?.join(', ')],
		['Bcc', content.bcc?.join(', ')],
	];
	const shown = rows.filter(([, value]) => value);
	return (
		shown.length > 0 &&
		html`<dl class="addresses">${shown.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
	);
}

/** The line feed after <textarea> is dropped by the parser (WHATWG HTML 13.2.6.4.7), so that a leading one in the text stays. */
function editableField({ id }: Review, { field, draft, value }: ShownField): Html {
	const name = `edit.${field.name}.${id}`;
	const control =
		field.type === 'longText'
			? html`<textarea class="body" id="${name}" name="${name}" data-draft="${draft}" spellcheck="true">
${value}</textarea>`
			: html`<input type="text" id="${name}" name="${name}" value="${value}" data-draft="${draft}" autocomplete="off">`;
	return html`<label for="${name}">${field.label}</label>${control}`;
}

/** A review that has its decision, in one line. */
export function decidedCard({ review, decision }: Card, words: Words): Html {
	return html`<li><span class="pill ${review.state === 'undecided' ? '' : decidedColour[review.state]}">${words.decided[review.state]}</span>
${review.title}${review.version > 1 && html` (${words.version(review.version)})`}
${decision && html`<span class="quiet">${words.by(decision.reviewer, decision.verified)}</span>`}</li>`;
}

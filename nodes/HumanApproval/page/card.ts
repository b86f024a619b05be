import type { Outcome, ReviewState } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import { conflict } from './conflict';
import { evidence } from './evidence';
import { fieldOf } from './fields';
import { findingList } from './findings';
import { fileSize } from './fileSize';
import { history } from './history';
import type { Card, PageSettings, ShownField } from './model';
import { recallButton } from './recall';
import { sentenceList } from './sentences';
import { dayOf } from './time';
import { earlierMailNote, variantList } from './variants';
import { visibleText } from './visibleText';
import { counted, fill, type Words } from './words';

const decidedColour: Record<Outcome, string> = {
	approved: 'good',
	rejected: 'bad',
	changesRequested: 'warn',
};

interface Surroundings {
	settings: PageSettings;
	words: Words;
	now: string;
	/** Whose page this is; absent on an open link. */
	reviewer?: string;
}

/** A review that can be decided: what would leave, editable in place, with its evidence beside it. */
export function openCard(card: Card, { settings, words, now, reviewer }: Surroundings): Html {
	const changedBy = card.entry?.by === reviewer ? undefined : card.entry?.by;
	const { review, fields } = card;
	const entry = card.mine ?? card.entry;
	const isFlagged = card.findings.some(({ severity }) => severity !== 'info');
	return html`<article class="card" id="card-${review.id}" data-review="${review.id}" data-revision="${card.revision}" data-outcome="${entry?.outcome}"${isFlagged && html` data-flagged`}${entry?.opened && html` data-opened`} data-seconds="${entry?.secondsSpent ?? 0}" aria-labelledby="title-${review.id}" tabindex="-1">
<header><h2 id="title-${review.id}" dir="auto">${visibleText(review.title)}</h2>
${review.version > 1 && html`<span class="pill warn">${fill(words.version, { n: review.version })}</span>`}
<span class="pill">${fill(words.priority, { n: Math.round(review.priority) })}</span>
${settings.approvalsNeeded > 1 && votes(card, settings.approvalsNeeded, words)}
<span class="pill warn" data-edited${!fields.some(({ draft, value }) => draft !== value) && html` hidden`}>${words.edited}</span>
<span class="quiet" data-by>${changedBy && fill(words.changedBy, { name: changedBy })}</span></header>
<div class="note" data-notice hidden></div>
${card.mine && conflict(card, words)}
<div class="columns"><div class="draft">
${findingList(card, words)}
${history(card, words)}
${earlierMailNote(card, words)}
${addresses(card, words)}
${fields.filter((shown) => !isPlainRecipient(shown)).map((shown) => fieldOf(card, shown, words))}
<button type="button" class="small" data-restore hidden>${words.restore}</button>
${variantList(card, words)}
${decision(card, settings, words)}
<input type="hidden" name="revision.${review.id}" value="${card.revision}">
</div>${evidence(card, words, now)}</div>
</article>`;
}

function votes({ votes: given }: Card, needed: number, words: Words): Html {
	const names = given.map(({ reviewer }) => reviewer).join(', ');
	return html`<span class="pill${given.length > 0 && ' good'}" data-votes>${fill(words.votes, { n: given.length, all: needed })}${names && `: ${names}`}</span>`;
}

/** A recipient that cannot be changed stands among the other addresses. */
function isPlainRecipient({ field }: ShownField): boolean {
	return field.name === 'to' && !field.editable;
}

/** Who gets it and from whom is part of what leaves. */
function addresses({ review: { content }, fields, fileLinks }: Card, words: Words): Html | false {
	const isField = fields.some((shown) => shown.field.name === 'to' && !isPlainRecipient(shown));
	const rows: Array<[string, string | undefined]> = [
		[words.fieldLabels.To, isField ? undefined : content.to],
		[words.from, content.from],
		[words.replyTo, content.replyTo],
		[words.copy, content.cc?.join(', ')],
		[words.blindCopy, content.bcc?.join(', ')],
	];
	const shown = rows.filter(([, value]) => value);
	const files = content.attachments ?? [];
	return (
		shown.length + files.length > 0 &&
		html`<dl class="addresses">${shown.map(([label, value]) => html`<dt>${label}</dt><dd>${visibleText(value ?? '')}</dd>`)}</dl>
${files.length > 0 && html`<p class="quiet">${counted(words, words.attachments, files.length)}</p><ul class="plain">${files.map(({ fileName, mimeType, size }, place) => html`<li>${fileLink(fileName, fileLinks?.[place])} <span class="quiet">${fileSize(size, words.language)} · ${mimeType}</span></li>`)}</ul>`}`
	);
}

/** Only the query of the link: whatever name n8n has for the reviewer, the page is under it already. */
function fileLink(fileName: string, link: string | undefined): Html {
	const name = html`<span dir="auto">${visibleText(fileName)}</span>`;
	if (link === undefined) return name;
	return html`<a href="${new URL(link).search}" target="_blank" rel="noopener noreferrer">${name}</a>`;
}

/** Without script the choices are radio buttons here; with it the bar below sets them, and only what they ask for shows. */
function decision(card: Card, { outcomes, rejectTags }: PageSettings, words: Words): Html {
	const { review, findings } = card;
	const entry = card.mine ?? card.entry;
	const choices: ReviewState[] = ['undecided', ...outcomes];
	const isBarred = findings.some(({ severity }) => severity === 'block');
	return html`<fieldset class="decision"><legend>${words.decision}</legend><div class="choices">
${choices.map((outcome) => html`<label><input type="radio" name="outcome.${review.id}" value="${outcome}"${(entry?.outcome ?? 'undecided') === outcome && html` checked`}${outcome === 'approved' && isBarred && html` disabled`}> ${words.outcomes[outcome]}</label>`)}
</div>
${rejectTags.length > 0 && outcomes.includes('rejected') && html`<fieldset class="tags"><legend>${words.tags}</legend>${rejectTags.map((tag) => html`<label><input type="checkbox" name="tags.${review.id}" value="${tag}"${entry?.tags?.includes(tag) && html` checked`}> ${tag}</label>`)}</fieldset>`}
<label for="feedback-${review.id}">${words.comment}</label>
<textarea id="feedback-${review.id}" name="feedback.${review.id}"${outcomes.includes('changesRequested') && html` aria-describedby="hint-${review.id}"`} rows="2" dir="auto">
${entry?.feedback}</textarea>
${outcomes.includes('changesRequested') && html`<p class="quiet" id="hint-${review.id}">${words.commentHint}</p>${sentenceList(card, words)}`}
</fieldset>`;
}

/** A review that has its decision. */
export function decidedCard(
	{ review, decision: made }: Card,
	words: Words,
	{ isHeld, isSigned }: { isHeld: boolean; isSigned: boolean },
): Html {
	return html`<li><span class="pill ${review.state !== 'undecided' && decidedColour[review.state]}">${words.decided[review.state]}</span>
${review.purgedAt === undefined ? html`<span dir="auto">${visibleText(review.title)}</span>` : html`<span class="quiet">${fill(words.purged, { date: dayOf(review.purgedAt, words.language) })}</span>`}${review.version > 1 && html` (${fill(words.version, { n: review.version })})`}
${made && html`<span class="quiet">${fill(words.by, { name: made.approvers?.join(', ') ?? made.reviewer })}${!made.verified && ` (${words.unverified})`}${(made.tags ?? []).map((tag) => ` · ${tag}`)}</span>${made.feedback && html`<div class="text quiet" dir="auto">${visibleText(made.feedback)}</div>`}`}${review.recalledAt !== undefined && html` <span class="pill warn">${fill(words.recalledBy, { name: review.recalledBy ?? '' })}</span>`}${isHeld && recallButton(review, words, isSigned)}</li>`;
}

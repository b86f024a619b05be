import type { Fact } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import type { Card } from './model';
import { ageOf, dayOf } from './time';
import { fill, type Words } from './words';
import { visibleText } from './visibleText';

/** The column beside a draft: the facts with quote, source and age, and what research could not do. */
export function evidence(card: Card, words: Words, now: string): Html | false {
	const { review } = card;
	const { dossier } = review;
	if (!dossier) {
		return (
			review.kind !== 'custom' &&
			html`<div class="evidence"><h3>${words.evidence}</h3><p class="quiet">${words.noEvidence}</p>${knowledgeList(card, words)}</div>`
		);
	}
	const { facts, warnings } = dossier;
	return html`<div class="evidence"><h3>${words.evidence}</h3>
${facts.length === 0 && html`<p class="quiet">${words.noFacts}</p>`}
<ol class="facts">${facts.map((fact, place) => factItem(fact, place, review.id, words, now))}</ol>
${knowledgeList(card, words)}
${warnings.length > 0 && html`<h3>${words.warnings}</h3><ul class="plain">${warnings.map(({ message, url }) => html`<li>${visibleText(message)}${url && html` <span class="quiet">${visibleText(url)}</span>`}</li>`)}</ul>`}
</div>`;
}

/** Passages of the sender's own knowledge that the draft may cite, numbered on from the facts. */
function knowledgeList({ review, knowledge = [] }: Card, words: Words): Html | false {
	const first = review.dossier?.facts.length ?? 0;
	return (
		knowledge.length > 0 &&
		html`<h3>${words.knowledge}</h3><ol class="facts">${knowledge.map(
			({ id, text, source, title }, index) =>
				html`<li id="fact-${review.id}-${first + index}" data-fact="${id}"><span class="number" aria-hidden="true">${first + index + 1}</span><div><blockquote dir="auto">${visibleText(text)}</blockquote><p class="quiet">${sourceLink(/^https?:/i.test(source) ? { url: source, title } : { source: [title, source].filter(Boolean).join(', ') })}</p></div></li>`,
		)}</ol>`
	);
}

function factItem(fact: Fact, place: number, reviewId: string, words: Words, now: string): Html {
	const age = fill(words.read, { age: ageOf(fact.readAt, now, words.language) });
	const published = fact.publishedAt && dayOf(fact.publishedAt, words.language);
	return html`<li id="fact-${reviewId}-${place}" data-fact="${fact.id}"><span class="number" aria-hidden="true">${place + 1}</span><div>
${saysMore(fact) && html`<p dir="auto">${visibleText(fact.claim)}</p>`}
<blockquote dir="auto">${visibleText(fact.quote)}</blockquote>
<p class="quiet">${sourceLink(fact)} · ${published && html`${fill(words.published, { date: published })} · `}<time datetime="${fact.readAt}">${age}</time></p></div></li>`;
}

/** Whether a claim is more than its quote once more: who reads forty of them on a phone should read each once. */
function saysMore({ claim, quote }: Pick<Fact, 'claim' | 'quote'>): boolean {
	const words = (text: string) =>
		text
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ')
			.toLowerCase();
	return words(claim) !== words(quote);
}

/** Only web addresses become links: an address from outside must not run anything (`javascript:`). A text has only a name. */
function sourceLink({ url, source, title }: Pick<Fact, 'url' | 'source' | 'title'>): Html {
	if (url === undefined) return html`<span dir="auto">${visibleText(source ?? '')}</span>`;
	const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
	if (host === undefined) return html`${visibleText(url)}`;
	const name = title ? `${visibleText(title)} (${host})` : visibleText(url);
	return html`<a href="${url}" target="_blank" rel="noopener noreferrer nofollow" dir="auto">${name}</a>`;
}

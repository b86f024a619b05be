import type { Fact, Finding, Review, Sentence } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import type { Words } from './words';

const statusColour: Record<Sentence['status'], string> = {
	grounded: 'good',
	own: '',
	unsupported: 'bad',
};

const severityColour: Record<Finding['severity'], string> = {
	info: '',
	warn: 'warn',
	block: 'bad',
};

/** The column beside a draft: findings, sentences with what they rest on, facts with quote and source, and warnings. */
export function evidence(review: Review, words: Words): Html {
	const { dossier, sentences = [], findings } = review;
	return html`<section class="evidence" aria-label="${words.evidence}">
${findings.length > 0 && html`<h3>${words.findings}</h3><ul>${findings.map((finding) => findingItem(finding, words))}</ul>`}
${sentences.length > 0 && html`<h3>${words.sentences}</h3><ol>${sentences.map((sentence) => sentenceItem(review, sentence, words))}</ol>`}
${dossier ? factList(review, dossier.facts, words) : html`<p class="quiet">${words.noEvidence}</p>`}
${dossier && dossier.warnings.length > 0 && html`<h3>${words.warnings}</h3><ul>${dossier.warnings.map((warning) => html`<li>${warning.message}${warning.url && html` <span class="quiet">${warning.url}</span>`}</li>`)}</ul>`}
</section>`;
}

function findingItem({ severity, message }: Finding, words: Words): Html {
	return html`<li><span class="pill ${severityColour[severity]}">${words.severities[severity]}</span> ${message}</li>`;
}

/** Focusable, so that a keyboard user can light up the facts of a sentence as a mouse user does. */
function sentenceItem(review: Review, { text, factIds, status }: Sentence, words: Words): Html {
	const facts = factIds.map((factId) => factAnchor(review, factId)).join(' ');
	return html`<li tabindex="0" data-facts="${facts}"><span class="pill ${statusColour[status]}">${words.sentenceStatus[status]}</span> ${text} ${factIds.map((factId) => html`<a class="quiet" href="#${factAnchor(review, factId)}">${factId}</a> `)}</li>`;
}

function factList(review: Review, facts: Fact[], words: Words): Html {
	if (facts.length === 0) return html`<p class="quiet">${words.noFacts}</p>`;
	return html`<h3>${words.facts}</h3><ul>${facts.map(
		(
			fact,
		) => html`<li id="${factAnchor(review, fact.id)}"><span class="pill">${fact.id}</span> ${fact.claim}
<blockquote>${fact.quote}</blockquote>
<span class="quiet">${sourceLink(fact, words)} · <time datetime="${fact.readAt}">${words.read(fact.readAt.slice(0, 10))}</time></span></li>`,
	)}</ul>`;
}

/** Only web addresses become links: an address from outside must not run anything (`javascript:`). */
function sourceLink({ url, title }: Fact, words: Words): Html {
	if (!/^https?:\/\//i.test(url)) return html`${words.source}: ${url}`;
	return html`<a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${title ?? url}</a>`;
}

function factAnchor(review: Review, factId: string): string {
	return `fact-${review.id}-${factId}`;
}

import { html, type Html } from '../../shared/html';
import { fieldValue } from '../fields';
import { changes } from './changes';
import type { Card } from './model';
import { dayOf } from './time';
import { visibleText } from './visibleText';
import { fill, type Words } from './words';

/** Earlier versions, newest first: what was asked, and what has changed since. */
export function history({ history: earlier, fields }: Card, words: Words): Html[] {
	return earlier.map(({ review: old, decision }, index) => {
		const changed = (old.purgedAt === undefined ? fields : [])
			.filter(({ field }) => field.type !== 'html' && field.type !== 'image')
			.map(({ field, draft }) => ({ field, before: fieldValue(old.content, field.name), draft }))
			.filter(({ before, draft }) => before !== draft);
		const wishes = decision?.sentenceMarks ?? [];
		return html`<details class="history note warn"${index === 0 && html` open`}><summary>${old.recalledAt !== undefined ? fill(words.recalledBy, { name: old.recalledBy ?? '' }) : decision ? fill(words.asked, { name: decision.reviewer }) : ''} <span class="quiet">${fill(old.recalledAt !== undefined ? words.version : words.sentBack, { n: old.version })}</span></summary>
${old.purgedAt !== undefined && html`<p class="quiet">${fill(words.purged, { date: dayOf(old.purgedAt, words.language) })}</p>`}
${decision?.feedback && html`<blockquote dir="auto">${visibleText(decision.feedback)}</blockquote>`}
${wishes.length > 0 && html`<ul class="plain">${wishes.map(({ text, mark }) => html`<li><span class="pill">${words[mark]}</span> <span dir="auto">${text}</span></li>`)}</ul>`}
${changed.length > 0 && html`<div class="label">${words.changedSince}</div>${changed.map(({ before, draft }) => html`<div class="text diff" dir="auto">${changes(before, draft)}</div>`)}`}
</details>`;
	});
}

import type { ReviewEntry } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import type { Card } from './model';
import { visibleText } from './visibleText';
import { fill, type Words } from './words';

/** Without script: somebody else saved first. Their version is shown here, this reviewer's stands in the fields. */
export function conflict({ entry, fields }: Card, words: Words): Html {
	return html`<section class="note bad conflict" role="alert"><strong>${fill(words.conflict, { name: entry?.by ?? '?' })}</strong>
<p>${words.conflictPlain}</p><div class="label">${words.theirs}</div>${version(entry ?? {}, fields, words)}</section>`;
}

function version(entry: ReviewEntry, fields: Card['fields'], words: Words): Html {
	const edits = Object.entries(entry.edits ?? {});
	return html`<ul class="plain"><li>${words.decided[entry.outcome ?? 'undecided']}</li>
${edits.map(([name, value]) => html`<li>${fields.find(({ field }) => field.name === name)?.field.label}: <span class="text" dir="auto">${visibleText(value)}</span></li>`)}
${entry.feedback && html`<li>${words.comment}: <span class="text" dir="auto">${visibleText(entry.feedback)}</span></li>`}</ul>`;
}

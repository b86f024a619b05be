import type { DraftVariant } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import type { Card } from './model';
import { visibleText } from './visibleText';
import { fill, type Words } from './words';

/** The values of a variant by field name, as far as the reviewer may change them. */
function valuesOf({ subject, body, fields }: DraftVariant, card: Card): Record<string, string> {
	const all: Record<string, string | undefined> = { ...fields, subject, text: body };
	return Object.fromEntries(
		card.fields
			.filter(({ field }) => field.editable)
			.flatMap(({ field: { name } }) => {
				const value = all[name];
				return value === undefined ? [] : [[name, value]];
			}),
	);
}

/** Other wordings of the draft, ranked below it by the checks: to read, and with script to take over as an edit. */
export function variantList(card: Card, words: Words): Html | false {
	const { variants = [] } = card;
	return (
		variants.length > 0 &&
		html`<details class="variants"><summary>${words.variants} (${variants.length})</summary>${variants.map((variant) => variantItem(variant, card, words))}</details>`
	);
}

function variantItem(variant: DraftVariant, card: Card, words: Words): Html {
	const values = valuesOf(variant, card);
	const flags = [...new Set(variant.findings.map(({ message }) => message))];
	return html`<div class="note">${Object.values(values).map((value) => html`<div class="text" dir="auto">${visibleText(value)}</div>`)}
${flags.length > 0 && html`<ul class="plain">${flags.map((message) => html`<li class="quiet" dir="auto">${message}</li>`)}</ul>`}
<button type="button" class="small" data-restore="${JSON.stringify(values)}" hidden>${words.useVariant}</button></div>`;
}

/** The mail that a follow-up comes after: what was said already. */
export function earlierMailNote({ earlierMail }: Card, words: Words): Html | false {
	if (!earlierMail) return false;
	const { subject, text, sentAt } = earlierMail;
	return html`<details class="history note"><summary>${fill(words.earlierMail, { subject: visibleText(subject) })}${sentAt && html` <span class="quiet">${sentAt.slice(0, 10)}</span>`}</summary><div class="text" dir="auto">${visibleText(text)}</div></details>`;
}

import type { Finding } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import { visibleText } from './visibleText';
import type { Card } from './model';
import type { Words } from './words';

const colours: Record<Finding['severity'], string> = { info: '', warn: 'warn', block: 'bad' };

/** How grave things come first. */
const order: Array<Finding['severity']> = ['block', 'warn', 'info'];

/** What the checks say about the text as entered; the place is there even when they say nothing, for later answers. */
export function findingList({ review, findings, fields }: Card, words: Words): Html {
	const sorted = order.flatMap((severity) => findings.filter((one) => one.severity === severity));
	const isBarred = findings.some(({ severity }) => severity === 'block');
	return html`<div class="checks" data-findings${findings.length === 0 && html` hidden`}><h3>${words.findings}</h3>
<p class="barred" id="barred-${review.id}" data-barred${!isBarred && html` hidden`}>${words.barred}</p>
<ul class="plain">${sorted.map((finding) => findingItem(finding, fields, words))}</ul></div>`;
}

function findingItem(
	{ severity, message, field, start, end }: Finding,
	fields: Card['fields'],
	words: Words,
): Html {
	const value = fields.find((shown) => shown.field.name === field)?.value ?? '';
	const excerpt = value.slice(start, end);
	return html`<li data-severity="${severity}"><span class="pill ${colours[severity]}">${words.severities[severity]}</span> <span dir="auto">${message}</span>${excerpt !== '' && html` <q dir="auto" data-field-name="${field}" data-start="${start}" data-end="${end}">${visibleText(excerpt.slice(0, 200))}</q>`}</li>`;
}

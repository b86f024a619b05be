import type { Review, ReviewField } from '../../shared/contracts';
import { readBlocks } from '../../shared/evidence/blocks';
import { parseHtml } from '../../shared/evidence/parseHtml';
import { html, type Html } from '../../shared/html';
import { changes } from './changes';
import type { Card, ShownField } from './model';
import { visibleText } from './visibleText';
import { counted, type Words } from './words';

/** A field as the card shows it: with its control where it can be edited, else as what it holds. */
export function fieldOf(card: Card, shown: ShownField, words: Words): Html {
	const { review, mine } = card;
	const { field, draft } = shown;
	// What this reviewer entered stands in the fields, also where somebody else saved first: it is not typed twice.
	const value = mine ? (mine.edits?.[field.name] ?? draft) : shown.value;
	const label = labelOf(review, field, words);
	const id = `field-${review.id}-${field.name}`;
	if (!field.editable || field.type === 'html') {
		return html`<div class="field" data-name="${field.name}"><div class="label">${label}</div>${plainValue(field, value, label, words)}</div>`;
	}
	const isEdited = value !== draft;
	const isText = field.type === 'longText' || field.type === 'markdown' || field.type === 'text';
	return html`<div class="field" data-name="${field.name}"><label for="${id}">${label}${field.required && value === '' && html` <span class="quiet">(${words.needed})</span>`}</label>
${control({ id, name: `edit.${field.name}.${review.id}`, field, value, draft }, words)}
${field.name === 'text' && legend(card, words)}
${isText && html`<p class="counts" data-counts>${counts(value, words)}</p>`}
${reference(field, value, label, words)}
<div class="changes" data-changes${!isEdited && html` hidden`}><div class="label">${words.changes}</div><div class="text" dir="auto">${isEdited && changes(draft, value)}</div></div></div>`;
}

function labelOf({ kind }: Review, { label }: ReviewField, words: Words): string {
	if (kind === 'custom') return label;
	return (words.fieldLabels as Record<string, string | undefined>)[label] ?? label;
}

interface Control {
	id: string;
	name: string;
	field: ReviewField;
	value: string;
	draft: string;
}

/** The line feed after <textarea> is dropped by the parser (WHATWG HTML 13.2.6.4.7), so that a leading one stays. */
function control({ id, name, field, value, draft }: Control, words: Words): Html {
	const attributes = html`id="${id}" name="${name}" data-field${value !== draft && html` data-draft="${draft}"`}${field.required && html` aria-required="true"`}`;
	switch (field.type) {
		case 'longText':
		case 'markdown':
			return html`<textarea class="long${field.type === 'markdown' && ' code'}" ${attributes} dir="auto" spellcheck="true">
${value}</textarea>`;
		case 'choice':
			return select(
				attributes,
				(field.options ?? []).map((option) => [option, option]),
				value,
			);
		case 'yesNo':
			return select(
				attributes,
				[
					['yes', words.yes],
					['no', words.no],
				],
				value,
			);
		case 'date':
			return /^(\d{4}-\d\d-\d\d)?$/.test(value)
				? html`<input type="date" ${attributes} value="${value}">`
				: html`<input type="text" ${attributes} value="${value}">`;
		case 'number':
			return html`<input type="text" inputmode="decimal" ${attributes} value="${value}" autocomplete="off">`;
		case 'link':
		case 'image':
			return html`<input type="text" inputmode="url" ${attributes} value="${value}" autocomplete="off" spellcheck="false">`;
		default:
			return html`<input type="text" ${attributes} value="${value}" dir="auto" autocomplete="off">`;
	}
}

/** A value that is not among the options stays choosable, so that nothing changes by being shown. */
function select(attributes: Html, options: Array<[string, string]>, value: string): Html {
	const known = options.some(([option]) => option === value);
	const all = known ? options : [[value, value] as [string, string], ...options];
	return html`<select ${attributes}>${all.map(([option, label]) => html`<option value="${option}"${option === value && html` selected`}>${label}</option>`)}</select>`;
}

/** What belongs beside an editable link or picture. */
function reference({ type }: ReviewField, value: string, label: string, words: Words) {
	if (type === 'image') return picture(value, label, words);
	return type === 'link' && opener(value, words);
}

function plainValue(field: ReviewField, value: string, label: string, words: Words): Html {
	if (value === '') return html`<div class="value quiet">${words.emptyValue}</div>`;
	switch (field.type) {
		case 'html':
			return preview(value, label, words);
		case 'image':
			return picture(value, label, words);
		case 'link':
			return html`<div class="value">${visibleText(value)} ${opener(value, words)}</div>`;
		case 'yesNo':
			return html`<div class="value">${value === 'yes' ? words.yes : value === 'no' ? words.no : value}</div>`;
		default:
			// A browser lays out a very long text in moments only in a text field.
			return value.length > 20_000
				? html`<textarea class="long" readonly aria-label="${label}" dir="auto">
${visibleText(value)}</textarea>`
				: html`<div class="value ${field.type === 'text' ? 'line' : 'text'}" dir="auto">${visibleText(value)}</div>`;
	}
}

/**
 * HTML from elsewhere in a frame that may do nothing: no scripts, no forms, no links, and an origin of its own. It
 * inherits the policy of the page (HTML, srcdoc; CSP 3), so pictures from other hosts are not loaded either.
 */
function preview(value: string, label: string, words: Words): Html {
	const parsed = parseHtml(value);
	for (const element of parsed.querySelectorAll('script,style')) element.remove();
	const blocks = parsed.body ? readBlocks(parsed.body) : [];
	const text = blocks.map((block) => block.text).join('\n');
	return html`<iframe sandbox="" title="${label}" srcdoc="${value}" loading="lazy"></iframe>
<p class="quiet">${words.frameHint}</p>
<details><summary>${words.asText}</summary><div class="value text" dir="auto">${visibleText(text)}</div></details>`;
}

/** A picture that came with the content; one on another host is a link, because the page loads nothing from elsewhere. */
function picture(value: string, label: string, words: Words): Html {
	if (isInlinePicture(value)) return html`<img class="picture" src="${value}" alt="${label}">`;
	return html`<p class="quiet">${value !== '' && words.notShown} ${opener(value, words)}</p>`;
}

/** SVG stays out: as a document it could hold script. */
function isInlinePicture(value: string): boolean {
	return /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/.test(value);
}

function opener(value: string, words: Words): Html | false {
	return (
		/^https?:\/\//i.test(value) &&
		html`<a href="${value}" target="_blank" rel="noopener noreferrer nofollow">${words.open}</a>`
	);
}

/** What the marks in the text mean. The script makes the marks; without it the list of sentences says it. */
function legend({ sentences }: Card, { sentenceStatus }: Words): Html | false {
	const marks = (['grounded', 'unsupported'] as const).filter((status) =>
		sentences.some((sentence) => sentence.status === status),
	);
	return (
		marks.length > 0 &&
		html`<p class="legend" aria-hidden="true">${marks.map((status) => html`<span class="s ${status}">${sentenceStatus[status]}</span> `)}</p>`
	);
}

function counts(value: string, words: Words): string {
	const count = value.split(/\s+/).filter(Boolean).length;
	return `${counted(words, words.characters, [...value].length)} · ${counted(words, words.wordCount, count)}`;
}

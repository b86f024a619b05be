/**
 * The one place where HTML is made: a tagged template that escapes every value unless it is `Html` already.
 * Safe in element content and in quoted attribute values; never put a value into an unquoted attribute, a script or a
 * style other than through `raw` with text that is ours.
 */

const replacements: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as HTML text. NUL, which no HTML document may hold, becomes U+FFFD (WHATWG HTML 13.2.3.5). */
export function escapeHtml(text: string): string {
	return text
		.replace(/[&<>"']/g, (character) => replacements[character] ?? '')
		.replaceAll('\0', '\uFFFD');
}

/** Markup that has been escaped or is known to be ours. */
export class Html {
	constructor(private readonly markup: string) {}

	toString(): string {
		return this.markup;
	}
}

export type HtmlValue = Html | string | number | boolean | null | undefined | HtmlValue[];

function toMarkup(value: HtmlValue): string {
	if (value instanceof Html) return value.toString();
	if (Array.isArray(value)) return value.map(toMarkup).join('');
	// false, null and undefined print nothing, so that `condition && html`...`` reads well
	if (value === false || value === null || value === undefined || value === true) return '';
	return escapeHtml(String(value));
}

/** Template tag: html`<p>${text}</p>` escapes `text`; nested `Html` and lists of it are kept as they are. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
	let markup = parts[0] ?? '';
	values.forEach((value, index) => {
		markup += toMarkup(value) + (parts[index + 1] ?? '');
	});
	return new Html(markup);
}

/** Marks our own style, script or doctype text as markup. Never call it with text that somebody else wrote. */
export function raw(markup: string): Html {
	return new Html(markup);
}

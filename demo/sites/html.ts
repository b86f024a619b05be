/** Markup that is safe to insert as it is. Only `html` makes it. */
export class Markup {
	constructor(readonly text: string) {}
	toString(): string {
		return this.text;
	}
}

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function insert(value: unknown): string {
	if (value instanceof Markup) return value.text;
	if (Array.isArray(value)) return value.map(insert).join('\n');
	return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** A template whose inserted values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
	return new Markup(String.raw({ raw: strings }, ...values.map(insert)));
}

/** A value as a JSON-LD script element; `<` is written so that the value cannot end the element. */
export function jsonLd(value: object): Markup {
	const json = JSON.stringify(value, null, 1).replaceAll('<', '\\u003c');
	return new Markup(`<script type="application/ld+json">\n${json}\n</script>`);
}

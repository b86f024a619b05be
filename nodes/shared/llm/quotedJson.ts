/** A value as JSON between `<tag>` and `</tag>`, written so that no text inside can close the tag. */
export function quotedJson(tag: string, value: unknown): string {
	return `<${tag}>\n${JSON.stringify(value, null, 1).replaceAll('<', '\\u003c')}\n</${tag}>`;
}

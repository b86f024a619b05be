/// <reference lib="dom" />

/** An element with attributes and children; text stays text. `true` sets an attribute, `false` and '' leave it out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string | boolean> = {},
	...children: Array<Node | string>
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== false && value !== '') element.setAttribute(name, value === true ? '' : value);
	}
	element.append(...children);
	return element;
}

/** Puts values into the places of a text: `fill('{n} of {all}', { n: 7, all: 20 })`. Also runs in the browser. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The JSON that stands between `<tag>` and `</tag>` in a prompt of this pack. Throws when it is missing. */
export function readSection<T>(prompt: string, tag: string): T {
	const json = new RegExp(`<${tag}>\\n(.*)\\n</${tag}>`, 's').exec(prompt)?.[1];
	if (json === undefined) throw new Error(`The prompt has no <${tag}>.`);
	return JSON.parse(json) as T;
}

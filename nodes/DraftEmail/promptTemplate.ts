import { createHash } from 'node:crypto';
import { SignoffError } from '../shared/errors';

/** Where the two objects go: each must stand in a template once, in this order. */
const required = ['brief', 'data'] as const;

/** Single values of the brief that a builder may name in the template. */
const valuePlaceholders = [
	'audience',
	'callToAction',
	'channel',
	'instructions',
	'language',
	'maximumWords',
	'offer',
	'senderCompany',
	'senderName',
	'senderTitle',
	'tone',
] as const;

export type PlaceholderValues = Record<(typeof valuePlaceholders)[number], string>;

const placeholder = /\[\[\s*([\w-]*)\s*\]\]/g;

/**
 * Checks a template: instructions first, then `[[brief]]`, then `[[data]]`, and no placeholder that means nothing.
 *
 * @throws SignoffError `invalid_prompt`
 */
export function validateTemplate(template: string): void {
	const found = [...template.matchAll(placeholder)].map(({ 1: name = '', index }) => ({
		name,
		index,
	}));
	const refuse = (detail: string) => new SignoffError('invalid_prompt', detail);
	for (const { name } of found) {
		const known = [...required, ...valuePlaceholders].some((one) => one === name);
		if (!known) throw refuse(`"[[${name}]]" is not a placeholder.`);
	}
	const [brief, data] = required.map((name) => {
		const places = found.filter((one) => one.name === name);
		if (places.length !== 1) throw refuse(`[[${name}]] must stand in it once.`);
		return places[0]?.index ?? 0;
	});
	if ((brief ?? 0) > (data ?? 0)) throw refuse('[[brief]] must stand before [[data]].');
	if (!template.slice(0, brief).trim()) throw refuse('There is no instruction before [[brief]].');
}

/** Short hash of a template: drafts with the same value were written by the same rules. */
export function promptVersionOf(template: string): string {
	return createHash('sha256').update(template.trim()).digest('hex').slice(0, 12);
}

/**
 * The two texts of the model call: what stands before `[[brief]]` is the system's, the rest the user's. Nothing that is
 * put in is read for placeholders again.
 */
export function fillTemplate(
	template: string,
	parts: { brief: string; data: string } & PlaceholderValues,
): { system: string; user: string } {
	const values = new Map(Object.entries(parts));
	const fill = (text: string) =>
		text.replace(placeholder, (whole, name: string) => values.get(name) ?? whole).trim();
	const cut = template.search(/\[\[\s*brief\s*\]\]/);
	return { system: fill(template.slice(0, cut)), user: fill(template.slice(cut)) };
}

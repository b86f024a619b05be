import type { Problem } from '../../problem';
import type { PageSettings } from '../model';
import { english } from './english';
import { fill } from './fill';
import { french } from './french';
import { german } from './german';
import { japanese } from './japanese';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import type { Counted, Words } from './words';

export { english } from './english';
export { fill } from './fill';
export type { Words } from './words';

/** All languages of the page; the first is what a browser gets that asks for none of them. */
export const languages: Words[] = [english, german, french, spanish, portuguese, japanese];

/**
 * The words of a page: the builder's language, else the first that the browser asks for and the page knows.
 *
 * @param acceptLanguage the header as it came (RFC 9110, 12.5.4)
 * @param language BCP 47 tag that the builder chose
 */
export function wordsFor(acceptLanguage: string | undefined, language?: string): Words {
	const wanted = language ? [language, ...inOrder(acceptLanguage)] : inOrder(acceptLanguage);
	return (
		wanted
			.map((tag) => languages.find((known) => known.language === tag.split('-')[0]?.toLowerCase()))
			.find((known) => known !== undefined) ?? english
	);
}

/** The words with the builder's own for the choices. */
export function withLabels(words: Words, labels: PageSettings['labels']): Words {
	const own = Object.entries(labels).filter(([, label]) => label?.trim());
	return { ...words, outcomes: { ...words.outcomes, ...Object.fromEntries(own) } };
}

/** The tags of an Accept-Language header, most wanted first; those with weight 0 are not wanted. */
function inOrder(header = ''): string[] {
	return header
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
			return { tag, weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ tag, weight }) => tag !== '' && weight > 0)
		.sort((left, right) => right.weight - left.weight)
		.map(({ tag }) => tag);
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** A sentence that counts, in the form that the number asks for. */
export function counted(words: Words, forms: Counted, n: number): string {
	const rules = pluralRules.get(words.language) ?? new Intl.PluralRules(words.language);
	pluralRules.set(words.language, rules);
	const form = rules.select(n) === 'one' ? forms.one : forms.other;
	return fill(form, { n });
}

/** Why something was refused, in the reviewer's language; English where the page has no words for it. */
export function problemText({ code, message, title, detail }: Problem, words: Words): string {
	const known = (words.problems as Record<string, string | undefined>)[code];
	if (known === undefined) return message;
	return `${title ? `${title}: ` : ''}${known}${detail ? ` (${detail})` : ''}`;
}

import { plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { addressesIn, allowedDomains } from './addresses';
import { hitAt, hitOn, hitsOf, telling } from './support';

export const optOutRule: Rule = {
	id: 'rules.optOut',
	severity: 'warn',
	what: 'An email without a line that tells how to get no more of them.',
	check: ({ draft, context, sentences }): Hit[] => {
		if (draft.kind !== 'email' || context.policy?.requireOptOut === false) return [];
		const has = sentences.some(({ optOut }) => optOut);
		return has ? [] : [hitOn('body', 'There is no line that tells how to get no more mail.')];
	},
};

export const postalAddressRule: Rule = {
	id: 'rules.postalAddress',
	severity: 'warn',
	what: "An email without the sender's postal address.",
	check: ({ draft, context }): Hit[] => {
		if (draft.kind !== 'email' || context.policy?.requirePostalAddress === false) return [];
		const address = context.sender.address?.trim();
		if (!address) return [hitOn('body', 'There is no postal address: none is set for the sender.')];
		const written = plain(draft.body);
		const words = wordsOf(plain(address)).map(({ text }) => text);
		const found = words.filter((word) => written.includes(word)).length;
		const numbers = words.filter((word) => /\d/.test(word));
		const hasNumbers = numbers.length > 0 && numbers.every((word) => written.includes(word));
		// "St" for "Street", a country left out: the numbers still tell that it is the address
		return found >= words.length * (hasNumbers ? 0.6 : 0.8)
			? []
			: [hitOn('body', "The sender's postal address is missing.")];
	},
};

export const linkDomainRule: Rule = {
	id: 'rules.linkDomain',
	severity: 'block',
	what: "A link to a domain that is not the sender's, the prospect's or a fact's.",
	check: (reading): Hit[] => {
		const allowed = allowedDomains(reading);
		return addressesIn(reading)
			.filter(({ kind, domain }) => kind === 'link' && !allowed.has(domain))
			.map(({ field, start, end, domain }) =>
				hitAt(field, start, end, `"${domain}" is not a domain of the sender or of a fact.`),
			);
	},
};

/** Longest email, in words, when the builder sets none. */
const defaultMaximumWords = 250;

export const lengthRule: Rule = {
	id: 'rules.length',
	severity: 'warn',
	what: 'More words than allowed (250, or as set), greeting, signature and footer left out.',
	check: (reading): Hit[] => {
		if (reading.draft.kind !== 'email') return [];
		const maximum = reading.context.policy?.maximumWords ?? defaultMaximumWords;
		const words = telling(reading)
			.filter(({ field }) => field === 'body')
			.reduce((sum, sentence) => sum + sentence.words.length, 0);
		// A few words over is no reason to stop anybody.
		return words > maximum * 1.1
			? [hitOn('body', `The text has ${words} words; ${maximum} are allowed.`)]
			: [];
	},
};

function normalPhrase(text: string): string {
	return plain(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

export const neverSayRule: Rule = {
	id: 'rules.neverSay',
	severity: 'block',
	what: 'A word or phrase that the builder ruled out.',
	check: (reading): Hit[] =>
		(reading.context.policy?.neverSay ?? [])
			.filter((phrase) => normalPhrase(phrase))
			.flatMap((phrase) => {
				const pattern = new RegExp(
					`(?<![\\p{L}\\p{N}])${phrase
						.trim()
						.split(/[^\p{L}\p{N}]+/u)
						.filter(Boolean)
						.join('[^\\p{L}\\p{N}]{0,3}')}(?![\\p{L}\\p{N}])`,
					'giu',
				);
				return hitsOf(
					reading,
					pattern,
					(text) => `"${text}" is on the list of things never to say.`,
				);
			}),
};

export const missingSubjectRule: Rule = {
	id: 'rules.subject',
	severity: 'warn',
	what: 'An email without a subject, or with one of more than 100 characters.',
	check: ({ draft }): Hit[] => {
		if (draft.kind !== 'email') return [];
		const subject = draft.subject?.trim() ?? '';
		if (!subject) return [hitOn('subject', 'The subject is empty.')];
		return subject.length > 100
			? [hitOn('subject', 'The subject is longer than 100 characters.')]
			: [];
	},
};

const markup =
	/\*\*[^*\n]{1,200}\*\*|^#{1,4} \S|<\/?(?:[a-z][a-z0-9]*)(?:\s[^>\n]{0,200})?\/?>|\[[^\]\n]{1,200}\]\((?:https?:)?[^)\s]+\)|^\s*[*-] \*\*/gimu;

export const markupRule: Rule = {
	id: 'rules.markup',
	severity: 'warn',
	what: 'Markdown or HTML in plain text.',
	check: (reading) =>
		reading.draft.kind === 'publication'
			? []
			: hitsOf(reading, markup, () => 'The reader will see these signs as they are.'),
};

import type { Hit, Rule } from '../rule';
import { hitsOf } from './support';

/** Characters nobody sees: zero width, direction marks, soft hyphens, tags, control characters but line break and tab. */
const hidden =
	/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?![\n\t\r])\p{Cc}|(?<=\p{Script=Latin})[\u200c\u200d]|\p{Cs}/gu;

export const hiddenRule: Rule = {
	id: 'rules.hiddenCharacters',
	severity: 'block',
	what: 'Characters that nobody sees, or that turn the reading direction.',
	check: (reading): Hit[] =>
		hitsOf(reading, hidden, () => 'There is a character here that nobody sees.'),
};

const mixed =
	/(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{2,}/gu;
const disguised = /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9]{2,}/gu;

export const lookAlikeRule: Rule = {
	id: 'rules.lookAlike',
	severity: 'block',
	what: 'Letters of another script that look like Latin ones.',
	check: (reading): Hit[] => [
		...hitsOf(reading, mixed, (text) => `"${text}" mixes letters of two scripts.`),
		...hitsOf(
			reading,
			disguised,
			(text) => `"${text}" is written in letters that only look like letters.`,
		),
	],
};

import { matchesIn } from '../../../matchesIn';
import { tellingKeysOf, weighs } from '../../reading/alignment';
import { unicode } from '../../reading/pattern';
import type { Claim } from './claim';

const conjunction = 'while|whereas|but|aber|während|tandis que|mais|mientras(?: que)?|pero';
const and = 'and|und|et|y';
/** Where a fact sets one thing against another. */
const against = unicode(
	new RegExp(String.raw`;\s+|,\s+(?:${conjunction}|${and})\s+|\s(?:${conjunction})\s+`, 'giu'),
);
/** Where a draft may do so: it can be shorter. */
const apart = unicode(
	new RegExp(
		String.raw`[;,]\s+(?:(?:${conjunction}|${and})\s+)?|\s(?:${conjunction}|${and})\s+`,
		'giu',
	),
);

/** The two halves of a text at each place where it may be halved. */
function halvesOf(text: string, between: RegExp): Array<[string, string]> {
	return matchesIn(text, between).map(({ 0: cut, index }) => [
		text.slice(0, index),
		text.slice(index + cut.length),
	]);
}

interface Contrast {
	left: string[];
	right: string[];
}

/** The words that only one half of a text has, for each way to halve it. */
function contrastsIn(text: string, between: RegExp, given: ReadonlySet<string>): Contrast[] {
	return halvesOf(text, between)
		.map(([first, second]) => {
			const [left, right] = [tellingKeysOf(first, given), tellingKeysOf(second, given)];
			return {
				left: left.filter((key) => !right.includes(key)),
				right: right.filter((key) => !left.includes(key)),
			};
		})
		.filter(({ left, right }) => weighs(left) >= 1.5 && weighs(right) >= 1.5);
}

const known = new WeakMap<ReadonlySet<string>, Contrast[]>();

/** What the facts set against each other, read once per draft. */
function contrastsOf({ given, reading }: Claim): Contrast[] {
	const made =
		known.get(given) ??
		reading.evidence.facts.flatMap(({ fact, text }) =>
			text
				.slice(0, fact?.quote.length)
				.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
				.flatMap((sentence) => contrastsIn(sentence, against, given)),
		);
	known.set(given, made);
	return made;
}

/** "Free by courier, 3.95 in the shop", where the fact says it the other way round: each half mixes what the fact keeps apart. */
export function swapsSides(claim: Claim): string | undefined {
	const { sentence, given, start } = claim;
	// Once per sentence, whose parts are claims of their own
	if (start !== sentence.start || !sentence.clauses.some(({ states }) => states)) return undefined;
	const keys = tellingKeysOf(sentence.text, given);
	const near = contrastsOf(claim).filter(
		({ left, right }) =>
			keys.filter((key) => left.includes(key)).length >= 2 &&
			keys.filter((key) => right.includes(key)).length >= 2,
	);
	if (near.length === 0) return undefined;
	const mine = contrastsIn(sentence.text, apart, given);
	const mixed = (keysOfHalf: string[], { left, right }: Contrast) =>
		keysOfHalf.some((key) => left.includes(key)) && keysOfHalf.some((key) => right.includes(key));
	const kept = (told: Contrast, said: Contrast) =>
		!mixed(told.left, said) || !mixed(told.right, said);
	const swapped = near.some((said) => mine.length > 0 && mine.every((told) => !kept(told, said)));
	return swapped ? 'The fact says of one what the draft says of the other.' : undefined;
}

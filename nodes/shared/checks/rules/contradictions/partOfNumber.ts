import { matchesIn } from '../../../matchesIn';
import { tellingKeysOf } from '../../reading/alignment';
import { countedBy } from '../../reading/counted';
import { unicode } from '../../reading/pattern';
import { carries } from '../carriers';
import type { Claim } from './claim';

/** "Three cooks, one of them for the nights": a number, a part of it, and what only the part is told of. */
const partOfThem = unicode(
	/,?\s(?:(\p{L}+|\d+) (?:of (?:them|whom|which)|von ihnen|davon|d['’]entre (?:eux|elles)|de (?:ellos|ellas|los cuales|las cuales))|(?:of (?:them|whom|which)|davon|darunter|dont|de (?:ellos|ellas|los cuales|las cuales)) (\p{L}+|\d+))(?!\p{L})([^.,;:()]{3,80})/giu,
);
/** What retells a part as a part. */
const partly = unicode(
	/\b[\p{L}\d]+%? (?:of|von) (?:the|your|these|those|\d|den|Ihren)|\b(?:ein\p{L}* (?:der|Ihrer)|une? d[e’']|un[oa] de|some|among|including|of (?:them|whom|which)|davon|darunter|dont|d['’]entre|einige[nr]?|certaine?s|algun[oa]s|ell[oa]s)\b/iu,
);

/** "Three cooks for the nights", where it is so of one of the three. */
export function partOfNumber({ sentence, text, start, given, reading }: Claim): string | undefined {
	const stated = sentence.numbers.filter(
		(one) => one.unit === 'plain' && one.start >= start && one.end <= start + text.length,
	);
	if (stated.length === 0 || partly.test(sentence.text)) return undefined;
	const said = new Set(tellingKeysOf(text, given));
	for (const { text: fact, numbers } of reading.evidence.facts) {
		for (const { index, 0: found, 1: first, 2: second, 3: rest = '' } of matchesIn(
			fact,
			partOfThem,
		)) {
			const part = numbers.find(({ start: at }) => at >= index && at < index + found.length);
			const whole = numbers.findLast(
				({ end, unit }) => unit === 'plain' && end <= index && index - end < 80,
			);
			if (!whole || (first ?? second) === undefined) continue;
			const { keys: things } = countedBy(fact, whole);
			const mine = stated.filter(
				(one) =>
					carries(whole, one) &&
					countedBy(text, { ...one, start: one.start - start, end: one.end - start }).keys.some(
						(key) => things.includes(key),
					),
			);
			if (mine.length === 0 || (part && sentence.numbers.some((one) => carries(part, one))))
				continue;
			const before = new Set(tellingKeysOf(fact.slice(0, index), given));
			const own = tellingKeysOf(rest, given).filter((key) => !before.has(key));
			const shared = own.filter((key) => said.has(key));
			if (shared.length > 0 && shared.length * 2 >= own.length)
				return 'The fact tells this of a part of them, the draft of all.';
		}
	}
	return undefined;
}

import { unicode } from '../reading/pattern';
import { rankOf } from '../reading/ranks';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

const running = unicode(
	/^\s*(?:time|year|straight|consecutive|in a row|mal|jahr|fois|année|vez|año)\b/iu,
);

/** What one comes out of a contest with is for the rule of awards: its source may say "runner-up". */
const placing = unicode(
	/^[\s-]*(?:places?|prizes?|spot|Platz|Plätze|Preise?|prix|rang|premios?|puesto|lugar|posición)\b/iu,
);

/** Ranks that the sources give, each with the key of what follows. */
function ranksIn(reading: Reading): Array<{ rank: number; of: string }> {
	return reading.evidence.all.flatMap(({ text }) => {
		const words = wordsOf(text);
		return words.flatMap((word, index) => {
			const rank = rankOf(word.text);
			return rank < 0 ? [] : [{ rank, of: keyOf(words[index + 1]?.text ?? '') }];
		});
	});
}

function isUnknown(sentence: ReadSentence, index: number, reading: Reading): boolean {
	const word = sentence.words[index];
	const rank = word ? rankOf(word.text) : -1;
	if (!word || rank < 0) return false;
	const rest = sentence.text.slice(word.end - sentence.start);
	// "A third of the nets" is a share
	const shared = sentence.numbers.some(
		({ factor, start, end }) => factor && start <= word.start && word.end <= end,
	);
	if (shared || placing.test(rest)) return false;
	const known = ranksIn(reading);
	if (known.some((one) => one.rank === rank)) return false;
	if (running.test(rest)) return true;
	const of = keyOf(sentence.words[index + 1]?.text ?? '');
	return known.some((one) => one.of === of);
}

export const ordinalRule: Rule = {
	id: 'claims.ordinal',
	severity: 'block',
	what: 'A rank or a count of times ("for the third time", "fourth generation") that no source gives.',
	check: (reading): Hit[] =>
		telling(reading)
			.filter(({ clauses }) => clauses.some(({ about, states }) => states && about !== 'sender'))
			.flatMap((sentence) =>
				sentence.words
					.filter((_, index) => isUnknown(sentence, index, reading))
					.map(({ start, end, text }) =>
						hitAt(sentence.field, start, end, `No source says "${text}" of this.`),
					),
			),
};

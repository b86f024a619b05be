import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

/** Ordinals from second to tenth in four languages, without their endings. */
const ordinals = [
	'second zweit deuxieme segund',
	'third dritt troisieme tercer',
	'fourth viert quatrieme cuart',
	'fifth funft cinquieme quint',
	'sixth sechst sixieme sext',
	'seventh siebt septieme septim',
	'eighth acht huitieme octav',
	'ninth neunt neuvieme noven',
	'tenth zehnt dixieme decim',
].map((line) => line.split(' '));
const running = unicode(
	/^\s*(?:time|year|straight|consecutive|in a row|mal|jahr|fois|année|vez|año)\b/iu,
);

function rankOf(word: string): number {
	const bare = plain(word).replace(/(?:e[nrsm]?|a|o|as|os)$/, '');
	return ordinals.findIndex((forms) => forms.includes(bare) || forms.includes(plain(word)));
}

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

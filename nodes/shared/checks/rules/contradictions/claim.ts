import { matchesIn } from '../../../matchesIn';
import { tellingIn } from '../../reading/alignment';
import type { Source } from '../../reading/evidence';
import { givenKeys } from '../../reading/givenKeys';
import type { Reading, ReadSentence } from '../../reading/reading';
import type { Clause } from '../../reading/about';
import { unicode } from '../../reading/pattern';
import { isSupposed } from '../../reading/supposing';
import { clauseAt } from '../support';

/** A passage of a draft that states something: a sentence, or a part of one that stands for itself. */
export interface Claim {
	sentence: ReadSentence;
	text: string;
	/** Where it begins in the text of its field. */
	start: number;
	/** Keys that say nothing because they name the companies. */
	given: ReadonlySet<string>;
	/** Keys of its telling words. */
	keys: readonly string[];
	/** What it may rest on. */
	sources: readonly Source[];
	reading: Reading;
	/** Whether what stands at an offset into its text is said to be so. */
	statesAt(at: number): boolean;
	/** What carries what is said at an offset into its text: the sender's words, the prospect's, or both. */
	sourcesAt(at: number): readonly Source[];
}

/** What can be done is said to be so, as well. */
export const ability = unicode(
	/\b(?:can|could already|kann|können|peut|peuvent|puede[n]?|lassen(?= sich)|lässt)\b/giu,
);

/** "Your patients can text you" states, as well, what is so. */
function states(clause: Clause, { text }: ReadSentence): boolean {
	if (clause.states) return true;
	if (/\?["”’')\s]*$/u.test(text) || condition.test(text)) return false;
	return clause.text.search(ability) >= 0 && !isSupposed(clause.text.replace(ability, ' '));
}

const condition = unicode(/^\s*(?:if|unless|whether|when|wenn|falls|sollte\w*|ob|si)\b/iu);

function sourcesOf(clause: Clause, sentence: ReadSentence, reading: Reading): readonly Source[] {
	const { all, own, facts, recipient } = reading.evidence;
	const speakers = sentence.clauses.filter(
		({ start, about }) => start <= clause.start && about !== 'nobody',
	);
	const about = speakers.at(-1)?.about;
	if (about === 'sender') return own;
	return about === 'prospect' ? [...facts, recipient] : all;
}

const cut =
	/[;:–—]\s+|,?\s+(?:but|while|whereas|aber|sondern|während|mais|tandis que|pero|sino|mientras)\s+|,\s+(?:and|so|und|et|y)\s+/giu;

/** The parts of a sentence that stand for themselves. */
export function claimsOf(sentence: ReadSentence, reading: Reading): Claim[] {
	const claims: Claim[] = [];
	const given = givenKeys(reading, 'company', 'name', 'sender');
	let from = 0;
	const cuts = matchesIn(sentence.text, cut).map(({ index, 0: { length } }) => index + length);
	for (const end of [...cuts, sentence.text.length]) {
		const start = sentence.start + from;
		const stop = sentence.start + end;
		claims.push({
			sentence,
			text: sentence.text.slice(from, end),
			start,
			given,
			keys: tellingIn(
				sentence.words.filter((word) => word.start >= start && word.end <= stop),
				given,
			),
			sources: reading.evidence.all,
			reading,
			statesAt: (at) => states(clauseAt(sentence, start + at), sentence),
			sourcesAt: (at) => sourcesOf(clauseAt(sentence, start + at), sentence, reading),
		});
		from = end;
	}
	return claims;
}

import type { Finding, Sentence } from '../contracts';
import { carriesMeaning } from './reading/commonWords';
import { speaksOtherLanguage, uncitedPassages, type Source } from './reading/evidence';
import { carries } from './rules/carriers';
import type { Reading, ReadSentence } from './reading/reading';

const uncited = new Set<string>(Object.values(uncitedPassages));

/** How much of a sentence one source carries: telling words and numbers that it shares. */
function shared(sentence: ReadSentence, { keys, numbers }: Source): number {
	const words = new Set(sentence.words.map(({ key }) => key).filter(carriesMeaning));
	const matched = [...words].filter((key) => keys.has(key)).length;
	const counted = sentence.numbers.filter((stated) =>
		numbers.some((source) => carries(source, stated)),
	).length;
	return matched + 2 * counted;
}

/** Ids of the facts and passages that carry a sentence: those the writer named as far as they do, else the best one. */
export function carriersOf(sentence: ReadSentence, reading: Reading): string[] {
	const { evidence, language } = reading;
	const citable = [...evidence.facts, ...evidence.own.filter(({ id }) => id && !uncited.has(id))];
	const named = citable.filter(({ id }) => sentence.factIds.includes(id));
	if (speaksOtherLanguage(evidence, language) && named.length > 0) return named.map(({ id }) => id);
	const carrying = named.filter((source) => shared(sentence, source) >= 1);
	if (carrying.length > 0) return carrying.map(({ id }) => id);
	if (!sentence.clauses.some(({ about, states }) => about === 'prospect' && states)) return [];
	const scored = citable.map((source) => ({ source, score: shared(sentence, source) }));
	const best = scored.sort((left, right) => right.score - left.score)[0];
	return best && best.score >= 2 ? [best.source.id] : [];
}

/** A sentence with what it rests on, decided by what the rules found and not by the writer's word. */
export function groundSentence(
	sentence: ReadSentence,
	reading: Reading,
	findings: readonly Finding[],
): Sentence {
	const claimed = findings.some(
		({ rule, field, start, end }) =>
			/^(?:claims|crossContact)\./.test(rule) &&
			field === sentence.field &&
			start < sentence.end &&
			end > sentence.start,
	);
	if (claimed) return { text: sentence.text, factIds: [], status: 'unsupported' };
	const factIds = sentence.greeting ? [] : carriersOf(sentence, reading);
	return { text: sentence.text, factIds, status: factIds.length > 0 ? 'grounded' : 'own' };
}

import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import { isFunctionWord } from '../reading/commonWords';
import { plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';
import { allRivalWords, rivalWordsOf } from './vocabulary/rivals';

const superlative = unicode(
	/\b(?:(?<=(?:\b(?:the|our|its|their|very)|['’]s) )best(?! (?:of luck|case|wishes|[\p{L} ]{2,20} I(?:['’]ve| have)))|leading|largest|biggest|fastest|cheapest|easiest|smartest|safest|greatest|finest|strongest|(?<=\b(?:the|our|your|and|its) )most [\p{L}-]+|(?<!\b(?:on|at|from|to|near) (?:the )?)top(?=[- ]\p{L})|number one|no\. ?1|world[- ]class|unrivall?ed|unmatched|unbeatable|(?<=\b(?:the|a|our|your|['’]s) )premier|cutting[- ]edge|state[- ]of[- ]the[- ]art|market leaders?|pioneers?|one of a kind|second to none|the only|first of its kind|(?<!\b[Aa]m )beste[nrsm]?|führende[nrsm]?|größte[nrsm]?|(?<!\b[Aa]m )(?:schnellste|günstigste|sicherste|genaueste|modernste|meistgenutzte|beliebteste)[nrsm]?|einzigartig\w*|Marktführer\w*|Nummer eins|le (?:leader|numéro un|meilleur)|la meilleure|leaders?|numéro un|le plus \p{L}+ d[ue]|el (?:líder|mejor|más \p{L}+ del)|la (?:líder|mejor)|líder\p{L}*|número uno)\b|#1\b/giu,
);

/** "Best regards", "the best way", "most of": words of a superlative without its boast. */
const noBoast =
	/^(?:best(?:e[nrsm]?)?(?= *(?:$|[,\n]|regards|wishes|way|time|day|person|moment|place to start|for you|if|guess|Grüße))|most (?:of|part|recent|likely|people|companies|teams|shops|fleets|days|often|weeks|drivers)|top (?:of|up)|leading to|the only (?:thing|question|reason|time|catch|point|drawback|exception|difference|condition|one|way|date|day))/iu;

const comparison = unicode(
	/\b(?:(?:better|faster|cheaper|easier|smarter|quicker|simpler|stronger|safer|further|more (?!than)[\p{L}-]+|less (?!than)[\p{L}-]+) than(?! (?:I|me|we|us|ever|before|nothing|last|planned|expected|today|now|in (?:\d{4}|the (?:year|season|month) before|the previous)|the (?:year|season|month|week) before)\b)|\p{L}{2,}er than (?:those|that of|any|all|other|your|the (?:rest|others|competition))|unlike (?:other|any|most|your|the|all)|(?:twice|three times|ten times|\d+ times) (?:as(?! (?:many|much)(?:[.,;:]|$))|more|faster)|\d+x (?:as|more|faster)|outperform\w*|beats? (?:all|any|every|the|other|your)|(?<!\b(?:is|are|was|were|be|been|and|then|gets?) )compared (?:to|with)|ahead of (?:the|your|all)|(?:twice|half|double|above|below|over|under|than|(?<=half )of) the (?:share|rate|average|norm|usual|typical|national|industry|sector)\b[^.?!]{0,40}|the (?:national|industry|sector|market|European|American|German|regional) average|the average (?:[\p{Lu}]\p{L}+ )?(?:\p{L}+ )?(?:company|bank|shop|hotel|firm|charity|business|plant|factory|school|hospital|council|store)|(?:Branchen|Landes|Bundes|Markt)(?:durchschnitt|schnitt)\p{L}*|la moyenne (?:nationale|du secteur|de la branche)|better alternative|better choice|besser als(?! (?:ich|wir|nichts))|schneller als|günstiger als|im Gegensatz zu|anders als)\b/giu,
);

/** "Not the best frame of mind for it". */
const deniedBefore = unicode(
	/\b(?:not|nicht|pas|no (?:es|son|fue)|ni)\s(?:exactly |gerade |exactement |precisamente )?(?:the |an? |der |die |das |le |la |les |el |los |las )?$/iu,
);

/** "Le plus fréquenté de": the source may go on in another way. */
const bareOf = (said: string) => plain(said).replace(/ (?:du?e?|del|of)$/, '');

function unsupported(
	reading: Reading,
	pattern: RegExp,
	accept: (rest: string) => boolean,
	message: (text: string) => string,
): Hit[] {
	return telling(reading).flatMap((sentence) =>
		matchesIn(sentence.text, pattern)
			.filter((match) => !accept(sentence.text.slice(match.index)))
			.filter(({ index }) => !deniedBefore.test(sentence.text.slice(0, index)))
			.filter(({ index }) => clauseAt(sentence, sentence.start + index).states)
			.filter(
				([said]) => !reading.evidence.all.some(({ plainText }) => plainText.includes(bareOf(said))),
			)
			.map((match) =>
				hitAt(
					sentence.field,
					sentence.start + match.index,
					sentence.start + match.index + match[0].length,
					message(match[0]),
				),
			),
	);
}

/** Both, without what says again what the first ones say. */
function merged(first: readonly Hit[], second: readonly Hit[]): Hit[] {
	const more = second.filter(
		({ field, start, end }) =>
			!first.some((one) => one.field === field && one.start < end && one.end > start),
	);
	return [...first, ...more];
}

/** Whether a source sets somebody above others in the same way: with one of the words. */
function isRanked(reading: Reading, said: string, kind: 'against' | 'first'): boolean {
	const keys = wordsOf(said)
		.map(({ key }) => key)
		.filter((key) => !isFunctionWord(key));
	return reading.evidence.all.some(({ text }) =>
		allRivalWords.some((words) =>
			matchesIn(text, words[kind]).some(([source]) =>
				wordsOf(source).some(({ key }) => keys.includes(key)),
			),
		),
	);
}

/** "No competitor can match this" supposes nothing. */
const able = unicode(/\b(?:can|kann|können|peut|peuvent|puede|pueden)\b/iu);

/** What is set above its rivals, or above a whole market, without a source that does so. */
function unranked(
	reading: Reading,
	kind: 'against' | 'first',
	message: (text: string) => string,
): Hit[] {
	return telling(reading).flatMap((sentence) =>
		matchesIn(sentence.text, rivalWordsOf(reading.language)[kind])
			.filter(
				({ 0: said, index }) =>
					able.test(said) || clauseAt(sentence, sentence.start + index).states,
			)
			.filter(([said]) => !isRanked(reading, said, kind))
			.map(({ 0: said, index }) => {
				const start = sentence.start + index;
				return hitAt(sentence.field, start, start + said.length, message(said));
			}),
	);
}

export const superlativeRule: Rule = {
	id: 'claims.superlative',
	severity: 'block',
	what: 'Best, leading, fastest and the like, where no source says so.',
	check: (reading) => {
		const message = (text: string) => `No source says "${text}".`;
		const found = unsupported(reading, superlative, (rest) => noBoast.test(rest), message);
		return merged(found, unranked(reading, 'first', message));
	},
};

export const comparisonRule: Rule = {
	id: 'claims.comparison',
	severity: 'block',
	what: 'A comparison with others that no source makes.',
	check: (reading) => {
		const message = (text: string) => `No source makes this comparison ("${text}").`;
		const found = unsupported(reading, comparison, () => false, message);
		return merged(found, unranked(reading, 'against', message));
	},
};

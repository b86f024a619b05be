import { closestTo, type Closest } from '../reading/closest';
import { givenKeys } from '../reading/givenKeys';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { ability, claimsOf } from './contradictions/claim';
import { otherDirection } from './contradictions/directions';
import { itemTooMany } from './contradictions/listed';
import { presupposes, saysOpposite } from './contradictions/opposites';
import { oppositeOf } from './contradictions/negated';
import { placeAsPrize } from './contradictions/placings';
import { partOfNumber } from './contradictions/partOfNumber';
import { plannedThingAsThere } from './contradictions/plannedThings';
import { aimAsReached, planAsDone, trialAsUse } from './contradictions/plans';
import { turnedRound } from './contradictions/roles';
import { swapsSides } from './contradictions/swapped';
import { undecidedAsDecided } from './contradictions/undecided';
import { partAsWhole } from './contradictions/whole';
import { hitAt, telling } from './support';

/** Words of which one excludes the others: told in the place of another they turn a fact into a false one. */
const exclusive = [
	'gold silver bronze',
	'buyer seller',
	'buy sell',
	'bought sold',
	'open closed',
	'opened closed',
	'increase decrease',
	'rose fell',
	'grew shrank',
	'north south east west',
	'morning evening',
	'spring summer autumn winter',
	'käufer verkäufer',
	'gestiegen gesunken',
	'eröffnet geschlossen',
	'frühjahr sommer herbst winter',
	'argent bronze',
	'oro plata bronce',
].map((line) => line.split(' ').map(plain));
const exclusiveWords = new Set(exclusive.flat());

function saysOther({ text, words }: ReadSentence, near: Closest): boolean {
	const said = words.map((word) => plain(word.text));
	const source = plain(near.text);
	const has = (word: string) => new RegExp(`(?<!\\p{L})${plain(word)}(?!\\p{L})`, 'u').test(source);
	return exclusive.some((line) => {
		const mine = line.filter((word) => said.includes(plain(word)));
		return mine.length === 1 && !mine.some(has) && line.some(has) && text.length > 0;
	});
}

/** "Open" where the closest sentence of a fact says "closed". */
function saysOtherThan(sentence: ReadSentence, reading: Reading): boolean {
	if (sentence.field === 'subject') return false;
	if (!sentence.words.some(({ text }) => exclusiveWords.has(plain(text)))) return false;
	if (!sentence.clauses.some(({ states, about }) => states && about !== 'sender')) return false;
	const given = givenKeys(reading, 'company');
	const near = closestTo(sentence.text, reading.evidence.facts, given);
	if (!near || near.matched < 2 || near.covered < 0.4) return false;
	return saysOther(sentence, near);
}

/** What a part of a sentence can do to the fact it rests on. */
const contradictions = [
	partAsWhole,
	undecidedAsDecided,
	otherDirection,
	turnedRound,
	saysOpposite,
	swapsSides,
	planAsDone,
	aimAsReached,
	trialAsUse,
	placeAsPrize,
	plannedThingAsThere,
];

/** The same, but as often wrong as right on drafts that no rule was tuned on: a remark, no warning. */
const doubtful = [oppositeOf, itemTooMany, partOfNumber];

function contradictionIn(
	sentence: ReadSentence,
	reading: Reading,
	of: typeof contradictions,
): string | undefined {
	const states =
		presupposes(sentence.text) ||
		sentence.clauses.some(({ states, text }) => states || text.search(ability) >= 0);
	for (const claim of claimsOf(sentence, reading)) {
		// "It must be good to see the new ferry at work" supposes, but not that the ferry is there
		for (const finds of states ? of : of.filter((one) => one === plannedThingAsThere)) {
			const found = finds(claim);
			if (found) return found;
		}
	}
	return undefined;
}

export const stretchedRule: Rule = {
	id: 'claims.stretched',
	severity: 'warn',
	what: 'More than the fact says: a plan told as done, a part as the whole, or the opposite.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			const problem = saysOtherThan(sentence, reading)
				? 'The fact says something else here.'
				: contradictionIn(sentence, reading, contradictions);
			return problem ? [hitAt(sentence.field, sentence.start, sentence.end, problem)] : [];
		}),
};

export const doubtfulRule: Rule = {
	id: 'claims.doubtful',
	severity: 'info',
	what: 'What may deny a fact, affirm what it denies, add to its list, or tell of all what it tells of some.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			const problem = contradictionIn(sentence, reading, doubtful);
			return problem ? [hitAt(sentence.field, sentence.start, sentence.end, problem)] : [];
		}),
};

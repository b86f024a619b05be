import { closestTo, type Closest } from '../reading/closest';
import { carriesMeaning } from '../reading/commonWords';
import { isNegated } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

/** What tells of a plan, by language. */
const plans: Record<string, RegExp> = {
	en: unicode(
		/\b(?:will|plans? (?:to|for)|planned|planning to|going to|upcoming|ordered|on order|next (?:year|month|spring|summer|autumn|winter)|expects?|aims?|goals?|targets?|intends?|hopes?|want to|starts? in|from (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|by (?:the end of )?20\d\d|until|soon|coming|ahead|is being)\b/iu,
	),
	de: unicode(
		/\b(?:wird|werden|geplant\w*|künftig|wollen|soll\w*|möchten|ziele?|bis (?:ende )?20\d\d|ab (?:20\d\d|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Herbst))\b/iu,
	),
	fr: unicode(
		/\b(?:voul\p{L}+|prévo\p{L}+|projet\w*|bientôt|d['’]ici|à partir de|\p{L}{3,}(?:era|eront|erons|ira|iront|irons))\b/iu,
	),
	es: unicode(
		/\b(?:prev\p{L}+|quer(?:emos|éis)|pronto|a partir de|\p{L}{3,}(?:ará|erá|irá|arán|erán|irán))\b/iu,
	),
};

function isPlan(text: string, language: string): boolean {
	return (plans[language] ?? plans.en)?.test(text) ?? false;
}

/** Words that say that something is so now, or was done. */
const present = unicode(
	/\b(?:already|today|now|currently|runs?|running|operates?|have|has|owns?|are|is|uses?|serves?|drives?|\p{L}{3,}ed|bereits|schon|läuft|laufen|fahren|haben|hat|ist|sind|betreib\p{L}+|nutz\p{L}+|sont|avez|déjà|son|está\p{L}*|ha|han|ya)\b/iu,
);
const whole = unicode(
	/(?<!\b(?:nearly|almost|not|fast|nicht) )\b(?:all|every|entire|always|completely|alles?|jede[nrs]?|immer|tous|toutes|chaque|todos|todas|cada)\b/iu,
);
const partly = unicode(
	/\b(?:some|part of|most|many|half|two thirds|a third|nearly|almost|up to|einige|teilweise|meiste\w*|manche|viele\w*|vor allem|plupart|certains|mayoría|algunos)\b/iu,
);

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
	'or argent bronze',
	'oro plata bronce',
].map((line) => line.split(' '));

function saysOther({ text, words }: ReadSentence, near: Closest): boolean {
	const said = words.map((word) => plain(word.text));
	const source = plain(near.text);
	const has = (word: string) => new RegExp(`(?<!\\p{L})${plain(word)}(?!\\p{L})`, 'u').test(source);
	return exclusive.some((line) => {
		const mine = line.filter((word) => said.includes(plain(word)));
		return mine.length === 1 && !mine.some(has) && line.some(has) && text.length > 0;
	});
}

/** Of a fact in several parts, those that share most with a sentence: only one of them may be a plan. */
function nearestParts({ words }: ReadSentence, text: string): string {
	const keys = new Set(words.map(({ key }) => key).filter(carriesMeaning));
	const counted = text.split(/;\s|\.\s(?=\p{Ll})/u).map((part) => ({
		part,
		matched: new Set(wordsOf(part).flatMap(({ key }) => (keys.has(key) ? [key] : []))).size,
	}));
	const most = Math.max(...counted.map(({ matched }) => matched));
	return counted
		.filter(({ matched }) => matched === most)
		.map(({ part }) => part)
		.join('; ');
}

/** A plan of the fact that the draft tells as something that is so. */
function toldAsDone(
	sentence: ReadSentence,
	near: Closest,
	year: number,
	language: string,
): boolean {
	if (!isPlan(nearestParts(sentence, near.text), language)) return false;
	if (isPlan(sentence.text, language)) return false;
	if (near.kind === 'hiring' || !present.test(sentence.text)) return false;
	if (sentence.numbers.some(({ unit, value }) => unit === 'year' && value > year)) return false;
	const states = sentence.clauses.some((clause) => clause.states && clause.about !== 'sender');
	const close = near.matched >= 2 ? near.covered >= 0.4 : near.covered >= 0.8;
	return states && close && !/\?$/.test(sentence.text);
}

const byNow = unicode(/\b(?:already|bereits|schon|déjà|ya|since|seit|now|jetzt)\b/iu);

/** "... already ...": any plan of a fact that shares two telling words, be there a fact that is closer. */
function planToldAsDone(
	sentence: ReadSentence,
	reading: Reading,
	given: ReadonlySet<string>,
): boolean {
	const { language, evidence } = reading;
	if (!byNow.test(sentence.text) || isPlan(sentence.text, language)) return false;
	const plansOnly = evidence.facts
		.filter(({ fact }) => fact?.kind !== 'hiring')
		.map((source) => ({
			...source,
			sentences: source.sentences.filter(({ text }) => isPlan(text, language)),
		}));
	return (closestTo(sentence.text, plansOnly, given)?.matched ?? 0) >= 2;
}

const parts = /[,;:–—]\s+|\s+(?:and|und|et|y|but|aber|mais|pero)\s+/u;

/** "Rinsing alone will not bring you the quarter": an expectation, which no fact can contradict. */
const foretells = unicode(
	/\b(?:will|won['’]t|would|wouldn['’]t|wird|werden|würde\w*|\p{L}{3,}(?:era|ront|erait|raient))\b/iu,
);

/** Whether a part of a sentence says that something is not so which a part of a fact says is so, or the other way round. */
function contradicts(
	sentence: ReadSentence,
	reading: Reading,
	given: ReadonlySet<string>,
): boolean {
	const near = closestTo(sentence.text, reading.evidence.facts, given);
	if (!near || !sentence.clauses.some(({ states, about }) => states && about !== 'sender'))
		return false;
	const keysIn = (text: string) =>
		wordsOf(text)
			.map(({ key }) => key)
			.filter((key) => carriesMeaning(key) && !given.has(key));
	return sentence.text.split(parts).some((mine) =>
		near.text.split(parts).some((theirs) => {
			const keys = keysIn(mine);
			const other = new Set(keysIn(theirs));
			const matched = keys.filter((key) => other.has(key)).length;
			const close = matched >= 2 && matched >= keys.length * 0.6 && matched >= other.size * 0.5;
			return close && isNegated(mine) !== isNegated(theirs) && !foretells.test(mine);
		}),
	);
}

function problemsOf(sentence: ReadSentence, reading: Reading): string[] {
	const { company } = reading.context.dossier.prospect;
	const given = new Set(wordsOf(company).map(({ key }) => key));
	const near = closestTo(sentence.text, reading.evidence.facts, given);
	if (!near) return [];
	const year = new Date(reading.context.dossier.facts[0]?.readAt ?? Date.now()).getUTCFullYear();
	const close = near.matched >= 3 && near.covered >= 0.5;
	const problems = [
		(toldAsDone(sentence, near, year, reading.language) ||
			planToldAsDone(sentence, reading, given)) &&
			'The fact speaks of a plan, the draft of something that is so.',
		contradicts(sentence, reading, given) &&
			'The fact and the draft contradict each other ("not").',
		near.matched >= 2 &&
			near.covered >= 0.4 &&
			saysOther(sentence, near) &&
			'The fact says something else here.',
		whole.test(sentence.text) &&
			!whole.test(near.text) &&
			((partly.test(near.text) && near.matched >= 2 && near.covered >= 0.4) ||
				(close && /\d/.test(near.text) && sentence.numbers.length === 0)) &&
			'The fact speaks of a part, the draft of the whole.',
	];
	return problems.filter((problem) => problem !== false);
}

export const stretchedRule: Rule = {
	id: 'claims.stretched',
	severity: 'warn',
	what: 'More than the fact says: a plan told as done, a part as the whole, or the opposite.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			if (sentence.field === 'subject') return [];
			if (!sentence.clauses.some(({ states, about }) => states && about !== 'sender')) return [];
			return problemsOf(sentence, reading).map((problem) =>
				hitAt(sentence.field, sentence.start, sentence.end, problem),
			);
		}),
};

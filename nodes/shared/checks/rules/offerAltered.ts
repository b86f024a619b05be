import type { Clause } from '../reading/about';
import { isFunctionWord } from '../reading/commonWords';
import { denialsOf, type Denial } from '../reading/denials';
import { ownSentences } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { isDeniedByLead, speaksOfProduct } from './offerDenied';
import { doingsOf } from './vocabulary/doings';
import { matchesIn } from '../../matchesIn';

/** Between a verb and a noun: the noun is only what it is for, or belongs to another verb. */
const parted = unicode(
	/[,;:.]|\b(?:for|before|without|from|about|after|until|near|as|by|with|and|or|that|which|whose|what|für|vor|ohne|von|nach|mit|und|oder|wenn|dass|pour|avant|sans|après|avec|par|et|ou|que|qui|dont|para|antes|sin|tras|con|por|y|o)\b/iu,
);

/** Whether a clause does to the denied thing what is denied, by any verb of the same family. */
function doesTo(text: string, { objects, limits }: Denial, family: readonly RegExp[]): boolean {
	const words = wordsOf(text);
	if (!objects.every((object) => words.some(({ key }) => key === object))) return false;
	const lower = text.toLowerCase();
	if (!limits.every((limit) => lower.includes(limit))) return false;
	const verbs = words.filter(({ text: word }) => family.some((one) => one.test(word)));
	const nouns = words.filter(({ key }) => objects.includes(key));
	return verbs.some((verb) =>
		nouns.some((noun) => {
			if (noun === verb) return false;
			const between =
				noun.start > verb.end
					? text.slice(verb.end, noun.start)
					: /[äöüß]|\b(?:die|der|das|den|ein)\b/iu.test(text)
						? text.slice(noun.end, verb.start)
						: ',';
			return !parted.test(between) && between.split(/\s+/).length < 8;
		}),
	);
}

/** "Rebooking is not automatic": what is said not to be so of what. */
const notSo = unicode(
	/(?:^|[.;:]\s)([^.;:,]{3,60}?)\s(?:(?:is|are) not|(?:ist|sind) nicht|n['’]est pas|ne sont pas|no (?:es|son|está|están))\s(?!need|necess|requir|possib|nötig|notwendig|erforderlich|möglich|nécessaire|possible|necesari|posible)(\p{L}{4,})(?=[.,;:]|$)/giu,
);

function isSaidSo(text: string, reading: Reading): boolean {
	const keys = new Set(wordsOf(text).map(({ key }) => key));
	return ownSentences(reading).some(
		({ text: own, owner }) =>
			owner === 'sender' &&
			matchesIn(own, notSo).some(([, of = '', what = '']) => {
				const subject = wordsOf(of)
					.map(({ key }) => key)
					.filter((key) => !isFunctionWord(key));
				const [state] = wordsOf(what);
				if (subject.length === 0 || state === undefined) return false;
				return (
					[...subject, state.key].every((key) => keys.has(key)) && !subject.includes(state.key)
				);
			}),
	);
}

/** Denies a price, and not what is done. */
const atNoCost = unicode(
	/\b(?:at no (?:extra |additional )?(?:cost|charge)|without (?:extra |any )?(?:charge|cost)|free of charge|ohne (?:Aufpreis|Mehrkosten|Zusatzkosten)|sans (?:frais|supplément|surcoût)|sin (?:coste|cargo|recargo)(?: adicional)?)\b/giu,
);

/** The first clause that has the product do, in other words, what the offer denies. */
export function alteredOffer(sentence: ReadSentence, reading: Reading): Clause | undefined {
	if (/\?["”’')\s]*$/u.test(sentence.text)) return undefined;
	const clauses = sentence.clauses.filter(
		(clause) =>
			!isDeniedByLead(sentence, clause) &&
			speaksOfProduct({ ...clause, text: clause.text.replace(atNoCost, ' ') }),
	);
	if (clauses.length === 0) return undefined;
	const denials = denialsOf(reading).flatMap((denial) => {
		const family = denial.verb === undefined ? [] : doingsOf(denial.words[0] ?? '');
		return family.length > 0 && denial.objects.length > 0 ? [{ denial, family }] : [];
	});
	const affirmed = ownSentences(reading).filter(({ owner }) => owner === 'sender');
	const open = denials.filter(
		({ denial, family }) =>
			!affirmed.some(({ text }) =>
				clauseTexts(text).some((part) => !negated.test(part) && doesTo(part, denial, family)),
			),
	);
	return clauses.find(
		({ text }) =>
			isSaidSo(text, reading) || open.some(({ denial, family }) => doesTo(text, denial, family)),
	);
}

const negated = unicode(
	/\b(?:not|never|no|nor|neither|without|cannot|nicht|kein\p{L}*|weder|ne|n['’]\p{L}+|pas|ni|no|nunca|sin)\b/iu,
);

function clauseTexts(text: string): string[] {
	return text.split(/[,;:]/u);
}

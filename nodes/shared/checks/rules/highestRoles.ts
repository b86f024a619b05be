import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { matchesIn } from '../../matchesIn';
import { clauseAt, hitAt } from './support';

/** Positions that nobody has by the way, each in four languages: who has another one is told wrong by them. */
const highest = [
	String.raw`managing director|chief executive(?: officer)?|ceo|general manager|geschäftsführer(?:in)?|geschäftsführende\p{L}* \p{L}+|vorstandsvorsitzende[rn]?|(?:directeur|directrice) générale?|gérante?|p\.?-?d\.?-?g|director[a]? general|gerente|consejer[oa] delegad[oa]`,
	String.raw`owner|proprietor|inhaber(?:in)?|eigentümer(?:in)?|propriétaire|patronne|dueñ[oa]|propietari[oa]`,
	String.raw`(?:co-?)?founder|gründer(?:in)?|fondateur|fondatrice|fundador[a]?`,
	String.raw`mayor|bürgermeister(?:in)?|maire|alcalde(?:sa)?`,
	String.raw`headmaster|headmistress|head ?teacher|schulleiter(?:in)?|proviseure?`,
];
const any = highest.join('|');
const english = String.raw`(?:you(?:['’]re| are| became| were made)|you(?: have|['’]ve) (?:been|become)|you (?:have |['’]ve )?(?:run|lead|led|head|headed) [^.,;?!]{3,40} as|being|as) (?:now |today |also |still )?(?:the |an? |its |their )?(?:new |then )?`;
const german = String.raw`(?:(?:sind|wurden) Sie [^.,;?!]{0,30}?|Sie (?:sind|wurden) [^.,;?!]{0,30}?|Sie [^.,;?!]{3,60} als |Als (?:\p{L}+e[rn]? )?)`;
const french = String.raw`(?:en tant que |en (?:votre )?qualité de |vous (?:êtes|étiez) (?:\p{L}+ )?(?:la |le )?|comme |un(?:e)? )(?:nouve(?:au|lle) )?`;
const spanish = String.raw`(?:como |en calidad de |(?:es|fue) usted (?:la |el )?|usted (?:es|era) (?:la |el )?)(?:nuev[oa] )?`;

const told: Record<string, RegExp> = Object.fromEntries(
	Object.entries({ en: english, de: german, fr: french, es: spanish }).map(([language, lead]) => [
		language,
		unicode(new RegExp(String.raw`\b${lead}(?<role>${any})\b`, 'giu')),
	]),
);
const reader = unicode(
	/\b(?:you|your|yourself|Sie|Ihr\p{L}*|Ihnen|vous|votre|vos|usted|su|sus)\b/iu,
);
const families = highest.map((family) => unicode(new RegExp(String.raw`\b(?:${family})\b`, 'iu')));

/** The reader told to be at the head, or to own or have founded the company, where no source has that word of any language. */
export function highestRoleOfReader(sentence: ReadSentence, reading: Reading): Hit[] {
	const { prospect } = reading.context.dossier;
	const pattern = told[reading.language];
	if (!pattern || !prospect.title || !reader.test(sentence.text)) return [];
	const { facts, recipient } = reading.evidence;
	return matchesIn(sentence.text, pattern).flatMap((match): Hit[] => {
		const at = sentence.start + match.index;
		if (!clauseAt(sentence, at).states) return [];
		const family = families.find((one) => one.test(match.groups?.role ?? ''));
		const known = [...facts, recipient].some(({ text }) => family?.test(text));
		const named = sentence.names.some(({ end }) => end === at || end === at - 2);
		if (known || named) return [];
		const message = `The prospect's position is "${prospect.title ?? ''}".`;
		return [hitAt(sentence.field, at, at + match[0].length, message)];
	});
}

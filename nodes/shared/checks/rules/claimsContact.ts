import { uncitedPassages } from '../reading/evidence';
import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { contactWordsOf, type ContactWords } from './contactWords';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';

/** Says that what it speaks of is over. */
const over = unicode(
	/\b(?:last|yesterday|recent|previous|earlier|ago|the other day|letzte\p{L}*|vorige\p{L}*|vergangene\p{L}*|jüngste\p{L}*|neulich|gestern|kürzlich|derniers?|dernières?|précédente?|passée?|hier|l['’]autre jour|pasad[oa]|últim[oa]|anterior|ayer|(?:you|i|we) (?:said|told|asked|mentioned|explained|described|promised|agreed)|sagten|erwähnten|erzählten|versprach|baten|(?:m['’])?(?:aviez|avez) (?:dit|parlé|demandé)|dijo|comentó|pidió|mencionó)\b/iu,
);
/** Says that it is still to come. */
const toCome = unicode(
	/\b(?:look(?:ing)? forward|hope|hoping|would|could|shall|will|love to|next|freue mich (?:auf|darauf)|würde\p{L}*|wäre|könnte\p{L}*|nächste\p{L}*|au plaisir|serais?|serait|espère|prochain\p{L}*|gustaría|encantaría|espero|será|sería|próxim[oa])\b|['’]d\b/iu,
);
const sender = unicode(
	/\b(?:i|we|me|us|my|our|here (?:is|are)|ich|wir|mir|uns|mein\p{L}*|unser\p{L}*|hier|anbei|je|j|nous|mon|notre|nos|voici|yo|mi|nuestr[oa]s?|aquí|adjunto|le|les (?:envío|mando|resumo))\b/iu,
);
/** Somebody on the sender's own side, or nobody at all, may suggest to write. */
const ownSide = unicode(
	/\b(?:(?:my|our) (?:[\p{L}-]+ ){0,2}(?:colleague|boss|manager|team|director|partner|wife|husband)|nobody|no one|(?:mein|unser)\p{L}* (?:[\p{L}-]+ )?(?:kolleg\p{L}*|chef\p{L}*|team)|niemand|(?:mon|ma|notre|nos) (?:[\p{L}-]+ )?(?:collègues?|patronn?e?|équipe)|personne|(?:mi|nuestr[oa]) (?:[\p{L}-]+ )?(?:compañer[oa]|jef[ea]|equipo)|nadie)\b[^.?!]*$/iu,
);

/** Whether a source that is not the prospect's page tells of a contact: what the builder knows of it stands there. */
function isTold(reading: Reading, words: ContactWords, said: string): boolean {
	const { own, recipient } = reading.evidence;
	const told = [recipient, ...own];
	const quoted = plain(said);
	if (told.some(({ plainText }) => plainText.includes(quoted))) return true;
	const { knowledge = [] } = reading.context;
	if (words.kind === 'sent' && knowledge.some(({ id }) => id === uncitedPassages.earlierMail))
		return true;
	const known = [recipient.text, ...knowledge.map(({ text }) => text)];
	return known.some((text) => text.search(words.pattern) >= 0);
}

function holds(sentence: ReadSentence, at: number, words: ContactWords): boolean {
	const { text, field } = sentence;
	const before = text.slice(0, at);
	const ownClause = before.slice(before.lastIndexOf(',') + 1);
	if (isDeniedAt(ownClause, ownClause.length)) return false;
	if (words.when === 'always') return true;
	if (words.when === 'bySender')
		return /^\W*$/u.test(before) || sender.test(text.replace(/^\W*as\b/iu, ''));
	if (words.kind === 'referral' && ownSide.test(before)) return false;
	const clause = clauseAt(sentence, sentence.start + at);
	if (words.when === 'past') {
		if (toCome.test(text)) return false;
		return field === 'subject' ? !text.includes('?') : over.test(text);
	}
	if (toCome.test(before)) return false;
	return words.when === 'told' || clause.states || presupposing.test(clause.text);
}

/** "Do you remember when we spoke?": what is asked about is told as having been. */
const presupposing = unicode(
	/\b(?:when we|since we|after you|following up|i sent|sent you|als wir|nachdem|depuis que|quand nous|cuando|que le envi)\b/iu,
);
export const contactRule: Rule = {
	id: 'claims.contact',
	severity: 'block',
	what: 'An earlier talk, request, recommendation or agreement that nothing tells of.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			const found = contactWordsOf(reading.language).flatMap((words) =>
				matchesIn(sentence.text, words.pattern)
					.filter(({ index }) => holds(sentence, index, words))
					.filter(([said]) => !isTold(reading, words, said))
					.map((match) => ({ at: match.index, said: match[0].trim() })),
			);
			const [first] = found.sort((left, right) => left.at - right.at);
			if (!first) return [];
			const start = sentence.start + first.at;
			return [
				hitAt(
					sentence.field,
					start,
					start + first.said.length,
					`Nothing tells of an earlier contact ("${first.said}").`,
				),
			];
		}),
};

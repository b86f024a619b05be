import type { ReadNumber } from '../../evidence/readNumbers';
import type { Clause } from '../reading/about';
import { closestTo } from '../reading/closest';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { clauseAt } from './support';

/** "One idea", "two questions": counts of the mail itself. */
const countsOfTheMail = unicode(
	/^\s*(?:-|quick |short |brief |simple |small |good |more |kurze |petites? |breves? )*(?:questions?|ideas?|things?|points?|lines?|pages?|ways?|reasons?|examples?|options?|sentences?|times?|slots?|steps?|thoughts?|minutes?|words?|fragen?|ideen?|punkte?|seiten?|minuten?|worte?n?|zeilen|sätze|idées?|lignes?|mots?|preguntas?|ideas?|líneas?|palabras?|minutos?)\b/iu,
);
const ofThese = unicode(
	/^\s*(?:of (?:us|you|them|these|those)|from (?:us|you)|von (?:uns|ihnen)|d['’]entre)\b/iu,
);

/** "Two people", "read it twice": a small number in words is a claim only where the facts count the same thing. */
function isSmallTalk(
	text: string,
	number: ReadNumber,
	reading: Reading,
	about: Clause['about'],
): boolean {
	const { value, start, end, factor, unit } = number;
	if (unit !== 'plain') return false;
	if (value > 3 || /\d/.test(text.slice(start, end))) return false;
	if (factor && /^(?:half|twice)$/i.test(text.slice(start, end)))
		return (
			!/^ (?:as|of your|of our|of all|of its)\b/i.test(text.slice(end)) &&
			!/\b(?:by|in|to) $/i.test(text.slice(0, start))
		);
	if (factor) return false;
	const counted = wordsOf(text.slice(end, end + 40)).slice(0, 2);
	const { facts, all } = reading.evidence;
	const sources = about === 'sender' ? all : facts;
	return !counted.some(({ key }) => sources.some(({ keys }) => keys.has(key)));
}

/** Whether a number says nothing about anybody: the length of a call, a day proposed for it, the mail's own questions. */
export function isNoClaim(number: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	const proposed = number.unit === 'duration' || number.unit === 'time' || number.unit === 'day';
	if (proposed && sentence.proposal) return true;
	if (/^\d+[.)]?$/.test(sentence.text.trim())) return true;
	const after = text.slice(number.end, number.end + 40);
	if (number.value <= 5 && number.unit === 'plain' && countsOfTheMail.test(after)) return true;
	const { about, states } = clauseAt(sentence, number.start);
	const ofProspect = about === 'prospect' && states;
	if (ofThese.test(after)) return !ofProspect;
	if ([7, 12, 24, 52, 365].includes(number.value) && calendar.test(after)) return true;
	const remark = about === 'nobody' && timeSpan.test(after) && number.value <= 60;
	if (remark && closestTo(sentence.text, reading.evidence.all) === undefined) return true;
	if (remark && remarks.test(after)) return true;
	return isSmallTalk(text, number, reading, about);
}

/** "Twelve times a year": so many there are. */
const calendar = unicode(
	/^\s*(?:times a year|months (?:a|of the) year|(?:days|weeks) a (?:week|year)|hours a day|mal im jahr|monate im jahr|tage (?:die|in der) woche|stunden am tag|fois par an|jours sur|veces al año|días a la semana)\b/iu,
);
const timeSpan = unicode(
	/^[\s-]*(?:days?|weeks?|months?|years?|tage\w*|wochen?|monate\w*|jahre\w*|jours|semaines|mois|ans|días|semanas|meses|años)\b/iu,
);
/** "Thirteen months are not long": a thought, no claim. */
const remarks = unicode(
	/^[\s-]*\p{L}+ (?:is|are|can be|seems?|sind|ist|können|c['’]est|sont|son|es)\b/iu,
);

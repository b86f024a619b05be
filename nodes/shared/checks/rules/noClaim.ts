import type { ReadNumber } from '../../evidence/readNumbers';
import { carriesMeaning } from '../reading/commonWords';
import { closestTo } from '../reading/closest';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { alignmentOf } from './figureAlignment';
import { clauseAt } from './support';

/** "One idea", "two questions": counts of the mail itself. */
const countsOfTheMail = unicode(
	/^\s*(?:-|quick |short |brief |simple |small |good |more |kurze |petites? |breves? )*(?:questions?|ideas?|things?|points?|lines?|pages?|ways?|reasons?|examples?|options?|sentences?|times?|slots?|steps?|thoughts?|minutes?|words?|fragen?|ideen?|punkte?|seiten?|minuten?|worte?n?|zeilen|sätze|idées?|lignes?|mots?|preguntas?|ideas?|líneas?|palabras?|minutos?)\b/iu,
);
const ofThese = unicode(
	/^\s*(?:of (?:us|you|them|these|those)|from (?:us|you)|von (?:uns|ihnen)|d['’]entre)\b/iu,
);

/** "twice as many", "half of the": a share that is meant; other halves are idioms: "half of it", "the other half". */
const meantShare =
	/^ (?:as\b|the\b(?! (?:time|story|work|battle|matter|job|truth|answer|question|way|fun|problem)\b)|of\b(?! (?:an hour|it\b|that\b|this\b|the (?:time|story|work|battle|matter|job|truth|answer|question|way|fun|problem))))/iu;

/** "your two showrooms": said of the reader as known. */
const owned =
	/(?<!\p{L})(?:your|ihre[nrm]?|vos|sus|votre|all|both|alle|toutes|todos|todas|tous) (?:\p{L}+ )?$/iu;

const otherBefore = unicode(/\b(?:other|andere|autre|otra)\s$/iu);
/** "La mitad del asunto", "la moitié du chemin": half of what nobody measures. */
const ofNothing = unicode(
	/^ (?:(?:der|des|vom|von|du|de la|de l['’]|del|de|of the|of) ?)?(?:ganzen )?(?:Miete|Wegs?|Wegstrecke|Arbeit|Sache|Geschichte|Wahrheit|Problems?|Antwort|Aufgabe|Frage|Themas?|sujet|travail|chemin|problème|question|histoire|vérité|réponse|affaire|tâche|asunto|trabajo|camino|problema|cuestión|historia|verdad|respuesta|tarea|tema|battle|work|job|way|story|matter)\b/iu,
);

/** "Half the battle", "the other half": nothing is counted. */
function isHalfOfNothing(text: string, { start, end, value }: StatedNumber): boolean {
	if (value !== 0.5) return false;
	return (
		otherBefore.test(text.slice(Math.max(0, start - 12), start)) || ofNothing.test(text.slice(end))
	);
}

/** "A dozen questions". */
const dozen = /^(?:an? |ein |une |una )?(?:dozen|dutzend|douzaine|docena)$/iu;

/** "Two people", "read it twice": a small number in words is a claim only where the sources count the same thing. */
function isSmallTalk(
	text: string,
	number: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const { value, start, end, factor, unit } = number;
	const said = text.slice(start, end);
	if (/\d/.test(said)) return false;
	// "half an hour", "ein halbes Jahr"
	const phrase = number.seconds !== undefined && /\s|halb|viertel/iu.test(said);
	if (phrase) return !alignmentOf(number, sentence, reading).rival;
	if (dozen.test(said)) return !alignmentOf(number, sentence, reading).rival;
	if (unit !== 'plain' || value > 3) return false;
	if (factor && /^(?:half|twice)$/i.test(said))
		return !meantShare.test(text.slice(end)) && !/\b(?:by|in|to) $/i.test(text.slice(0, start));
	if (factor && isHalfOfNothing(text, number)) return !alignmentOf(number, sentence, reading).rival;
	if (factor) return false;
	if (alignmentOf(number, sentence, reading).rival) return false;
	const { facts } = reading.evidence;
	const counted = wordsOf(text.slice(end, end + 40)).slice(0, 2);
	return !(
		owned.test(text.slice(Math.max(0, start - 24), start)) &&
		counted.some(({ key }) => facts.some(({ keys }) => keys.has(key)))
	);
}

/** "A hundred per cent", "cien por cien": wholly, of whatever it is said. */
const wholly =
	/(?<!\p{L})(?:(?:a |one )?hundred per ?cent|hundert ?prozent(?:ig)?|cent pour cent|(?:al )?cien por (?:cien|ciento))(?!\p{L})/iu;

/** Whether a number says nothing about anybody: the length of a call, a day proposed for it, the mail's own questions. */
export function isNoClaim(number: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	const proposed = number.unit === 'duration' || number.unit === 'time' || number.unit === 'day';
	if (proposed && sentence.proposal) return true;
	if (/^\d+[.)]?$/.test(sentence.text.trim())) return true;
	const after = text.slice(number.end, number.end + 40);
	if (number.value <= 5 && number.unit === 'plain' && countsOfTheMail.test(after)) return true;
	if (wholly.test(text.slice(Math.max(0, number.start - 1), number.end + 14))) return true;
	if (isPartOfName(text, number, reading)) return true;
	if (number.unit === 'time' && !tellsTime(sentence, reading)) return true;
	const { about, states } = clauseAt(sentence, number.start);
	const ofProspect = about === 'prospect' && states;
	// "we could replay it with twice the traffic"
	if (!states && number.factor && /^(?:half|twice)$/i.test(number.text)) return true;
	if (ofThese.test(after)) return !ofProspect;
	if ([7, 12, 24, 52, 365].includes(number.value) && calendar.test(after)) return true;
	if (outOfSeven.test(text.slice(Math.max(0, number.start - 20), number.end + 20))) return true;
	const remark = about === 'nobody' && timeSpan.test(after) && number.value <= 60;
	if (remark && closestTo(sentence.text, reading.evidence.all) === undefined) return true;
	if (remark && remarks.test(after)) return true;
	return isSmallTalk(text, number, sentence, reading);
}

/** Whether a source speaks of a time of day where a sentence does: only then can that be a wrong one. */
function tellsTime(sentence: ReadSentence, reading: Reading): boolean {
	const keys = sentence.words.map(({ key }) => key).filter(carriesMeaning);
	return reading.evidence.all.some(({ sentences, numbers }) =>
		sentences.some(
			(said) =>
				keys.filter((key) => said.keys.has(key)).length >= 1 &&
				numbers.some(
					({ unit, start }) =>
						unit === 'time' && start >= said.start && start < said.start + said.text.length,
				),
		),
	);
}

/** "SOC 2", "Guidepost 8": a number that a source has in the same name. */
function isPartOfName(text: string, { start, end }: ReadNumber, reading: Reading): boolean {
	const lead = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*[ -]$/u.exec(text.slice(0, start))?.[0];
	if (!lead || !/^\d{1,4}$/.test(text.slice(start, end))) return false;
	const name = lead + text.slice(start, end);
	return reading.evidence.all.some((source) => {
		const at = source.text.indexOf(name);
		return at >= 0 && !/^[\d.,]\d/.test(source.text.slice(at + name.length));
	});
}

/** "Twelve times a year": so many there are. */
const calendar = unicode(
	/^\s*(?:times a year|months (?:a|of the) year|(?:days|weeks) a (?:week|year)|hours a day|mal im jahr|monate im jahr|tage (?:die|in der) woche|stunden am tag|fois par an|jours sur|veces al año|días a la semana)\b/iu,
);
/** "sept jours sur sept", "7 dias de 7". */
const outOfSeven =
	/(?<![\p{L}\p{N}])(?:(?:7|sept) jours sur (?:7|sept)|(?:24|vingt-quatre) h(?:eures)? sur (?:24|vingt-quatre)|(?:die )?(?:andere[nr]?|übrigen|other|autres|otros|demás) (?:six|sechs|seis|6) (?:days|tagen?|jours|días))(?![\p{L}\p{N}])/iu;
const timeSpan = unicode(
	/^[\s-]*(?:days?|weeks?|months?|years?|tage\w*|wochen?|monate\w*|jahre\w*|jours|semaines|mois|ans|días|semanas|meses|años)\b/iu,
);
/** "Thirteen months are not long": a thought, no claim. */
const remarks = unicode(
	/^[\s-]*\p{L}+ (?:is|are|can be|seems?|sind|ist|können|c['’]est|sont|son|es)\b/iu,
);

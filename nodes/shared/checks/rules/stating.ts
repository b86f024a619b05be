import { unicode } from '../reading/pattern';
import type { ReadSentence, StatedNumber } from '../reading/reading';
import { clauseAt } from './support';

/** What could be, or is only taken as an example. */
const supposes = unicode(
	/\b(?:would|could|might|should|if|unless|whether|were to|suppos\p{L}+|assum\p{L}+|imagine|say|wäre\p{L}*|würde\p{L}*|könnte\p{L}*|hätte\p{L}*|käme\p{L}*|ob|falls|wenn|sollte\p{L}*|angenommen|vielleicht|(?:aur|ser|\p{L}{2,}[eidvu]r)(?:ait|aient|iez|ions)|si|supposons|peut-être|podría\p{L}*|\p{L}{2,}(?:aría|ería|iría)(?:n|mos)?|supongamos|quizás?|tal vez|perhaps|maybe)\b/iu,
);

/** How a clause that asks begins, or what it turns around: "How many", "do you", "haben Sie", "avez-vous". */
const asks = unicode(
	/^[\s"“„«¿(]*(?:(?:and|but|so|or|und|aber|oder|et|mais|ou|y|pero|o)\s+)?(?:how|what|which|who|whose|when|where|why|do|does|did|is|are|was|were|has|have|had|can|may|will|shall|am|wie|was|welche[rsmn]?|wer|wen|wem|wann|wo|warum|wieso|woher|wohin|ist|sind|haben|hat|gibt|kann|können|darf|wollen|comment|combien|quel(?:le)?s?|qui|quand|où|pourquoi|est-ce|avez|puis-je|cómo|cuánt[oa]s?|cuál(?:es)?|quién|cuándo|dónde|por qué|qué|tienen?|puedo|hay)\b/iu,
);

const opensSupposition = unicode(
	/^[\s"“„«(]*(?:suppose|supposing|assume|assuming|imagine|say|angenommen|nehmen wir|gesetzt|rechnen wir|let us (?:take|say|assume|reckon)|let['’]s (?:take|say|assume)|take (?:\p{L}+ ){0,3}\d|supposons|imaginons|prenons|mettons|admettons|supongamos|imaginemos|pongamos|tomemos|calculemos)\b/iu,
);

/** Whether a number is said to be so. In a question that holds for what comes before it: "Doubling to 46 people, how ...?" */
export function isStated(stated: StatedNumber, sentence: ReadSentence): boolean {
	const clause = clauseAt(sentence, stated.start);
	if (opensSupposition.test(sentence.text)) return false;
	if (clause.states) return true;
	if (supposes.test(clause.text)) return false;
	if (!/\?["”’')\s]*$/u.test(sentence.text)) return true;
	const words = clause.text.match(/\p{L}{2,}/gu)?.length ?? 0;
	return words > 2 && !asks.test(clause.text);
}

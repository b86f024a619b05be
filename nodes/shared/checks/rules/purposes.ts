import { carriesMeaning } from '../reading/commonWords';
import { speaksOtherLanguage } from '../reading/evidence';
import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { matchesIn } from '../../matchesIn';
import { tellingKeys } from './carriedWords';
import { clauseAt, hitAt } from './support';

/** A prize or a grant, and what it is said to be for, as far as its first words. */
const given = unicode(
	/\b(?:awards?|prizes?|medals?|trophy|grants?|\p{L}*(?:preis|medaille|auszeichnung|zuschuss|förderung)|prix|médaille|trophée|récompense|subvention|premio|medalla|galardón|ayuda|subvención|(?:accordé|alloué|awarded|granted|concedieron|concedió|bewilligt) [^.,;!?]{0,40})\b[^.,;:!?]{0,60}?\s(?:for|für|pour|por|para) (?<purpose>(?!\d)[^.,;:!?–—]{3,60})/giu,
);
/** What is no purpose: how often, how long, for whom it is good, a word for all that somebody does. */
const noPurpose = unicode(
	/^(?:(?:the|das|die|la|el|le|zum|your|ihre?n?|votre|su|all|his|her) )?(?:\p{L}+ (?:time|mal|fois|vez)|years?|jahre?|ans?|años|work|efforts?|team|arbeit|leistung\p{L}*|travail|équipe|trabajo|equipo|me|us|you|mich|uns|sie|moi|nous|vous|mí|usted\p{L}*|that|which|this|reasons?|example)\b/iu,
);
const prized = unicode(
	/\b(?:award\p{L}*|prizes?|medals?|winner|won|grant\p{L}*|fund\p{L}*|\p{L}*preis\p{L}*|\p{L}*medaille\p{L}*|auszeichnung\p{L}*|ausgezeichnet|förder\p{L}*|zuschuss|prix|médaille|trophée|récompens\p{L}*|subvention\p{L}*|accord\p{L}+|premios?|medalla|galardón|ayudas?|subvenci\p{L}+)\b/iu,
);

/** A prize or grant that a fact tells of, said to be for something of which no fact has a word. */
export function purposeOfOther(sentence: ReadSentence, reading: Reading): Hit[] {
	const { evidence, language } = reading;
	const { facts, recipient } = evidence;
	if (speaksOtherLanguage(evidence, language)) return [];
	return matchesIn(sentence.text, given).flatMap((match): Hit[] => {
		const at = sentence.start + match.index;
		const { purpose = '' } = match.groups ?? {};
		const clause = clauseAt(sentence, at);
		if (!clause.states || clause.about === 'sender' || noPurpose.test(purpose)) return [];
		if (isDeniedAt(sentence.text, match.index)) return [];
		if (!facts.some(({ text }) => prized.test(text))) return [];
		const keys = tellingKeys(purpose, reading).filter(carriesMeaning).slice(0, 2);
		const known = keys.some((key) => [...facts, recipient].some((source) => source.keys.has(key)));
		if (keys.length === 0 || known) return [];
		const message = 'No fact says that the prize or grant was for this.';
		return [hitAt(sentence.field, at, at + match[0].length, message)];
	});
}

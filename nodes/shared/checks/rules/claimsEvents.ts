import { carriesMeaning } from '../reading/commonWords';
import { wordsOf } from '../reading/words';
import { unicode } from '../reading/pattern';
import { anyHas, type Source } from '../reading/evidence';
import type { Rule } from '../rule';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';

/** What companies do that mails like to congratulate on; each line is one kind of event. */
const events = [
	unicode(
		/\b(?:launch(?:ed|es|ing)?|releas(?:ed|es|e)|introduced|unveiled|eingeführt|vorgestellt)\b/giu,
	),
	unicode(
		/\b(?:expan(?:d|ded|ding|sion)|mov(?:e|ed|ing) (?:in)?to (?:a|an|the|your|new|larger|bigger|its|another)\b|relocat\w+|enter(?:ed|ing|s)? (?:(?:the|a|an|new|\p{Lu}\p{L}+) (?:[\p{L}-]+ ){0,2}?(?:markets?|country|region|sector|business)|(?=(?:France|Germany|Spain|Italy|Poland|Ireland|Britain|Europe|Asia|America)\b))|growing into|new markets?|Expansion|umgezogen|Umzug)\b/giu,
	),
	unicode(/\b[Mm]ov(?:e|ed|ing) (?:in)?to (?=\p{Lu})/gu),
	unicode(
		/\b(?:new (?:office|headquarters|plant|factory|store|shop|branch)|opened|opening(?! (?:for (?:an?|the|two|three|another)\b|times|hours))|eröffne\w*|Eröffnung)\b/giu,
	),
	unicode(
		/\b(?:hiring|recruiting|looking for|new hires?|vacanc\w+|job ad\w*|job openings?|openings? for (?:an?|two|three|another)|new role)\b/giu,
	),
	unicode(
		/\b(?:keynote|speech|presentation|spoke|webinar|podcast|interview|conference|panel|your talk|Vortrag|Messe|trade (?:show|fair))\b/giu,
	),
	unicode(
		/\b(?:article|blog|(?:your|latest) posts?|newsletter|published|white ?paper|Artikel|Beitrag)\b/giu,
	),
	unicode(/\b(?:partnership|partnered|joint venture|collaborat\w+|Partnerschaft|Kooperation)\b/giu),
	unicode(
		/\b(?:lawsuits?|suit of|sued|litigation|insolven\w+|bankruptc\w+|scandal|(?:on )?strike|data breach|(?:cyber|ransomware) ?attack|product recall|recalled|accident|explosion|fined|penalt(?:y|ies)|complaints?|angry|(?:bad|poor|negative) reviews?|criticis\w+|handed in (?:their|his|her) notice|quit|(?<=you |you['’]re |are |keep )(?:los(?:e|ing)|wast(?:e|ing)|struggl(?:e|ing)|suffer(?:ing)?)|out of date|outdated|unhappy|frustrated|annoyed|leaving you|laufen [^.]{0,30} davon|veraltet\w*|unzufrieden\w*|kämpfen mit|(?<=Sie )verlieren|frustriert\w*|gaspill\p{L}+|perdez|mécontents?|dépassée?s?|malgast\p{L}+|pierden|insatisfech\p{L}+|anticuad\p{L}+|resign\w+|laid off|exhausted|overworked|understaffed|Klage|verklagt|Insolvenz|Skandal|Streik|Cyberangriff|Datenpanne|Rückruf|Unfall|Bußgeld|Kündigung\w*|gekündigt|überlastet|beschwer\w+|Personalmangel|procès|faillite|scandale|grève|cyberattaque|rappel|amende|avertissement|démission\p{L}*|demanda judicial|quiebra|escándalo|huelga|ciberataque|multa|dimisi\p{L}+)\b/giu,
	),
	unicode(/\b(?:anniversary|jubilee|years in business|Jubiläum)\b/giu),
	unicode(/\b(?:promot(?:ed|ion)|appointed|appointment|joined|befördert\w*|Beförderung)\b/giu),
	unicode(
		/\b(?:rebrand\w*|new (?:website|logo|brand)|layoffs?|restructur\w+|new (?:contract|deal|tender))\b/giu,
	),
].map((pattern) => ({
	pattern,
	carriedBy: new RegExp(pattern.source, pattern.flags.replace('g', '')),
}));

/** "14 fee earners moved to Lexorn" of "moved 14 fee earners to Lexorn". */
const moves = /^mov/iu;
const moved = unicode(/\bmov(?:e|es|ed|ing)\b[^.;]{0,80}\bto\b/iu);
/** What befalls somebody: where the offer itself speaks of it, the mail may, too. */
const mishap = events.find(({ pattern }) => pattern.source.includes('lawsuits'))?.pattern;

const yours = unicode(/\b(?:your|Ihre?[nmrs]?|votre|vos|sus?)\b/u);

/** What is read on a page with a date is a post or an article. */
const published = /article|posts?\b|blog|newsletter|published|artikel|beitrag/iu;
const hiring = /hiring|recruiting|looking for|vacanc|role|hire|job ad|job opening|openings? for/iu;

/** What somebody is quoted with was spoken somewhere. */
const spoken = /^(?:spoke|interview)$/iu;
const quoted = /["“„«]|\b(?:says?|said|told|explains?|sagte?|erklärt\p{L}*|explique|dit|dice)\b/iu;

function carries(source: Source, carriedBy: RegExp, said: string, rest: string): boolean {
	if (carriedBy.test(source.text)) return true;
	if (moves.test(said) && moved.test(source.text)) {
		const [target] = wordsOf(rest.slice(0, 40)).filter(({ key }) => carriesMeaning(key));
		return target !== undefined && source.keys.has(target.key);
	}
	const { fact } = source;
	if (spoken.test(said) && quoted.test(source.text)) return true;
	if (published.test(said) && (fact?.kind === 'news' || fact?.publishedAt)) return true;
	return fact?.kind === 'hiring' && hiring.test(said);
}

export const eventRule: Rule = {
	id: 'claims.event',
	severity: 'block',
	what: 'News of the prospect (a launch, move, talk, new role and the like) that no fact carries.',
	check: (reading) =>
		telling(reading).flatMap((sentence) =>
			events.flatMap(({ pattern, carriedBy }) =>
				matchesIn(sentence.text, pattern)
					.filter(({ index }) => {
						const clause = clauseAt(sentence, sentence.start + index);
						const ofReader = clause.about === 'prospect' || yours.test(sentence.text);
						return clause.states && clause.about !== 'sender' && ofReader;
					})
					.filter(
						({ 0: said, index }) =>
							!(pattern === mishap && anyHas(reading.evidence.own, said)) &&
							![...reading.evidence.facts, reading.evidence.recipient].some((source) =>
								carries(source, carriedBy, said, sentence.text.slice(index + said.length)),
							),
					)
					.map((match) =>
						hitAt(
							sentence.field,
							sentence.start + match.index,
							sentence.start + match.index + match[0].length,
							`No fact tells of this ("${match[0]}").`,
						),
					),
			),
		),
};

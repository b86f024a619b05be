import { unicode } from '../reading/pattern';
import type { Source } from '../reading/evidence';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { clauseAt, hitAt, telling } from './support';

/** A thing that is often made up: words that claim it, and words of a source that carry it. */
interface Topic {
	claims: RegExp;
	carriedBy: RegExp;
}

/** Which sources may carry a claim in a sentence: the sender's for the sender, the facts for everybody else. */
function sourcesFor(reading: Reading, sentence: ReadSentence, at: number): readonly Source[] {
	const clause = clauseAt(sentence, at);
	const { facts, recipient, own } = reading.evidence;
	if (clause.about === 'sender') return own;
	return clause.about === 'prospect' ? [...facts, recipient] : [...facts, recipient, ...own];
}

function unsupportedTopics(
	reading: Reading,
	topics: readonly Topic[],
	message: (text: string) => string,
): Hit[] {
	return telling(reading).flatMap((sentence) =>
		topics.flatMap(({ claims, carriedBy }) =>
			[...sentence.text.matchAll(claims)]
				.filter(({ index }) => clauseAt(sentence, sentence.start + index).states)
				.filter(
					({ index, 0: said }) =>
						!sourcesFor(reading, sentence, sentence.start + index).some(
							({ text, keys }) =>
								carriedBy.test(text) || wordsOf(said).every(({ key }) => keys.has(key)),
						),
				)
				.map((match) => {
					const start = sentence.start + match.index;
					return hitAt(sentence.field, start, start + match[0].length, message(match[0]));
				}),
		),
	);
}

/** One pattern that both claims and carries. */
const same = (pattern: RegExp): Topic => ({
	claims: pattern,
	carriedBy: new RegExp(pattern.source, 'iu'),
});

const awards = [
	same(
		unicode(
			/\b(?:awards?|awarded|prizes?|winners?|finalists?|trophy|medals?|honou?red|stars? (?:on|rating|hotel|restaurant)|\p{L}+-stars?|(?:fünf|vier|drei)-sterne\p{L}*|Auszeichnung(?:en)?|ausgezeichnet\w*|preisgekrönt\w*|\p{L}*(?:ehren|gründer|innovations|umwelt|design|zukunfts|staats|landes|förder|kultur|unternehmer|mittelstands|publikums)preis\w*|Sieger\w*|prix (?:du|de|des)|lauréate?s?|récompens\p{L}+|médaille\w*|premio\w*|galardón\w*|galardonad\w+|medallas?)\b/giu,
		),
	),
	same(
		unicode(
			/\b(?:named (?:one|as|the|a)|ranked|voted|shortlisted|gekürt|rated|\d[.,]\d stars|classée?s?|élue?s?|elegid[oa])\b/giu,
		),
	),
	same(
		unicode(
			/(?<!\b(?:end|rest|time|half|part|start|beginning|quarter|month|season|day|week|most|ende|anfang|rest|fin|début|reste|final|resto) )\b(?:of the year|des jahres|de l['’]année|del año)\b/giu,
		),
	),
];

/** "A gold winner": a fact that tells of what was won carries every word for it. */
const won = unicode(
	/\b(?:won|wins|winner|winning|award\p{L}*|prize|gold|silver|bronze|medal|gewann\p{L}*|gewonnen|auszeichn\p{L}*|ausgezeichnet\p{L}*|\p{L}*preis|remporté\p{L}*|prix|lauréat\p{L}*|ganó|ganado|premio)\b/iu,
);
const [prizes] = awards;
if (prizes) prizes.carriedBy = new RegExp(`${prizes.carriedBy.source}|${won.source}`, 'iu');

export const awardRule: Rule = {
	id: 'claims.award',
	severity: 'block',
	what: 'An award, prize or ranking that no source names.',
	check: (reading) =>
		unsupportedTopics(
			reading,
			awards,
			(text) => `No source tells of an award or ranking ("${text}").`,
		),
};

const money = [
	same(
		unicode(
			/\b(?:funding|fundrais\w+|funding round|series [a-e]|seed round|invest(?:ors?|ments?|ed)|Finanzierungsrunde|Investor(?:en)?|raised)\b/giu,
		),
	),
	same(
		unicode(
			/\b(?:acqui(?:red|res?|sitions?|ring)|mergers?|merged|takeovers?|bought out|übernahme|übernommen|fusion\w*)\b/giu,
		),
	),
	same(unicode(/\b(?:revenues?|turnover|sales growth|Umsatz\w*)\b/giu)),
	same(unicode(/\b(?:profitab\w+|profits?|Gewinn)\b/giu)),
	same(unicode(/\b(?:IPO|went public|valuation|unicorn|Börsengang)\b/giu)),
];

export const fundingRule: Rule = {
	id: 'claims.funding',
	severity: 'block',
	what: 'Funding, an acquisition, revenue or profit that no source tells of.',
	check: (reading) =>
		unsupportedTopics(
			reading,
			money,
			(text) => `No source tells of this business news ("${text}").`,
		),
};

/** A standard must be named by the source in full; "certified" by any word for it. */
const standards = unicode(
	/\b(?:ISO(?:\/IEC)?[ -]?\d+|DIN[ A-Z]*\d+|SOC[ -]?2|HIPAA|PCI[ -]DSS|B[ -]Corp|TISAX|HACCP|LEED|Fairtrade|FDA|(?:GDPR|DSGVO|RGPD)(?=[- ](?:compliant|certified|konform\w*|zertifiziert|conforme)))\b/giu,
);
const certified = same(
	unicode(
		/\b(?:certifi\w+|accredit\w+|compliant|zertifizier\w+|akkreditier\w+|Zertifikat\w*)\b/giu,
	),
);

export const certificationRule: Rule = {
	id: 'claims.certification',
	severity: 'block',
	what: 'A certificate, accreditation or standard that no source names.',
	check: (reading) => [
		...unsupportedTopics(
			reading,
			[certified],
			(text) => `No source tells of a certificate ("${text}").`,
		),
		...telling(reading).flatMap((sentence) =>
			[...sentence.text.matchAll(standards)]
				.filter(({ index }) => clauseAt(sentence, sentence.start + index).states)
				.filter((match) => {
					const named = match[0].toLowerCase().replace(/[ -]/g, '');
					return !sourcesFor(reading, sentence, sentence.start + match.index).some(
						({ plainText }) => plainText.replace(/[ -]/g, '').includes(named),
					);
				})
				.map((match) =>
					hitAt(
						sentence.field,
						sentence.start + match.index,
						sentence.start + match.index + match[0].length,
						`No source names the standard "${match[0]}".`,
					),
				),
		),
	],
};

const endorsements = [
	same(
		unicode(
			/\b(?:recommend(?:ed|s)?|endors\w+|referred|(?:empfohlen|empfiehlt|empfehlen|Empfehlung))\b/giu,
		),
	),
	same(
		unicode(
			/\b(?:suggested (?:that )?I|asked me to|pointed me to|told me (?:that|to|about|you)|mutual (?:contact|friend|acquaintance)s?)\b/giu,
		),
	),
	same(
		unicode(
			/\b(?:trusted by|praised by|loved by|(?:analysts?|experts|reviewers|users|customers) (?:say|love|rate|rank|predict|call|praise|agree)|experts (?:say|agree|praise)|as seen in|featured in|Gartner|Forrester)\b/giu,
		),
	),
];

export const endorsementRule: Rule = {
	id: 'claims.endorsement',
	severity: 'block',
	what: 'A recommendation or praise by somebody that no source carries.',
	check: (reading) =>
		unsupportedTopics(
			reading,
			endorsements,
			(text) => `No source carries this recommendation ("${text}").`,
		),
};

import { unicode } from '../reading/pattern';
import type { Rule } from '../rule';
import { same, sourcesFor, unsupportedTopics, type Topic } from './topics';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';
import { verdictsOfOthers } from './verdicts';

/** A standard must be named by the source in full; "certified" by any word for it. */
const standards = unicode(
	/\b(?:ISO(?:\/IEC)?[ -]?\d+|DIN[ A-Z]*\d+|SOC[ -]?2|HIPAA|PCI[ -]DSS|B[ -]Corp|TISAX|HACCP|LEED|Fairtrade|FDA|BRCGS?|Cyber Essentials|Investors in People|(?:GDPR|DSGVO|RGPD)(?=[- ](?:compliant|certified|konform\p{L}*|zertifiziert|conforme)))\b/giu,
);
const certified = same(
	unicode(
		/\b(?:certifi\p{L}+|accredit\p{L}+|compliant|zertifizier\p{L}+|akkreditier\p{L}+|Zertifikat\p{L}*|accrédit\p{L}+|acredit\p{L}+|labellisée?s?|(?:titulaires? d['’]un |reçu le |obtenu le )label|label(?= ?[«“"])|homologad[oa]s?)\b/giu,
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
			matchesIn(sentence.text, standards)
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

const recommending = unicode(
	/\b(?:recommend\p{L}*|endors\p{L}+|refer(?:red|ral)|empf(?:ohlen|iehlt|ehl\p{L}*)|recommand\p{L}+|conseillé\p{L}*|recomend\p{L}+|recomienda\p{L}*)\b/iu,
);

/** Somebody else recommends: "recommended by", "which the council recommends". What the sender or the reader recommends claims nothing. */
const recommended: Topic = {
	claims: unicode(
		/\b(?:recommended (?:by|to (?:me|us))|(?:\p{L}+|,) (?:also |now |strongly |warmly )?(?:recommends|endorses|has recommended|have recommended|recommended (?:us|you|me|our|that|writing|getting|\p{Lu}))|endors(?:ed by|ement)|referred (?:by|to you|me|us)|empfohlen von|von \p{L}+ [^.!?]{0,40}\bempfohlen|(?:\p{Lu}\p{L}+|sie|er|hat|haben) (?:\p{L}+ ){0,4}empfiehlt|(?:hat|haben|wurde\p{L}*) [^.!?]{0,50}\bempfohlen|Empfehlung (?:von|des|der)|recommandée?s? par|(?:(?!(?:je|vous|le|la|les)\b)\p{Lu}[\p{L}'’-]+|partenaire|association|fédération|syndicat|chambre) (?:vous |nous |le |la |les |l['’])?(?:recommande|conseille)(?:nt)? (?:aux?|à|notre|nos|ce|cette|les?|la|vivement)|(?<!\b(?:je|j['’]|on) (?:vous |le |la |les )?)(?:recommande|conseille)(?:nt)? (?:(?:vivement|chaudement|volontiers|aussi|déjà|désormais) )?(?:notre|nos)|(?<!\byo )(?:recomienda|aconseja)n? (?:\p{L}+mente |ya |también )?nuestr[oa]s?|empfiehlt (?:\p{L}+ ){0,3}(?:uns|unser\p{L}*)|(?:(?!(?:yo|le|lo|la|les|los|las)\b)\p{Lu}[\p{L}'’-]+|asociación|federación|cámara|gremio|socio) (?:lo |la |los |las |nos )?(?:recomienda|aconseja)n? (?:a|nuestr[oa]s?|est[ea]s?|el|la|los|las)|(?:m['’]a|nous a|vous a) (?:été )?(?:recommand|conseill)\p{L}+|sur (?:la )?(?:recommandation|les conseils) de|recomendad[oa]s? por|(?:me|nos|le) (?:ha |han )?(?:recomend(?:ó|ado|aron))|por recomendación de)\b/giu,
	),
	carriedBy: recommending,
};
/** Somebody the reader knows has spoken of the reader. */
const referred: Topic = {
	claims: unicode(
		/\b(?:suggested (?:that )?(?:I|we) (?:write|get|contact|reach|call|talk|speak|drop)|asked me to (?:write|get|contact|reach|call)|pointed me to|told me (?:that |to |all )?(?:about you|you (?:are|were|might|would)|to (?:write|contact|get))|mutual (?:contact|friend|acquaintance)s?|(?:hat|haben) (?:mir|uns) (?:von Ihnen|geraten|erzählt|gesagt)|(?:verwies|verwiesen) mich|gemeinsame[rn]? (?:Bekannte|Kontakt)\p{L}*|m['’]a (?:parlé de vous|suggéré|dit que vous|orienté)|me (?:comentó|habló|dijo|sugirió|ha hablado|ha comentado) (?:que|de)|conocido en común)\b/giu,
	),
	carriedBy: unicode(
		/\b(?:suggested|asked|told|pointed|mutual|geraten|erzählt|parlé|suggéré|comentó|habló)\b/iu,
	),
};
const praised: Topic = same(
	unicode(
		/\b(?:trusted by|praised by|loved by|approved by the|backed by the|(?:analysts?|experts|reviewers|critics|authorities|industry leaders) (?:recommend|endorse|say|love|rate|rank|predict|praise|agree)|(?:users|customers|clients) (?:love|rate|praise|rave|agree)|as seen in|featured in|Gartner|Forrester|Stiftung Warentest)\b/giu,
	),
);

export const endorsementRule: Rule = {
	id: 'claims.endorsement',
	severity: 'block',
	what: 'A recommendation or praise by somebody that no source carries.',
	check: (reading) => {
		const found = unsupportedTopics(
			reading,
			[recommended, referred, praised],
			(text) => `No source carries this recommendation ("${text}").`,
		);
		const verdicts = telling(reading)
			.flatMap((sentence) => verdictsOfOthers(sentence, reading))
			.filter(
				({ field, start, end }) =>
					!found.some((one) => one.field === field && one.start < end && one.end > start),
			);
		return [...found, ...verdicts];
	},
};

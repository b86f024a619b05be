import { unicode } from '../reading/pattern';
import type { Rule } from '../rule';
import { placingTopics } from './placings';
import { purposeOfOther } from './purposes';
import { telling } from './support';
import { unsupportedTopics } from './topics';

/** Prizes by their name. A "prix" may be a price: it must have been won, or have a capital. */
const prizes = unicode(
	/\b(?:awards?|awarded|prizes?|winners?|finalists?|trophy|medals?|(?<!\bbe )honou?red(?! to)|stars? (?:on|rating|hotel|restaurant)|\p{L}+-stars?|(?:fünf|vier|drei)-sterne\p{L}*|Auszeichnung(?:en)?|(?:wurde\p{L}*|worden|mit de[mr]|mit einem|als) [^.!?]{0,60}\bausgezeichnet|ausgezeichnete[nr]? (?:Betrieb|Unternehmen|Arbeitgeber|Produkt)\p{L}*|preisgekrönt\p{L}*|\p{L}*(?:ehren|gründer|innovations|umwelt|design|zukunfts|staats|landes|förder|kultur|unternehmer|mittelstands|publikums)preis\p{L}*|Sieger\p{L}*|(?:reçu|remporté|décern|obtenu|gagné|lauréat)\p{L}*\b[^.!?]{0,40}\bprix|lauréate?s?|récompensée?s?|médaille\p{L}*|trophée\p{L}*|premios?|premiad[oa]s?|galardón\p{L}*|galardonad\p{L}+|medallas?)\b/giu,
);
const capitalPrize = unicode(/\b(?:le|du|un|au|Le|Du|Un|Au) (?:Grand )?Prix \p{L}+/gu);

/** Titles: "Supplier of the Year", "zum Arbeitgeber des Jahres". What else is of a year is no title. */
const titles = unicode(
	/\b(?!(?:End|Rest|Time|Half|Part|Start|Beginning|Quarter|Month|Season|Day|Week|Most|Much|All|Middle|Turn) )\p{Lu}[\p{L}’'&-]+ of the [Yy]ear\b|\b(?:named|voted|elected|crowned|chosen|titled)\b[^.!?]{0,60}\bof the year\b|\b(?!(?:Sommer|Winter|Dezember|November|Oktober|September) )\p{Lu}\p{L}*(?:er|erin|betrieb|unternehmen|firma|produkt|hotel|restaurant|marke|brauerei|bäckerei|projekt|team|händler|lieferant|start-?up) des Jahres\b|\b(?:élue?s?|nommée?s?|sacrée?s?|désignée?s?|titre)\b[^.!?]{0,50}\bde l['’][aA]nnée\b|\b\p{Lu}\p{L}+ de l['’]Année\b|\b(?:elegid[oa]|nombrad[oa]|título)\b[^.!?]{0,50}\bdel [aA]ño\b|\b(?:empresa|proveedor|producto|restaurante|bodega|club|marca) del año\b|\b\p{Lu}\p{L}+ del Año\b/gu,
);

const rankings = unicode(
	/\b(?:named (?:one of the|among the|the \p{L}+est|(?:the |as the )?best)|ranked (?:\p{L}+ )?(?:first|second|third|among|in|#|no|number|\d|top|as)|voted (?:the|as|one|best|by)|shortlisted|gekürt|(?:ausgewählt|gewählt) (?:als|zu[mr]) (?:beste|besten)\p{L}*|rated (?:\d|as|the|best|top|five|four)|\d[.,]\d stars|classée?s? (?:premi\p{L}+|parmi|\d)|élue?s? (?:meilleur|produit|entreprise)\p{L}*|elegid[oa]s? (?:como |entre )?(?:l[ao]s? |el )?mejor(?:es)?)\b/giu,
);

/** A fact that tells of what was won carries every word for it. */
const won = unicode(
	/\b(?:won|wins|winner|winning|award\p{L}*|prize|gold\p{L}*|silver|silber\p{L}*|bronze\p{L}*|bronce|plata|oro|medals?|medaille\p{L}*|médaillée?s?|médailles?|medallas?|trophy|finalist\p{L}*|shortlisted|runner-up|of the year|named|ranked|rated|voted|stars?|gewann\p{L}*|gewonnen|auszeichn\p{L}*|ausgezeichnet\p{L}*|\p{L}*preis\p{L}*|des jahres|gekürt|remporté\p{L}*|prix|lauréat\p{L}*|récompens\p{L}*|trophée\p{L}*|de l['’]année|élue?s?|ganó|ganado|premi\p{L}+|galard\p{L}+|finalistas?|del año|elegid[oa])\b/iu,
);

const ofYear = unicode(/\b(?:of the year|des jahres|de l['’]année|del año)\b/iu);

export const awardRule: Rule = {
	id: 'claims.award',
	severity: 'block',
	what: 'An award, prize or ranking that no source names.',
	check: (reading) => [
		...unsupportedTopics(
			reading,
			[
				...[prizes, capitalPrize, rankings].map((claims) => ({ claims, carriedBy: won })),
				{ claims: titles, carriedBy: ofYear },
				...placingTopics,
			],
			(text) => `No source tells of an award or ranking ("${text}").`,
		),
		...telling(reading).flatMap((sentence) => purposeOfOther(sentence, reading)),
	],
};

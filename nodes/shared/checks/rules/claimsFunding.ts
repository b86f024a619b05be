import { unicode } from '../reading/pattern';
import type { Rule } from '../rule';
import { same, unsupportedTopics, type Topic } from './topics';

const amount = String.raw`(?:\p{Sc} ?\d|[A-Z]{2,3}\p{Sc}? ?\d|\d[\d.,]* ?(?:\p{Sc}|million|mio|milli|billion|mrd)|money|capital|funds|fresh|funding|a (?:\p{L}+ )?round|another round)`;

/** Money that came in. Questions are raised, too, and time is invested. */
const funding: Topic = {
	claims: unicode(
		new RegExp(
			String.raw`\b(?:funding(?: round)?|fundrais\p{L}+|(?:series [a-e]|seed) (?:round|funding|investment)|series [a-e]|investors?|(?:growth |equity |capital |new )?investment (?:of|from|by|round|announced)|(?:growth|equity|capital|seed) investment|invested(?= ${amount}| in (?:your|you|the company))|raised(?= ${amount})|raised [^.!?]{1,25} (?:in|from) (?:funding|investors?)|Finanzierungsrunde|Investor(?:en|in)?|Kapitalerhöhung|eingesammelt|levée de fonds|levé \p{L}* ?\d|tour de table|investisseurs?|ronda de (?:financiación|inversión)|inversor(?:es|a|as)?|levantado \d)\b`,
			'giu',
		),
	),
	carriedBy: unicode(
		/\b(?:fund(?:ing|ed|rais\p{L}+)?|series [a-e]|invest\p{L}*|raised|finanzierung\p{L}*|kapital\p{L}*|eingesammelt|levée?|levé|fonds|inversi[oó]n|inversor\p{L}*|invert\p{L}+|ronda|grant|loan)\b/iu,
	),
};

/** Public money. What somebody grants may be a day off, too: the noun only. */
const grant: Topic = {
	claims: unicode(
		/\b(?:grants?(?= (?:of|from|for|that|you|which|towards?|worth)|[.,;])|subsid(?:y|ies)|Fördermittel\p{L}*|Fördergelder\p{L}*|Förderbescheid\p{L}*|(?:Landes|Bundes|EU-)?Zusch(?:üssen?|uss\p{L}*)|subventions?|subvenci(?:ón|ones))\b/giu,
	),
	carriedBy: unicode(
		/\b(?:grants?|granted|fund\p{L}*|award\p{L}*|subsid\p{L}+|support\p{L}*|\p{L}*förder\p{L}*|\p{L}*zuschuss\p{L}*|\p{L}*zuschüsse\p{L}*|bezuschuss\p{L}*|subvention\p{L}*|aides?|accord\p{L}+|financ\p{L}+|subvenci\p{L}+|ayudas?|conced\p{L}+)\b/iu,
	),
};
const takeover: Topic = {
	claims: unicode(
		/\b(?:acqui(?:red|res|sitions?|ring)(?! (?:(?:new|more) )?(?:customers?|users?|skills?|data|images?|knowledge|cost))|mergers?|merged with|takeovers?|bought out|(?:Übernahme|Zukauf|Verkauf) (?:durch|(?:von|der|des|eines) (?:\p{L}+ )?(?:Unternehmens?|Firma|Betrieb(?:e?s)?|Wettbewerbers?|Konkurrent\p{L}+|Gesellschaft|Gruppe))|(?:Unternehmen|Firma|Betrieb|Mitbewerber|Konkurrent\p{L}*|Gesellschaft|Mehrheit|Anteile)\b[^.!?]{0,40} übernommen|Fusion|rachat|racheté\p{L}*|fusionné\p{L}*|adquisición|adquirid[oa]|adquirió|fusionad[oa])\b/giu,
	),
	carriedBy: unicode(
		/\b(?:acqui\p{L}+|merge\p{L}*|takeover|took over|taken over|bought|joined|übernahme|übern\p{L}+|übernommen|fusion\p{L}*|gekauft|rachat|rachet\p{L}+|repris\p{L}*|acquis\p{L}*|adqui\p{L}+|compr\p{L}+|absorb\p{L}+|part of)\b/iu,
	),
};
const results = [
	same(
		unicode(
			/\b(?:revenues?|(?<!\b(?:staff|employee|stock|inventory|tenant|fleet|personnel) )turnover|sales growth|Umsatz\p{L}*|chiffre d['’]affaires|facturación)\b/giu,
		),
	),
	same(
		unicode(
			/\b(?:profitab\p{L}+|(?:net|gross|operating|record|annual|its|your|their|the|in) profits?|Gewinn(?:e|s|zone)?|bénéfices? (?:net|record|de)|beneficios? (?:net|récord|de))\b/giu,
		),
	),
	same(unicode(/\b(?:IPO|went public|valuation|unicorn|Börsengang|salida a bolsa)\b/giu)),
];

export const fundingRule: Rule = {
	id: 'claims.funding',
	severity: 'block',
	what: 'Funding, an acquisition, revenue or profit that no source tells of.',
	check: (reading) =>
		unsupportedTopics(
			reading,
			[funding, grant, takeover, ...results],
			(text) => `No source tells of this business news ("${text}").`,
		),
};

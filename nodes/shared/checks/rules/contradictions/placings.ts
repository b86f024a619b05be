import { alignedWith, weighs } from '../../reading/alignment';
import type { Evidence, Source } from '../../reading/evidence';
import { unicode } from '../../reading/pattern';
import type { Claim } from './claim';

/** Less than the prize: on a list, in the final, second, mentioned. */
const lesser = unicode(
	/\b(?:short-?list\p{L}*|long-?list\p{L}*|finalists?|final(?:s| round)?|nomin\p{L}+|runners?-up|(?:highly )?commend(?:ed|ation)|(?:second|third|fourth|fifth) (?:place|prize|out)|(?:came|placed|finished|ranked) (?:second|third|fourth|fifth)|special mention|honou?rable mention|in the running|candidates?|put forward|Zweit(?:er|e|en|platzierte\p{L}*)|Dritt(?:er|e|en|platzierte\p{L}*)|(?:zweite[nrm]?|dritte[nrm]?|vierte[nrm]?) (?:Platz|Preis|Rang)|Endrunde|Finale|engere[nr]? (?:Wahl|Auswahl|Kreis)|lobende\p{L}* (?:Erwähnung|Anerkennung)|lobend|vorgeschlagen|finalistes?|nommée?s?|présélection\p{L}*|sélectionnée?s?|en lice|(?:deuxième|troisième|second) (?:place|prix|rang)|mention|finalistas?|preseleccionad\p{L}+|candidat[oa]s?|(?:segund[oa]|tercer[oa]?) (?:lugar|puesto|premio|posición|clasificad[oa])|quedó (?:segund[oa]|tercer[oa])|mención|accésit)\b/iu,
);

const victory = unicode(
	/\b(?:wins?|won|winn(?:ing|ers?)|victor(?:y|ious)|tak(?:e|es|ing)|took|taken|awarded|received?|receiving|award-winning|prize-winning|(?:being |been |was |were )?(?:named|crowned|voted|chosen?|picked|elected|honou?red|distinguished)|first (?:place|prize)|gold|champions?|collect(?:ed|ing)|picked up|picking up|land(?:ed|ing)|scoop(?:ed|ing)|bagg(?:ed|ing)|secur(?:ed|ing)|earn(?:ed|ing)|carried off|gave|given|gewonnen|gewann\p{L}*|Gewinn|Gewinner\p{L}*|Sieg|Sieger\p{L}*|ausgezeichnet\p{L}*|Auszeichnung\p{L}*|erhalten|erhielt\p{L}*|bekommen|bekam\p{L}*|gekürt|Preisträger\p{L}*|verliehen|geholt|holte\p{L}*|errungen|prämiert\p{L}*|preisgekrönt\p{L}*|remport\p{L}+|gagn\p{L}+|victoires?|lauréate?s?|obten\p{L}+|reçue?s?|recevoir|décroch\p{L}+|décern\p{L}+|récompens\p{L}+|primée?s?|distinction|distinguée?s?|sacrée?s?|élue?s?|gan(?:ar|ó|aron|ado|ada|asteis|ador\p{L}*)|victoria|premiad[oa]s?|galardón|galardonad[oa]s?|recib\p{L}+|obten\p{L}+|obtuv\p{L}+|consegui\p{L}+|concedi\p{L}+|otorg\p{L}+|elegid[oa]s?|distinguid[oa]s?|se llev\p{L}+)\b/iu,
);

/** In a fact "received" may go with a mention: only these tell of the prize itself. */
const clearVictory = unicode(
	/\b(?:won|winners?|winning|gold|first (?:place|prize)|gewonnen|gewann\p{L}*|Sieger\p{L}*|Gold|Preisträger\p{L}*|remport\p{L}+|gagn\p{L}+|lauréate?s?|gan(?:ó|aron|ado|amos|ador\p{L}*)|premiad[oa]s?|oro)\b/iu,
);

/** "With the prize", "thanks to the award": it is there. */
const having = unicode(
	/^\s*(?:with|thanks to|since|after|mit|dank|seit|nach|avec|grâce|depuis|après|con|gracias|tras|desde)\b/iu,
);

const congratulates = unicode(
	/\b(?:congratulat\p{L}+|congrats|well done|hats off|kudos|my compliments|my respect|Glückwunsch|gratulier\p{L}+|Gratulation|félicit\p{L}+|bravo|enhorabuena|felicidades|felicit\p{L}+)\b/iu,
);

const prize = unicode(
	/\b(?:awards?|prizes?|troph(?:y|ies)|of the year|title|\p{L}*preis(?:e|es)?|Auszeichnung|Titel|des Jahres|prix|trophées?|concours|de l['’]année|premios?|galardón|certamen|del año)\b/iu,
);

const placed = new WeakMap<Source, boolean>();

/** Whether a fact tells of a place behind the first, and of no prize beside it. */
function isPlacing(source: Source): boolean {
	const quote = source.fact?.quote;
	if (!quote) return false;
	const known = placed.get(source) ?? (lesser.test(quote) && !clearVictory.test(quote));
	placed.set(source, known);
	return known;
}

/** Facts that tell of a place and those that tell of anything else. */
function split({ facts }: Evidence): { placings: Source[]; others: Source[] } {
	return {
		placings: facts.filter(isPlacing),
		others: facts.filter((source) => !isPlacing(source)),
	};
}

/** A place on the list, in the final or behind the first, told as the prize. */
export function placeAsPrize(claim: Claim): string | undefined {
	const { text, sentence, reading, keys } = claim;
	const { placings, others } = split(reading.evidence);
	if (placings.length === 0 || lesser.test(sentence.text)) return undefined;
	const won = victory.exec(text);
	const told = won ?? (prize.test(text) ? (congratulates.exec(text) ?? having.exec(text)) : null);
	if (!told || (won && !claim.statesAt(told.index) && !congratulates.test(text))) return undefined;
	const [placing] = alignedWith(keys, placings);
	if (!placing) return undefined;
	const [other] = alignedWith(placing.shared, [...others, ...reading.evidence.own]);
	const only = weighs(placing.shared) - (other?.weight ?? 0);
	const ofPrize =
		prize.test(placing.text) &&
		(prize.test(text) || (clearVictory.test(text) && placing.weight >= 2));
	return only >= 2 || (only >= 1 && ofPrize)
		? 'The fact speaks of a place behind the first or on a list, the draft of the prize.'
		: undefined;
}

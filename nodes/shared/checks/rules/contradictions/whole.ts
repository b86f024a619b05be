import { matchesIn } from '../../../matchesIn';
import type { Aligned } from '../../reading/alignment';
import { alignedWith, tellingIn, weighs, weightOf } from '../../reading/alignment';
import { isFunctionWord } from '../../reading/commonWords';
import { countedBy } from '../../reading/counted';
import { unicode } from '../../reading/pattern';
import { wordsOf } from '../../reading/words';
import { carries } from '../carriers';
import type { Claim } from './claim';

/** What says that a thing holds of the whole; what it holds of follows. */
const universal = unicode(
	/(?<!\b(?:nearly|almost|not|virtually|practically|above|after|at|for|fast|nahezu|beinahe|nicht|vor|presque|pas|casi|no|avant|sobre|ante) )\b(?:all|each and every(?: one)?|every(?: single)?(?: one)?|each(?= (?:one )?of\b)|the (?:whole|entire)|100 (?:%|per ?cent)|alle[nrm]?|sämtliche[nrm]?|jede[nrsm]?(?: einzelne[nrs]?)?|(?:de[rnm]|die|das|Ihre?[nmrs]?) (?:ganze|gesamte|komplette)[nrms]?|ausnahmslos|toutes?|tous|chacune?(?= d)|l['’](?:ensemble|intégralité)|la totalité|tod[oa]s?|cada un[oa](?= de)|la totalidad|el conjunto)\b/giu,
);

/** "Every 15 minutes", "jede Woche", "all day": no whole of things. */
const ofTime = unicode(
	/^(?:\s+(?:of|the|der|die|das|des|les?|las?|los|l['’]|\d+|[a-z]{3,8}|anderen?|zweiten?|other|second|few))?\s*(?:seconds?|minutes?|hours?|days?|mornings?|evenings?|nights?|weeks?|months?|quarters?|years?|seasons?|springs?|summers?|autumns?|winters?|times?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|sekunden?|minuten?|stunden?|tage?n?|morgen|abend|nacht|wochen?|monate?|quartale?|jahre?n?|saison\p{L}*|fälle?n?|(?:mon|diens|mitt|donners|frei|sams|sonn)(?:tag|woch)|secondes?|heures?|jours?|matins?|soirs?|semaines?|mois|ans?|années?|saisons?|fois|segundos?|horas?|días?|mañanas?|noches?|semanas?|mes(?:es)?|años?|temporadas?|veces|vez|lunes|martes|miércoles|jueves|viernes)\b|^\s+(?:you (?:need|have|do)|(?:i|we|you|it|that)\b|sorts?|kinds?|the (?:best|same|more|while|way)|in all|right|des? Gute|lo (?:que|demás)|à fait|de suite|d['’]abord|über|voran)/iu,
);

/** A share of something in a source. */
const partly = unicode(
	/\b(?:some of|part of|parts of|most(?! of all)|many|several|a few|half(?!-)|(?:a|one|two|three)[- ](?:third|quarter|fifth)s?|the majority|nearly|almost|up to|only|so far|mainly|einige[nr]?|ein(?:en|em)? Teil|teilweise|meisten|manche|viele[nr]?|mehrere[nr]?|Hälfte|Drittel|Viertel|Großteil|Mehrheit|bisher|bislang|nur|vor allem|überwiegend|plupart|certaine?s|plusieurs|une partie|(?:la |à )?moitié|tiers|quarts?|majorité|seulement|jusqu['’]ici|pour l['’]instant|mayoría|alguno?s|algunas|varios|varias|una parte|mitad|tercio|solo|sólo|hasta ahora|de momento)\b/iu,
);

/** "91 percent were closed", "640 of our 1,150 hectares". */
const shareAfter = unicode(
	/^\s*(?:of\b|der\b|des\b|unserer\b|von\b|d['’]|de (?:nos|nuestr|l[ao]s?)|del?\b|(?:[\p{L}-]+ ){0,2}(?:were|are|is|was|have|had|can|sind|werden|wurden|haben|sont|ont|son|están|han)\b)/iu,
);
const shareBefore = unicode(
	/\b(?:of which|of them|dont|davon|de los (?:que|cuales)|de las (?:que|cuales))\b[^.;]{0,20}$/iu,
);

/** "We run 27 stores": the number is the whole. */
const having = unicode(
	/\b(?:runs?|has|have|operates?|owns?|employs?|manages?|with|counts?|betreib\p{L}+|ha(?:t|ben)|zähl\p{L}+|umfass\p{L}+|beschäftig\p{L}+|verwalt\p{L}+|mit|compt\p{L}+|poss\p{L}+|exploit\p{L}+|empl\p{L}+|gèr\p{L}+|tiene\p{L}*|cuenta\p{L}*|contamos|gestiona\p{L}*|administra\p{L}*)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu,
);

const condition = unicode(
	/\b(?:if|unless|until|when|once|would|wenn|falls|sobald|würde\p{L}*|si|sauf|quand|serait|cuando|sería)\b/iu,
);

const pronoun = unicode(
	/^\s*(?:of )?(?:them|these|those(?! \p{L})|ihnen|von ihnen|davon|d['’]entre (?:eux|elles)|de ell[oa]s)\b/iu,
);

/** Keys of the thing that a whole is told of: the telling words that follow, up to a verb or a comma. */
function governed(rest: string, given: ReadonlySet<string>): string[] {
	const near = /^[^,.;:!?()"“”–—]{0,60}/u.exec(rest)?.[0] ?? '';
	if (pronoun.test(near)) return [];
	const keys: string[] = [];
	for (const { key } of wordsOf(near).slice(0, 6)) {
		if (isFunctionWord(key) && keys.length > 0) break;
		if (weightOf(key) > 0 && !given.has(key)) keys.push(key);
	}
	return keys.slice(0, 2);
}

/** Whether a sentence of a source gives no more than a part of what the keys name, with a number that the draft leaves out. */
function givesPart(
	{ text, start, source }: Aligned,
	things: readonly string[],
	claim: Claim,
): boolean {
	const numbers = source.numbers.filter(
		(one) => one.start >= start && one.end <= start + text.length,
	);
	const repeated = (one: (typeof numbers)[number]) =>
		claim.sentence.numbers.some((stated) => carries(one, stated));
	const share = numbers.find(({ start: at, end, unit, factor, value }) => {
		if (unit === 'percent' && value >= 100) return false;
		if (unit !== 'percent' && unit !== 'plain' && !factor) return false;
		const [before, after] = [source.text.slice(start, at), source.text.slice(end)];
		return (
			(shareAfter.test(after) || shareBefore.test(before)) &&
			(unit === 'percent' ||
				factor ||
				/ (?:of|von|de|der|unserer|sur)\b/iu.test(after.slice(0, 12)) ||
				shareBefore.test(before))
		);
	});
	if (share) return !repeated(share);
	const named = wordsOf(text).filter(({ key }) => things.includes(key));
	const before = named.map(({ start: at }) => text.slice(Math.max(0, at - 45), at));
	if (before.length === 0 ? partly.test(text) : before.some((lead) => partly.test(lead)))
		return true;
	const counted = numbers.find(
		(one) =>
			one.unit === 'plain' &&
			countedBy(source.text, one).keys.some((key) => things.includes(key)) &&
			!having.test(source.text.slice(start, one.start)),
	);
	return counted !== undefined && !repeated(counted);
}

/** A part of something in the source, told as the whole. */
export function partAsWhole(claim: Claim): string | undefined {
	for (const match of matchesIn(claim.text, universal)) {
		const rest = claim.text.slice(match.index + match[0].length);
		if (ofTime.test(rest) || !claim.statesAt(match.index)) continue;
		if (condition.test(claim.text.slice(0, match.index))) continue;
		const things = governed(rest, claim.given);
		// "Every one of them": what they are stands in the part before
		const others = (
			things.length === 0 ? tellingIn(claim.sentence.words, claim.given) : claim.keys
		).filter((key) => !things.includes(key));
		const close = alignedWith([...things, ...others], claim.sources).filter(
			({ shared, weight }) => {
				const predicate = weighs(shared.filter((key) => others.includes(key)));
				const named = things.length === 0 || things.some((key) => shared.includes(key));
				return (
					predicate >= 0.5 &&
					named &&
					weight >= (things.length === 0 ? 3 : predicate >= 1 ? 2 : 2.5)
				);
			},
		);
		const [best] = close;
		if (!best) continue;
		const told = close.filter(({ weight }) => weight >= best.weight - 0.5);
		if (told.some(({ text }) => text.search(universal) >= 0)) continue;
		if (told.some((said) => givesPart(said, things, claim)))
			return 'The fact speaks of a part, the draft of the whole.';
	}
	return undefined;
}

import { alignedWith, tellingIn, weighs, type Aligned } from '../../reading/alignment';
import { isRare } from '../../reading/frequency';
import { isPlan } from '../../reading/modality';
import { isNegated } from '../../reading/negation';
import { unicode } from '../../reading/pattern';
import { hasName, leavesRest, restrictionsOf, type Restriction } from '../../reading/restricted';
import { scopesIn, tellsWholeOf, type Scope } from '../../reading/scope';
import { keyOf, wordsOf } from '../../reading/words';
import { carries } from '../carriers';
import type { Claim } from './claim';

const condition = unicode(
	/\b(?:if|unless|until|when|once|would|wenn|falls|sobald|würde\p{L}*|si|sauf|quand|serait|cuando|sería)\b/iu,
);
/** What retells a part as a part. */
const partly = unicode(
	/\b(?:some of|part of|parts of|most(?! of all)|many|several|a few|half(?!-)|(?:a|one|two|three)[- ](?:third|quarter|fifth)s?|the majority|up to|only|of which|among|dont|davon|darunter|de los cuales|de las cuales|so far|mainly|except|apart from|einige[nr]?|ein(?:en|em)? Teil|teilweise|meisten|manche|mehrere[nr]?|Hälfte|Drittel|Viertel|Großteil|Mehrheit|bisher|bislang|nur|vor allem|überwiegend|außer|plupart|certaine?s|plusieurs|une partie|moitié|tiers|quarts?|majorité|seulement|sauf|jusqu['’]ici|pour l['’]instant|mayoría|alguno?s|algunas|varios|varias|una parte|mitad|tercios?|solo|sólo|salvo|hasta ahora|de momento)\b/iu,
);
/** "91 percent of all claims". */
const shareBefore = unicode(
	/(?:%|\d|\b(?:per ?cent|prozent|thirds?|quarters?|fifths?|half|drittel|viertel|hälfte|pour cent|tiers|quarts?|moitié|por ciento|tercios?|cuarto|mitad))\s+(?:(?:of|de|d['’]|von)\s*)?$/iu,
);
/** "You need not begin with all 40": less than all. */
const deniedBefore = unicode(
	/\b(?:not|n['’]t|never|cannot|without|nicht|nie|ohne|pas|jamais|sans|no|nunca|sin)(?! (?:just|only|nur|bloß|seulement|solo|sólo)\b)(?: [\p{L}-]+){0,3}\s*$/iu,
);
/** "All your trams" are those that are counted; "all trams of the country" are more. */
const owned = unicode(
	/^\s*(?:of |de |d['’])?(?:\p{L}+ )?(?:your|our|Ihr\p{L}*|unser\p{L}*|vos|nos|sus?|nuestr\p{L}+|\d+)\b/iu,
);
/** Behind these the thing has been named: "they are all". */
const auxiliary = unicode(
	/\b(?:are|were|have|is|sind|waren|haben|werden|sont|étaient|ont|son|están|han)\s+$/iu,
);

const adverb =
	/^(?:sämtlich|ausnahmslos|durchweg|entirely|exclusively|throughout|without|ausschließlich|exclusiv|entièrement|íntegra|por )/iu;

/** Whether a scope is told of what a restriction parts. */
function isOf(scope: Scope, { things }: Restriction, claim: Claim): boolean {
	if (scope.things.some((key) => things.includes(key))) return true;
	if (scope.counted) return false;
	// "Your buses all run on hydrogen", "sie sind alle": it stands before
	const before = claim.text.slice(Math.max(0, scope.at - 70), scope.at);
	const words = wordsOf(before);
	const last = words.slice(-2).some(({ key }) => things.includes(key));
	const floats =
		last ||
		auxiliary.test(before) ||
		scope.things.length === 0 ||
		adverb.test(claim.text.slice(scope.at, scope.end));
	return floats && words.some(({ key }) => things.includes(key));
}

/** Whether the draft says the part as well. */
function repeats({ number, name }: Restriction, scope: Scope, claim: Claim): boolean {
	const { sentence, text } = claim;
	if (name) {
		if (!hasName(text, name)) return hasName(sentence.text, name);
		// "Both labs, Salina and Grand Island": one of those named is the place
		const others = sentence.names.flatMap(({ words }) => words);
		return !others.some((word) => !name.includes(word) && isKnown(word, claim));
	}
	if (number && sentence.numbers.some((stated) => carries(number, stated))) return true;
	const at = scope.at + claim.start - sentence.start;
	const others = sentence.text.slice(0, at) + sentence.text.slice(at + scope.end - scope.at);
	return partly.test(others);
}

/** Whether the facts know a word of a name. */
function isKnown(word: string, { reading }: Claim): boolean {
	return reading.evidence.facts.some(({ plainText }) => plainText.includes(word));
}

/** Whether what a restriction gives is less than what a scope speaks of. */
function isLess(restriction: Restriction, scope: Scope, claim: Claim): boolean {
	const { share, number, name, bare } = restriction;
	if (scope.none) return !name && (number !== undefined || share !== undefined);
	if (bare) {
		if (scope.least < 100) return false;
		const larger = claim.sentence.numbers.some(
			(one) => one.unit === 'plain' && one.value > (number?.value ?? 0),
		);
		return (
			larger || (!scope.counted && !owned.test(claim.text.slice(scope.end)) && !restriction.ofOwner)
		);
	}
	if (scope.least < 100)
		return share !== undefined && share < scope.least - (scope.least === 75 ? 5 : 8);
	return !(name && scope.ofOne);
}

/** The rest, one in so many, an average, "all the more": words of a whole that tell of none. */
const noWhole = unicode(
	/\b(?:the (?:rest|others?|remaining)|everything else|all else|alles (?:Übrige|andere)|(?:die|alle) (?:übrigen|anderen|restlichen)|le reste|tou(?:s|tes) les autres|l[oa]s demás|el resto|todo lo demás|(?:(?:\p{L}+|\d+) (?:out of|in every|of every)|de cada|von (?:je|jeweils)|sur) (?:two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)|on average|im (?:Schnitt|Durchschnitt)|durchschnittlich|en moyenne|de media|en promedio|all the (?:more|same|better)|tout (?:leur|son|de même|à fait|au plus|au moins)|alles in allem|all in all)\b/iu,
);

/** A part of something in the source, told as the whole; or none of it, where the source has a part. */
export function partAsWhole(claim: Claim): string | undefined {
	const { given } = claim;
	if (noWhole.test(claim.text)) return undefined;
	for (const scope of scopesIn(claim.text, given)) {
		const before = claim.text.slice(0, scope.at);
		if (!claim.statesAt(scope.at) || condition.test(before) || shareBefore.test(before)) continue;
		if (!scope.none && deniedBefore.test(before)) continue;
		const keys = scope.things.length === 0 ? tellingIn(claim.sentence.words, given) : claim.keys;
		const close = alignedWith(keys, claim.sourcesAt(scope.at));
		const less = close
			.slice(0, 6)
			.find((said) => said.weight >= 1.5 && tellsLess(said, scope, claim));
		if (!less || (scope.none && isNegated(less.text))) continue;
		const carried = close.some(
			({ text, weight }) =>
				weight >= less.weight - 0.5 &&
				tellsWholeOf(scope.things, text, given) &&
				!isPlan(text, claim.reading.language),
		);
		if (!scope.none && carried) continue;
		return scope.none
			? 'The fact says that it is so of a part, the draft of none.'
			: 'The fact speaks of a part, the draft of the whole.';
	}
	return undefined;
}

/** How many of the words of a restricted sentence, the restricted thing left out, the draft has, and whether one of them is rare. */
function predicateOf(
	{ things, name }: Restriction,
	said: Aligned,
	own: ReadonlySet<string>,
	claim: Claim,
) {
	const left = new Set([...things, ...(name ?? []).map(keyOf)]);
	const shared = said.shared.filter((key) => !things.includes(key) && !/^\d{1,2}$/.test(key));
	const all = [...own].filter((key) => !left.has(key) && !/^\d/.test(key));
	const weight = weighs(shared);
	return {
		weight,
		covered: weight / Math.max(1, weighs(all)),
		rare: shared.some((key) => isRare(key, claim.reading)),
	};
}

/** Whether a sentence of a source gives less than the scope of the draft, of the same thing. */
function tellsLess(said: Aligned, scope: Scope, claim: Claim): boolean {
	const { source, start } = said;
	const index = source.sentences.findIndex((sentence) => sentence.start === start);
	const restrictions = restrictionsOf(source, claim.reading.language)[index] ?? [];
	const own = source.sentences[index]?.keys ?? new Set<string>();
	const less = restrictions.some((restriction) => {
		const { things, name, bare, total } = restriction;
		if (!source.fact && (name || bare || scope.counted)) return false;
		const { weight, covered, rare } = predicateOf(restriction, said, own, claim);
		const ofTotal = claim.sentence.numbers.some(
			({ value, unit }) => unit === 'plain' && value === total,
		);
		const ofThing =
			isOf(scope, restriction, claim) ||
			(source.fact !== undefined &&
				things.length === 0 &&
				scope.things.some((key) => own.has(key)));
		// The thing may have another word there: then more of the rest must be the same.
		const same =
			ofThing || ofTotal
				? weight >= 2 ||
					(rare &&
						((weight >= 1 && covered >= (scope.none ? 0.25 : 0.4)) || (ofTotal && weight >= 1.5)))
				: source.fact && !name && !bare && !scope.counted && rare && weight >= 2 && covered >= 0.5;
		return same && isLess(restriction, scope, claim) && !repeats(restriction, scope, claim);
	});
	const limited = leavesRest(said.text) || restrictions.some(({ name }) => name);
	return (
		less ||
		(limited &&
			leavesOut({ ...said, shared: said.shared.filter((key) => own.has(key)) }, scope, claim))
	);
}

/** "Our other two are working towards it": said beside what the draft says of all. */
function leavesOut({ source, shared }: Aligned, scope: Scope, claim: Claim): boolean {
	const { text } = claim.sentence;
	if (!source.fact || scope.none || scope.counted || scope.ofOne || scope.least < 100) return false;
	if (!leavesRest(source.text) || leavesRest(text) || partly.test(text)) return false;
	return weighs(shared) >= 2.5 && shared.some((key) => isRare(key, claim.reading));
}

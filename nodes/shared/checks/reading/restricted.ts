import type { ReadNumber } from '../../evidence/readNumbers';
import { matchesIn } from '../../matchesIn';
import { weightOf } from './alignment';
import { countedBy } from './counted';
import type { Source } from './evidence';
import { namesOf } from './names';
import { unicode } from './pattern';
import { thingsAfter } from './scope';
import { plain, wordsOf } from './words';

/** That what a sentence of a source says holds of a part only, or of one place. */
export interface Restriction {
	/** Keys of the thing of which it is a part; empty where that cannot be told. */
	things: string[];
	/** The number of the part: "seven" of "seven of eleven". */
	number?: ReadNumber;
	/** Of how many. */
	total?: number;
	/** The part in per cent. */
	share?: number;
	/** Words of the name of the place that it holds of. */
	name?: string[];
	/** A number beside which nothing says that it is a part. */
	bare?: boolean;
	/** "We run 27 stores": such a number is the whole. */
	ofOwner?: boolean;
}

const some = unicode(
	/\b(?:some of|part of|parts of|most of|many of|several of|a few of|the majority of|einige|ein(?:en|em)? Teil|(?:die|der) (?:meisten|Großteil|Mehrheit)|manche|viele|mehrere|(?:la )?plupart d\p{L}*|certaine?s d\p{L}*|plusieurs d\p{L}*|une partie d\p{L}*|majorité d\p{L}*|mayoría de|algun[oa]s de|vari[oa]s de|una parte de)\b/giu,
);
const most = unicode(/\b(?:most|meisten|majorit|Mehrheit|plupart|mayor)/iu);

/** "Of our", "unserer": the number before it is a part of what follows. */
const partOf = unicode(
	/^\s*(?:of\b|der\b|des\b|unserer\b|von\b|d['’]|de (?:nos|nuestr[oa]s|l[ao]s?)\b|del?\b|sur\b|aus\b)/iu,
);
const ofThose = unicode(
	/^\s*(?:of (?:them|these|which|us)|davon|von ihnen|d['’]entre (?:eux|elles|nous)|de ell[oa]s|de nosotros|von uns)\b/iu,
);
const thoseBefore = unicode(
	/\b(?:of which|of them|on|dont|davon|darunter|de los (?:que|cuales)|de las (?:que|cuales))\s+(?:\p{L}+ )?$/iu,
);
const verbAfter = unicode(
	/^\s*(?:[\p{L}-]+ ){0,2}?(?:were|are|is|was|have|had|can|sind|werden|wurden|haben|sont|ont|son|están|han|cuentan|tienen)\b/iu,
);
/** Before the name of a place, or of a thing with a name: "in Thurso", "de Soria". */
const placing = unicode(
	/\b(?:in|at|near|with|for|mit|für|avec|pour|con|para|à|au|de|d['’]|en|von|zu)\s*$/iu,
);

const having = unicode(
	/\b(?:runs?|has|have|operates?|owns?|employs?|manages?|with|counts?|betreib\p{L}+|ha(?:t|ben)|zähl\p{L}+|umfass\p{L}+|beschäftig\p{L}+|verwalt\p{L}+|mit|compt\p{L}+|poss\p{L}+|exploit\p{L}+|empl\p{L}+|gèr\p{L}+|tiene\p{L}*|cuenta\p{L}*|contamos|gestiona\p{L}*|administra\p{L}*)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu,
);

function sharesIn(text: string, start: number, source: Source): Restriction[] {
	const inside = source.numbers.filter(
		(number) => number.start >= start && number.end <= start + text.length,
	);
	return inside.flatMap((number): Restriction[] => {
		const after = source.text.slice(number.end, start + text.length);
		const lead = source.text.slice(start, number.start);
		if (number.unit === 'percent' || (number.factor && number.value < 1)) {
			const share = number.factor ? 100 * number.value : number.value;
			if (share >= 100) return [];
			const own = partOf.test(after) && !ofThose.test(after) ? thingsAfter(after) : [];
			const before = inside.findLast(
				(other) => other.unit === 'plain' && !other.factor && other.end < number.start,
			);
			if (own.length > 0 || !before || !(ofThose.test(after) || thoseBefore.test(lead)))
				return [{ things: own, number, share }];
			return [
				{
					things: countedBy(source.text, before).keys.slice(0, 3),
					number,
					share,
					total: before.value,
				},
			];
		}
		if (number.unit !== 'plain' || number.factor) return [];
		const whole = source.numbers.find(
			(other) =>
				other.unit === 'plain' &&
				!other.factor &&
				other.value > number.value &&
				other.end < number.start,
		);
		const following = inside.find(
			(other) => other.unit === 'plain' && other.value > number.value && other.start > number.end,
		);
		if (ofThose.test(after) || thoseBefore.test(lead) || (whole && verbAfter.test(after))) {
			if (!whole) return [];
			const { keys } = countedBy(source.text, whole);
			return [
				{
					things: keys.slice(0, 3),
					number,
					total: whole.value,
					share: (100 * number.value) / whole.value,
				},
			];
		}
		if (partOf.test(after)) {
			const near = following && following.start - number.end < 20 ? following.value : undefined;
			return [
				{
					things: thingsAfter(after),
					number,
					total: near,
					share: near ? (100 * number.value) / near : undefined,
				},
			];
		}
		// The whole of a part that was named before
		if (/\b(?:of|der|de|von|sur)\s+(?:\p{L}+\s+)?$/iu.test(lead)) return [];
		const { keys, leads } = countedBy(source.text, number);
		return leads
			? []
			: [{ things: keys.slice(0, 2), number, bare: true, ofOwner: having.test(lead) }];
	});
}

/** "Our Salina lab", "la granja de Soria": the thing is the word beside the name. */
function placesIn(text: string, language: string): Restriction[] {
	return namesOf(text, language).flatMap(({ start, end, words, text: name }): Restriction[] => {
		const lead = text.slice(0, start);
		const before = wordsOf(lead.replace(placing, ' ')).at(-1);
		const [after] = wordsOf(text.slice(end));
		const beside = [before, /^\s/.test(text.slice(end)) ? after : undefined].filter(
			(word) => word !== undefined && weightOf(word.key) > 0,
		);
		// A name of several words has the thing in it: "Old Fence Block"
		const own = wordsOf(name).at(-1);
		const keys = [...beside, words.length > 1 ? own : undefined].flatMap((word) => word?.key ?? []);
		return keys.length > 0 ? [{ things: keys, name: words }] : [];
	});
}

const restrictions = new WeakMap<Source, Map<string, Restriction[][]>>();

/** What restricts each sentence of a source; read once per source and language. */
export function restrictionsOf(source: Source, language: string): Restriction[][] {
	const known = restrictions.get(source)?.get(language);
	if (known) return known;
	const made = source.sentences.map(({ text, start }) => {
		const shares = sharesIn(text, start, source);
		const told = matchesIn(text, some).map(
			({ 0: said, index }): Restriction => ({
				things: thingsAfter(text.slice(index + said.length)),
				share: most.test(said) ? 75 : undefined,
			}),
		);
		const counted = new Set(
			source.numbers
				.filter(
					(one) => one.unit === 'plain' && one.start >= start && one.end <= start + text.length,
				)
				.flatMap((one) => countedBy(source.text, one).keys),
		);
		const places = placesIn(text, language).filter(
			({ things }) => !things.some((key) => counted.has(key)),
		);
		return [...shares, ...told, ...places];
	});
	restrictions.set(source, (restrictions.get(source) ?? new Map()).set(language, made));
	return made;
}

const rest = unicode(
	/\b(?:(?:the|our|its|their) (?:[\p{L}]+ )?(?:other|others|remaining|rest)\b|not yet|in progress|to follow|noch nicht|läuft[^.;]{0,20} noch|übrigen|restlichen|(?:die|unsere) anderen|les autres|le reste|nos (?:\p{L}+ )?autres|pas encore|en cours|(?:los|las) (?:demás|otr[oa]s)|(?:nuestr[oa]s|otr[oa]s) (?:dos|tres) |el resto|todavía no|aún no|en curso|treat(?:s|ed)? \p{L}+ only|only\b|nur\b|uniquement|seulement|solo\b|sólo|solamente|únicamente)/iu,
);

/** "The other two are working towards it": whether a quote says that something is not so of all. */
export function leavesRest(text: string): boolean {
	return rest.test(text);
}

/** Whether a text has a name, given by its words. */
export function hasName(text: string, name: readonly string[]): boolean {
	const said = plain(text);
	return name.every((word) => said.includes(word));
}

import { alignedWith } from '../../reading/alignment';
import type { Source } from '../../reading/evidence';
import { isNegated } from '../../reading/negation';
import { unicode } from '../../reading/pattern';
import { carries } from '../carriers';
import type { Claim } from './claim';

const up = unicode(
	/\b(?:rose|ris(?:e[sn]?|ing)|grew|grow(?:n|s|ing|th)?|increas(?:e|es|ed|ing)|climb(?:ed|s|ing)?|gain(?:ed|s)?|more|higher|up (?:by|from|to|\d)|(?<=(?:is|are|was|were|went|goes) )up|larger|rais(?:ed|es|ing)|expanded|gestiegen\p{L}*|steig(?:t|en|ert|erten?)|gesteigert|stieg(?:en)?|wuchs|gewachsen|zugenommen|zugelegt|erhöht\p{L}*|mehr|höher\p{L}*|Zuwachs|Anstieg|Zunahme|augment\p{L}+|hausse|progress\p{L}+|grimp\p{L}+|croissance|crû|accr\p{L}+|plus|supérieure?s?|aument\p{L}+|sub(?:en?|ió|id[oa]s?|ieron|ían?)|crec\p{L}+|incremen\p{L}+|más|superior\p{L}*)\b/iu,
);
const down = unicode(
	/\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc\w+|cut(?:s|ting)?|shrank|shr[iu]nk\w*|less|fewer|lower(?:ed|s)?|down (?:by|from|to|\d)|(?<=(?:is|are|was|were|went|goes) )down|smaller|slip(?:ped|s)|gesunken\p{L}*|sink(?:t|en)|sank(?:en)?|gesenkt\p{L}*|senk(?:t|en|te|ten)|gefallen|fiel(?:en)?|fällt|zurückgegangen|ging(?:en)? [^.;]{0,40}zurück|abgenommen|verringert\p{L}*|reduzier\p{L}+|weniger|niedriger\p{L}*|Rückgang|Abnahme|Senkung|halbiert\p{L}*|baiss\p{L}+|diminu\p{L}+|recul\p{L}*|rédui\p{L}+|réduction|chut\p{L}+|moins|inférieure?s?|baj(?:an?|ó|ad[oa]s?|ar|aron|aba[ns]?)|disminu\p{L}+|reduj\p{L}+|reduc\p{L}+|cay(?:ó|eron|endo)|caíd[oa]|descen\p{L}+|menos|inferior\p{L}*)\b/iu,
);
/** "More than 40", "up to 40": how exact a number is, no direction. */
const exact =
	/(?<!\p{L})(?:(?:more|less|fewer|higher|lower) than|mehr als|weniger als|plus d[e’']|moins d[e’']|más de|menos de)\s+(?:an?|une?|un[oa]?|ein(?:em?|en|er)?)?\s*$/iu;
/** Words of a direction without one. */
const exactness = unicode(
	/\b(?:or (?:less|more|fewer|higher|lower)|oder (?:weniger|mehr)|ou (?:moins|plus)|o (?:menos|más)|no more|no longer|any more|not more|follow(?:ed)? up|set up|sign(?:ed)? up|made up|makes? up|ne [^.;]{0,30} plus|nicht mehr|n['’][^.;]{0,30} plus)\b/giu,
);
const change = unicode(
	/\b(?:per ?cent|percentage|%|points?|prozent\p{L}*|pour cent|por ciento|by|um|de|from|von|auf|to|than|as|als|que|compared|gegenüber|year|jahr|vorjahr|an|année|año)\b/iu,
);

/** Which way the words around a number point; undefined where none or both do. */
function directionAround(text: string, start: number, end: number): 'up' | 'down' | undefined {
	const before = text.slice(0, start).replace(/^.*(?:[;.!?]|,\s)/su, '');
	const after = text
		.slice(end)
		.replace(/(?:[;.!?,](?:\s|$)|\s(?:and|but|und|aber|et|mais|y|pero)\s).*$/su, '');
	const around = [
		before.replace(exact, ' ').split(/\s+/).slice(-7).join(' '),
		after.split(/\s+/).slice(0, 7).join(' '),
	]
		.join(' # ')
		.replace(exactness, ' ');
	const [rises, falls] = [up.test(around), down.test(around)];
	if (rises === falls || isNegated(around)) return undefined;
	return rises ? 'up' : 'down';
}

function sentenceAround(
	{ sentences }: Source,
	at: number,
): { text: string; start: number } | undefined {
	return sentences.findLast(({ start }) => start <= at);
}

/** "Six per cent more than the year before", where the source says six per cent less. */
export function otherDirection(claim: Claim): string | undefined {
	const { sentence, text, start, sources } = claim;
	const keys = claim.keys.filter((key) => !/^\d/.test(key));
	for (const stated of sentence.numbers) {
		const at = stated.start - start;
		if (at < 0 || at >= text.length || stated.unit === 'year' || stated.unit === 'day') continue;
		if (!change.test(text.slice(Math.max(0, at - 30), at + 60))) continue;
		const mine = directionAround(text, at, stated.end - start);
		if (!mine || !claim.statesAt(at)) continue;
		const theirs = sources.flatMap((source) =>
			source.numbers
				.filter((one) => carries(one, stated))
				.flatMap((one) => {
					const said = sentenceAround(source, one.start);
					if (!said) return [];
					const close = alignedWith(keys, [source]).some(
						({ start: from, weight }) => from === said.start && weight >= 1,
					);
					return close ? [directionAround(source.text, one.start, one.end)] : [];
				}),
		);
		if (theirs.length > 0 && theirs.every((one) => one !== undefined && one !== mine))
			return 'The fact says the opposite: what rises here falls there.';
	}
	return undefined;
}

import { matchesIn } from '../../../matchesIn';
import { alignedWith, weighs, type Aligned } from '../../reading/alignment';
import { isRare } from '../../reading/frequency';
import { isPlan } from '../../reading/modality';
import { unicode } from '../../reading/pattern';
import { wordsOf } from '../../reading/words';
import { opposites } from '../vocabulary/opposites';
import type { Claim } from './claim';

const pairs = opposites.map(({ one, other, presupposed }) => ({
	presupposed,
	one: unicode(new RegExp(String.raw`\b(?:${one})\b`, 'giu')),
	other: unicode(new RegExp(String.raw`\b(?:${other})\b`, 'giu')),
}));
/** A quick look, before the slow ones. */
const any = unicode(
	new RegExp(
		String.raw`\b(?:${opposites.map(({ one, other }) => `${one}|${other}`).join('|')})\b`,
		'iu',
	),
);

/** Whether a text takes something as known that a fact may deny: "the injured", wherever it stands. */
export function presupposes(text: string): boolean {
	return pairs.some(({ presupposed, one }) => presupposed && text.search(one) >= 0);
}

/** "Not", near and before what it denies, or behind it in German and French. */
const denies = unicode(
	/\b(?:not|no|no one|nobody|none|never|without|n['’]t|hardly|no longer|nicht|kein\p{L}*|niemand\p{L}*|nie|ohne|kaum|ne|n['’]\p{L}+|aucune?|personne|jamais|sans|sin|nadie|nunca|ning\p{L}+)\b/iu,
);
const deniesAfter = unicode(/^[^,.;]{0,25}\b(?:nicht|pas|plus|noch nicht|not|nobody)\b/iu);
const deniesShort = /n['’]t\b/iu;

interface Side {
	one: boolean;
	at: number;
	/** The words of the side, as they stand there. */
	keys: string[];
}

/** Which of the two a text says is so; undefined where it says neither or both. */
function sideOf(text: string, { one, other }: (typeof pairs)[number]): Side | undefined {
	const found = [
		...matchesIn(text, one).map((match) => ({ match, isOne: true })),
		...matchesIn(text, other).map((match) => ({ match, isOne: false })),
	].map(({ match, isOne }) => {
		const end = match.index + match[0].length;
		const part = text
			.slice(Math.max(0, match.index - 35), match.index)
			.replace(/^.*[,;:.]\s/su, '');
		// The first word may be cut
		const lead = match.index > 35 ? part.replace(/^\S*\s/u, '') : part;
		const denied = denies.test(lead) || deniesShort.test(lead) || deniesAfter.test(text.slice(end));
		return {
			one: denied ? !isOne : isOne,
			at: match.index,
			keys: wordsOf(match[0]).map(({ key }) => key),
		};
	});
	const [first] = found;
	if (!first || found.some((side) => side.one !== first.one)) return undefined;
	return { ...first, keys: found.flatMap(({ keys }) => keys) };
}

/** What the sentence of a fact says with one word, the draft with its opposite: "abolished" and "brought back". */
export function saysOpposite(claim: Claim): string | undefined {
	const { text, reading, sentence } = claim;
	if (sentence.field === 'subject' || !any.test(text)) return undefined;
	for (const pair of pairs) {
		const mine = sideOf(text, pair);
		if (!mine || !sideOf(sentence.text, pair)) continue;
		if (!pair.presupposed && !claim.statesAt(mine.at)) continue;
		const keys = claim.keys.filter((key) => !mine.keys.includes(key));
		const close = alignedWith(keys, claim.sources).slice(0, 6);
		const opposed = close.find((said) => isOpposed(said, mine, pair, claim));
		if (!opposed) continue;
		const carried = close.some(
			(said) =>
				said.weight >= opposed.weight - 1 &&
				said !== opposed &&
				sideOf(said.text, pair)?.one === mine.one,
		);
		if (!carried && !isPlan(sentence.text, reading.language)) return 'The fact says the opposite.';
	}
	return undefined;
}

function isOpposed(said: Aligned, mine: Side, pair: (typeof pairs)[number], claim: Claim): boolean {
	const theirs = sideOf(said.text, pair);
	if (!theirs || theirs.one === mine.one) return false;
	const shared = said.shared.filter((key) => !theirs.keys.includes(key) && !/^\d{1,2}$/.test(key));
	const rare = shared.filter((key) => isRare(key, claim.reading)).length;
	const weight = weighs(shared);
	if (!said.source.fact) return weight >= 2.5 && rare >= 1;
	const sentence = said.source.sentences.find(({ start }) => start === said.start);
	const own = [...(sentence?.keys ?? [])].filter((key) => !theirs.keys.includes(key));
	return weight >= 2 || (rare >= 1 && (weight >= 1.5 || weight >= 0.5 * weighs(own)));
}

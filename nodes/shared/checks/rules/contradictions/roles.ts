import { matchesIn } from '../../../matchesIn';
import { namesOf } from '../../reading/names';
import { unicode } from '../../reading/pattern';
import type { Reading } from '../../reading/reading';
import { plain } from '../../reading/words';
import type { Claim } from './claim';

/** Deeds between two companies: told the other way round they are false. */
const deeds = [
	unicode(
		/\b(?:acqui(?:red|res?|ring|sition)|bought(?: out)?|buys|buying|tak(?:es?|en|ing) over|took over|takeover|purchas(?:ed|es|ing)|swallowed(?: up)?|übernommen|übernimmt|übernahm|Übernahme|gekauft|kauft(?:e)?|erworben|erwirbt|rachet(?:é|e|ée|ait)|rachat|repris[e]?|reprise|acquis[e]?|acquisition|absorbé[e]?|adquiri(?:ó|do|da)|adquiere|adquisición|compr(?:ó|ado|ada)|compra|absorbi(?:ó|do|da))\b/giu,
	),
	unicode(
		/\b(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|sells?|sold|lends?|lent|provid(?:es?|ed)|liefer(?:t|n|te)|beliefer(?:t|n|te)|verkauf(?:t|en)|vermiet(?:et|en)|fourni(?:t|ssez|ssons|e|s)?|livr(?:e|é|ez|ons)|vend(?:ons|ez|u)?|lou(?:e|ez)|suministra(?:n|mos|do)?|vende(?:n|mos)?|entrega(?:n|mos)?)\b/giu,
	),
	unicode(
		/\b(?:sued|sues|suing|verklagt(?:e)?|klagt(?:e)? gegen|poursui(?:t|vi)|demand(?:ó|a) a)\b/giu,
	),
	unicode(
		/\b(?:invest(?:s|ed|iert(?:e)?|i|it)? in|beteilig(?:t|te|en) sich an|investi dans|invirtió en|backs|backed|financed|funded)\b/giu,
	),
	unicode(/\b(?:beat|beats|defeated|outbid|schlug|besiegt\p{L}*|battu|venció|ganó a)\b/giu),
];

const passiveGerman = unicode(/\b(?:wurde|wurden|wird|werden|worden)\b/iu);
const vonBefore = /(?<!\p{L})(?:von|vom|durch)\s+(?:de[rmn] )?(?:\p{Lu}\p{L}+\s+)?$/u;

const byAfter = /(?<!\p{L})(?:by|par|por|durch)\s+(?:the )?$/iu;

/** The prospect, in the words of a draft and in those of its own page. */
const reader = unicode(/\b(?:[Yy]ou|Sie|Ihnen|[Vv]ous|[Uu]sted(?:es)?)\b/gu);
const ourselves = unicode(/\b(?:we|us|wir|uns|nous|nosotros)\b/giu);

interface Party {
	start: number;
	end: number;
	ours: boolean;
}

/** The prospect and others as they stand in a text: names with capitals, "you", and in a source "we". */
function partiesIn(
	text: string,
	claim: Claim,
	others: readonly string[],
	pronoun: RegExp,
): Party[] {
	const said = plain(text);
	if (said.length !== text.length) return [];
	const { company } = claim.reading.context.dossier.prospect;
	const places = (name: string, ours: boolean): Party[] => {
		const at = said.indexOf(name);
		return at < 0 ? [] : [{ start: at, end: at + name.length, ours }];
	};
	const whole = plain(company);
	const short = whole.split(/\s+/)[0] ?? whole;
	const own = places(whole, true);
	const named = own.length > 0 ? own : short.length > 3 ? places(short, true) : [];
	const pronouns = matchesIn(text, pronoun).map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		ours: true,
	}));
	return [...named, ...pronouns, ...others.flatMap((name) => places(name, false))].sort(
		(left, right) => left.start - right.start,
	);
}

/** Whether the prospect is the one who does the deed; undefined where that cannot be told. */
function prospectDoes(
	text: string,
	deed: RegExpMatchArray,
	parties: readonly Party[],
): boolean | undefined {
	const at = deed.index ?? 0;
	const end = at + deed[0].length;
	const ours = parties.filter((one) => one.ours);
	const others = parties.filter((one) => !one.ours);
	if (ours.length === 0 || others.length === 0) return undefined;
	const before = text.slice(0, at);
	const agent = parties.find(({ start }) => start >= end && byAfter.test(text.slice(end, start)));
	if (agent) return agent.ours;
	if (passiveGerman.test(text)) {
		return parties.find(({ start }) => vonBefore.test(text.slice(0, start)))?.ours;
	}
	const lead = parties.filter((one) => one.end <= at);
	const tail = parties.filter((one) => one.start >= end);
	if (lead.length > 0 && tail.length > 0) return lead.at(-1)?.ours;
	// German: the verb stands last, who does it first
	if (tail.length === 0 && lead.length >= 2) {
		const part = before.replace(/^.*,\s/su, '');
		const inPart = lead.filter(({ start }) => start >= before.length - part.length);
		return (inPart.length > 0 ? inPart : lead)[0]?.ours;
	}
	return undefined;
}

const deedsOf = new WeakMap<Reading, RegExp[]>();

/** The deeds that any fact tells of. */
function deedsIn(reading: Reading): RegExp[] {
	const { facts } = reading.evidence;
	const known =
		deedsOf.get(reading) ??
		deeds.filter((deed) => facts.some(({ text }) => text.search(deed) >= 0));
	deedsOf.set(reading, known);
	return known;
}

const named = new WeakMap<Reading, string[]>();

function namesOfFacts(reading: Reading): string[] {
	const known =
		named.get(reading) ??
		reading.evidence.facts.flatMap(({ text }) =>
			namesOf(text, reading.language).map(({ text: name }) => name),
		);
	named.set(reading, known);
	return known;
}

/** Names in a passage that are not the prospect's, as the draft or a fact has them. */
function othersIn({ sentence, text, start, reading }: Claim): string[] {
	const company = plain(reading.context.dossier.prospect.company);
	const said = plain(text);
	const here = sentence.names
		.filter((name) => name.start >= start && name.end <= start + text.length)
		.map(({ text: name }) => name);
	return [...here, ...namesOfFacts(reading)]
		.map((name) => plain(name).replace(company, '').trim())
		.filter((name) => name.length > 2 && !company.includes(name) && said.includes(name));
}

/** Who does something to whom, told the other way round. */
export function turnedRound(claim: Claim): string | undefined {
	const told = deedsIn(claim.reading).filter((deed) => claim.text.search(deed) >= 0);
	const others = told.length > 0 ? othersIn(claim) : [];
	if (others.length === 0) return undefined;
	const { text } = claim;
	for (const deed of told) {
		for (const match of matchesIn(text, deed)) {
			if (!claim.statesAt(match.index)) continue;
			const mine = prospectDoes(text, match, partiesIn(text, claim, others, reader));
			if (mine === undefined) continue;
			const theirs = claim.reading.evidence.facts.flatMap(({ sentences }) =>
				sentences.flatMap(({ text: said }) =>
					matchesIn(said, deed).flatMap(
						(told) => prospectDoes(said, told, partiesIn(said, claim, others, ourselves)) ?? [],
					),
				),
			);
			if (theirs.length > 0 && theirs.every((one) => one !== mine))
				return 'The fact tells it the other way round: who did this to whom.';
		}
	}
	return undefined;
}

import { matchesIn } from '../../../matchesIn';
import {
	alignedWith,
	tellingIn,
	tellingKeysOf,
	weighs,
	type Aligned,
} from '../../reading/alignment';
import { carriesMeaning } from '../../reading/commonWords';
import type { Source } from '../../reading/evidence';
import { isPending, isPlan, isTrial, tellsNow } from '../../reading/modality';
import { tellsRealised } from '../../reading/realised';
import { unicode } from '../../reading/pattern';
import { wordsOf } from '../../reading/words';
import { carries } from '../carriers';
import type { Claim } from './claim';

/** Words that say that a thing is in use. */
const inUse = unicode(
	/\b(?:us(?:es|ing)|(?:now|already|today) use|runs? on|rel(?:y|ies) on|produc(?:es?|tion)|throughout|in service|rolled out|live|series|contract|customers?|orders?|ordered|buys?|setz(?:t|en) [^.;]{0,60}\bein|nutz(?:t|en)|verwende(?:t|n)|Serie\p{L}*|Produktion|Betrieb|Vertrag|Kunden?|läuft|laufen|utilis\p{L}+|emploie\p{L}*|production|série|contrat|clients?|usa[n]?|utiliza[n]?|emplea[n]?|producción|serie|contrato|clientes?)\b/iu,
);

const byNow = unicode(/\b(?:already|bereits|schon|déjà|ya|since|seit|now|jetzt|depuis|desde)\b/iu);

/** What is signed or announced is not yet done. */
const agreed = unicode(
	/\b(?:signed|contracts?|ordered|announced|commissioned|unterschrieben|unterzeichnet|Vertrag|beauftragt|bestellt|angekündigt|signé\p{L}*|contrats?|commandé\p{L}*|annoncé\p{L}*|firmad[oa]s?|contratos?|anunciad[oa]s?)\b/iu,
);

/** What waits for something is not there: "before agents can book", "cuando abra". */
const conditional = unicode(
	/\b(?:when|once|as soon as|until|before|wenn|sobald|bevor|quand|lorsque?|dès que?|avant|cuando|en cuanto|antes de|hasta)\b/iu,
);

const aYear = /(?<!\d)20\d\d(?!\d)/g;

/** Whether a sentence tells what it says of others than the sender as a plan, or for a year to come. */
function tellsPlan({ sentence, reading }: Claim): boolean {
	if (isPending(sentence.text) || conditional.test(sentence.text)) return true;
	const year = new Date(reading.context.dossier.facts[0]?.readAt ?? Date.now()).getUTCFullYear();
	const years = matchesIn(sentence.text, aYear);
	return (
		years.some(([found]) => Number(found) > year) ||
		sentence.clauses.some(
			({ about, text }) =>
				about !== 'sender' && (isPlan(text, reading.language) || agreed.test(text)),
		)
	);
}

/** The parts of a sentence that share most with the keys: only one of them may be a plan. */
function nearestParts(keys: readonly string[], text: string, given: ReadonlySet<string>): string {
	const counted = text
		.split(/[;.]\s|,\s(?=(?:but|aber|mais|pero|and|und|et|y)\s)/u)
		.map((part) => ({
			part,
			weight: weighs(tellingKeysOf(part, given).filter((key) => keys.includes(key))),
		}));
	const most = Math.max(...counted.map(({ weight }) => weight));
	return counted
		.filter(({ weight }) => weight === most)
		.map(({ part }) => part)
		.join('; ');
}

const auxiliary = unicode(
	/\b(?:has|have|had|we|wir|haben|hat|hatte\p{L}*|a|ont|avons|ha|han|hemos)\s+(?:\p{L}+\s+){0,2}$/iu,
);

/** Whether a sentence of a fact tells of a deed, shared by the draft, beside its plan: "has signed for 140 sets from 2027". */
function tellsDeed(text: string, shared: readonly string[]): boolean {
	return wordsOf(text).some(
		({ text: word, key, start }) =>
			shared.includes(key) &&
			/(?:ed|t|en|é|ée|és|ado|ido)$/u.test(word) &&
			auxiliary.test(text.slice(0, start)),
	);
}

const plansOf = new WeakMap<Source, Map<string, Array<ReadonlySet<string>>>>();

/** Keys of the sentences of a fact that speak of a plan; read once per fact and language. */
function plansIn(source: Source, language: string): Array<ReadonlySet<string>> {
	const made = plansOf.get(source) ?? new Map<string, Array<ReadonlySet<string>>>();
	plansOf.set(source, made);
	const known =
		made.get(language) ??
		source.sentences.filter(({ text }) => isPlan(text, language)).map(({ keys }) => keys);
	made.set(language, known);
	return known;
}

/** A quick look, before the slow ones: whether any plan has a telling word of the claim. */
function sharesPlan({ keys, reading }: Claim): boolean {
	const language = reading.evidence.quotesLanguage ?? reading.language;
	return reading.evidence.facts.some((source) =>
		plansIn(source, language).some((plan) => keys.some((key) => plan.has(key))),
	);
}

/** A plan of a fact, told as something that is so. */
export function planAsDone(claim: Claim): string | undefined {
	const { text, given, sentence, reading, start } = claim;
	if (!sharesPlan(claim)) return undefined;
	if (
		!(tellsNow(text) || byNow.test(text)) ||
		/\?["”’')\s]*$/u.test(sentence.text) ||
		tellsPlan(claim) ||
		!tellsRealised(sentence.text, reading.language)
	)
		return undefined;
	const said = sentence.clauses.filter(
		(clause) =>
			clause.start < start + text.length &&
			clause.start + clause.text.length > start &&
			clause.states &&
			clause.about !== 'sender',
	);
	if (said.length === 0) return undefined;
	if (sentence.field === 'subject' && !byNow.test(text)) return undefined;
	const keys = claim.keys.filter((key) => !/^\d/.test(key));
	const language = reading.evidence.quotesLanguage ?? reading.language;
	const found = alignedWith(keys, claim.sources);
	const isPlanned = ({ source, text: told, shared }: Aligned) =>
		source.fact !== undefined &&
		!tellsDeed(told, shared) &&
		source.fact.kind !== 'hiring' &&
		isPlan(nearestParts(keys, told, given), language);
	const planned = found.find(isPlanned);
	const other = found.find((one) => !isPlanned(one));
	if (!planned || (other && other.weight >= planned.weight)) return undefined;
	const whole = keys.filter(carriesMeaning).length;
	const covered = planned.shared.filter(carriesMeaning).length;
	const close =
		planned.weight >= 2
			? covered >= whole * (byNow.test(text) ? 0.25 : 0.4)
			: covered >= whole * 0.8 && said.some(({ about }) => about === 'prospect');
	return close ? 'The fact speaks of a plan, the draft of something that is so.' : undefined;
}

/** Sentences of facts that share the most with a text. */
function closest(keys: readonly string[], claim: Claim, least: number): Aligned[] {
	const found = alignedWith(keys, claim.reading.evidence.facts).filter(
		({ weight }) => weight >= least,
	);
	return found.filter(({ weight }) => weight === found[0]?.weight);
}

/** A test of the fact, told as everyday use. */
export function trialAsUse(claim: Claim): string | undefined {
	const { text, sentence } = claim;
	const used = inUse.exec(text);
	if (!used || isTrial(sentence.text) || !claim.statesAt(used.index)) return undefined;
	const near = closest(claim.keys, claim, 2);
	if (near.length === 0 || !near.every((said) => isTrial(said.text))) return undefined;
	if (near.some((said) => inUse.test(said.text))) return undefined;
	return 'The fact speaks of a test, the draft of everyday use.';
}

/** A figure that the facts give as an aim, told as one that is reached. */
export function aimAsReached(claim: Claim): string | undefined {
	const { sentence, text, start, given, reading } = claim;
	const language = reading.evidence.quotesLanguage ?? reading.language;
	if (sentence.numbers.length === 0 || !sharesPlan(claim) || !tellsNow(text)) return undefined;
	if (!tellsRealised(sentence.text, reading.language)) return undefined;
	if (tellsPlan(claim)) return undefined;
	const keys = tellingIn(sentence.words, given).filter((key) => !/^\d/.test(key));
	for (const stated of sentence.numbers) {
		const at = stated.start - start;
		if (at < 0 || at >= text.length || stated.unit === 'year' || stated.unit === 'day') continue;
		if (
			stated.share ||
			sentence.numbers.some(
				({ share }) => share && share.start <= stated.start && stated.end <= share.end,
			)
		)
			continue;
		if (!claim.statesAt(at) || isOfName(text.slice(0, at))) continue;
		const sides = reading.evidence.all.flatMap((source) =>
			source.numbers
				.filter((one) => carries(one, stated))
				.map((one) => ({
					source,
					one,
					said: source.sentences.findLast((s) => s.start <= one.start),
				})),
		);
		const weights = sides.map(
			({ source, said }) =>
				alignedWith(keys, [source]).find(({ start: from }) => from === said?.start)?.weight ?? 0,
		);
		const most = Math.max(0, ...weights);
		if (most < 2) continue;
		const near = sides.filter((_, index) => (weights[index] ?? 0) >= most - 0.5);
		const aimed = near.every(
			({ source, one, said }) =>
				source.fact &&
				source.fact.kind !== 'hiring' &&
				said !== undefined &&
				isAimAt(said.text, one.start - said.start, language),
		);
		if (aimed) return 'The fact gives this figure as an aim, the draft as one that is reached.';
	}
	return undefined;
}

/** "SOC 2", "Halle 3": a number that is part of a name. */
function isOfName(before: string): boolean {
	return /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*[ -]$/u.test(before);
}

const betweenParts = /[,;:.–—]\s+|\s(?:and|und|et|y|but|aber|mais|pero)\s/giu;

/** Whether a number of a sentence stands in that part of it which speaks of a plan. */
function isAimAt(text: string, at: number, language: string): boolean {
	const parts = matchesIn(text, betweenParts);
	const from = parts.findLast(({ index }) => index < at);
	const to = parts.find(({ index }) => index >= at);
	const part = text.slice(from ? from.index : 0, to ? to.index : text.length);
	return isPlan(part, language);
}

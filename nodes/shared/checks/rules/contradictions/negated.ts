import { weighs } from '../../reading/alignment';
import type { Source } from '../../reading/evidence';
import { deniesOtherwise, mayDeny, parts, polarOf, type Polar } from '../../reading/polarity';
import { keyOf, wordsOf } from '../../reading/words';
import type { Claim } from './claim';

const message = 'The fact and the draft contradict each other ("not").';

/** What is known of the prospect: the offer is held against its own words by rules of its own. */
function factsOf({ reading }: Claim): readonly Source[] {
	return [...reading.evidence.facts, reading.evidence.recipient];
}

/** What a part of a fact says is so, denied by the draft. */
function deniesFact(claim: Claim): boolean {
	const { text, given } = claim;
	const sources = factsOf(claim);
	const { language } = claim.reading;
	let from = 0;
	for (const mine of text.split(parts)) {
		const at = text.indexOf(mine, from);
		from = at + mine.length;
		if (!mayDeny(mine)) continue;
		const said = polarOf(mine, given, language);
		if (said.denied.size === 0 || weighs(said.keys) < 2 || deniesOtherwise.test(mine)) continue;
		if (!claim.statesAt(at + said.at)) continue;
		for (const { sentences } of sources) {
			for (const { text: told, keys } of sentences) {
				if (weighs(said.keys.filter((key) => keys.has(key))) < 2) continue;
				for (const theirs of told.split(parts)) {
					const other = polarOf(theirs, given, language);
					if (other.denied.size > 0 || other.unclear || deniesOtherwise.test(theirs)) continue;
					const shared = said.keys.filter((key) => other.keys.includes(key));
					const denied = shared.filter((key) => said.denied.has(key));
					const opposite =
						weighs(shared) >= 2 &&
						weighs(shared) >= 0.6 * weighs(said.keys) &&
						weighs(shared) >= 0.34 * weighs(other.keys) &&
						weighs(denied) >= Math.max(1.5, weighs(shared) * 0.5) &&
						denied.some((key) => said.heads.has(key));
					if (opposite && !saysSo(shared, true, claim)) return true;
				}
			}
		}
	}
	return false;
}

/** "The contract was not renewed", where a longer sentence of a source says that it was. */
function deniesSentence(claim: Claim): boolean {
	const { text, given } = claim;
	const sources = factsOf(claim);
	const { language } = claim.reading;
	const said = polarOf(text, given, language);
	if (said.heads.size === 0 || deniesOtherwise.test(text) || !claim.statesAt(said.at)) return false;
	return sources.some(({ sentences }) =>
		sentences.some(({ text: told, keys }) => {
			const shared = said.keys.filter((key) => keys.has(key));
			if (weighs(shared) < 3 || weighs(shared) < 0.6 * weighs(said.keys)) return false;
			if (!shared.some((key) => said.heads.has(key) && weighs([key]) === 1)) return false;
			const other = polarOf(told, given, language);
			return other.denied.size === 0 && !other.unclear && !deniesOtherwise.test(told);
		}),
	);
}

/** A part of a source that denies something. */
interface Denial {
	source: Source;
	polar: Polar;
}

const denials = new WeakMap<ReadonlySet<string>, Denial[]>();

/** What the sources deny, read once per draft. */
function denialsIn(claim: Claim): Denial[] {
	const { given, reading } = claim;
	const sources = factsOf(claim);
	const known =
		denials.get(given) ??
		sources.flatMap((source) =>
			source.sentences.flatMap(({ text }) =>
				(mayDeny(text) ? text.split(parts) : [])
					.filter(mayDeny)
					.map((part) => ({ source, part, polar: polarOf(part, given, reading.language) }))
					.filter(({ polar, part }) => polar.denied.size > 0 && !deniesOtherwise.test(part)),
			),
		);
	denials.set(given, known);
	return known;
}

/** What a source says is not so, told as being so. */
function affirmsDenied(claim: Claim): boolean {
	const { text, given } = claim;
	const { language } = claim.reading;
	const denied = denialsIn(claim);
	if (denied.length === 0) return false;
	const said = polarOf(text, given, language);
	if (said.denied.size > 0 || said.unclear) return false;
	return denied.some(({ source, polar }) => {
		const core = [...polar.denied].filter((key) => !light.has(key));
		const shared = core.filter((key) => said.keys.includes(key));
		if (shared.length === 0 || weighs(shared) < 0.6 * weighs(core)) return false;
		if (![...polar.heads].some((key) => light.has(key) || shared.includes(key))) return false;
		const at = wordsOf(text).find(({ key }) => shared.includes(key))?.start ?? 0;
		if (weighs(shared) < 1.5 || !claim.statesAt(at) || !claim.sourcesAt(at).includes(source))
			return false;
		return !deniesOtherwise.test(text) && !saysSo(shared, false, claim);
	});
}

/** Verbs that say no more than that something is done or to be had. */
const light = new Set(
	'offer provide include sell do make give have perform carry bieten anbieten leisten führen machen übernehmen enthalten proposer offrir faire fournir assurer effectuer inclure ofrecer hacer dar realizar incluir prestar proporcionar'
		.split(' ')
		.map(keyOf),
);
/** What a part of a fact says is so, denied; or what it denies, said to be so. */
export function oppositeOf(claim: Claim): string | undefined {
	if (claim.sentence.field === 'subject') return undefined;
	const opposite = mayDeny(claim.text)
		? deniesFact(claim) || deniesSentence(claim)
		: affirmsDenied(claim);
	return opposite ? message : undefined;
}

/** Whether any sentence of the sources says, or denies, it as the draft does. */
function saysSo(shared: readonly string[], denied: boolean, claim: Claim): boolean {
	return factsOf(claim).some(({ sentences }) =>
		sentences.some(
			({ text, keys }) =>
				shared.every((key) => keys.has(key)) &&
				text.split(parts).some((part) => {
					const { keys: own, denied: not } = polarOf(part, claim.given, claim.reading.language);
					return (
						shared.every((key) => own.includes(key)) &&
						shared.some((key) => not.has(key)) === denied
					);
				}),
		),
	);
}

import type { CheckContext } from '../rule';
import { unicode } from './pattern';
import { hearsOf, isGiven, isOffered, isSupposed, opensSupposing, thinksOf } from './supposing';
import { plain } from './words';
import { matchesIn } from '../../matchesIn';

/** Who a clause speaks of. `states`: it says something is so, rather than asking, wishing or supposing. */
export interface Clause {
	text: string;
	start: number;
	about: 'prospect' | 'sender' | 'nobody';
	states: boolean;
}

const germanSmallSie = unicode(/\b(?:sie|ihr|ihre|ihrem|ihren|ihrer|ihnen)\b/u);
const germanSie = unicode(/\b(?:Sie|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres|Ihnen)\b/gu);
const we = unicode(
	/\b(?:we|us|our|ours|i|my|me|mine|wir|uns|unser\p{L}*|ich|mein\p{L}*|mir|mich|nous|notre|nos|je|mon|ma|(?<!\b(?:el|un|del?|al|este|ese|cada|primer|último|próximo|por|medio) )mes(?! (?:pasado|que viene|próximo|y medio)\b)|nosotros|nuestr[oa]s?|yo|mi|mis)\b|\bj['’]/iu,
);
const romanceYou = unicode(/\b(?:vous|votre|vos|usted|ustedes|su|sus)\b/iu);

/** "with you", "for your", "help you": the prospect is only who something is done for. */
const youAsObject = unicode(
	/\b(?:to|for|with|help|helps|let|lets|show|shows|send|give|gives|save|saves|tell|tells|names|reminds?|alerts?|warns?|informs?|connects?|lets|keeps?|makes?|leaves?|allows?|ask|thank|at|from|on|of|in|about|around|than|by|reach|contact|get|gets|cost|costs|free|spare|bring|offer|offers|für|mit|bei|von|zu|an|zeigen|zeige|zeigt|sagt|meldet|bleiben|bleibt|bringt|bringen|erspart|spart|gibt|geben|schicken|schicke|helfen|hilft|pour|avec|chez|à|dans|de|para|con|en) (?:you|your|yours|Sie|Ihre?[mnr]?|Ihnen|vous|votre|vos|usted|ustedes|su|sus)\b/giu,
);

const yourSubject = unicode(
	/\byou(?:['’](?:re|ve|d|ll))?\b|\byour\b(?: [\p{L}'’-]+){1,5} (?:is|are|was|were|has|have|had|\p{L}+ed|\p{L}{3,}s|grew|won|fell|rose|ran|led|made|built|sold|got|went|came|took)\b/iu,
);

/** "Your planners work on paper", "Most of your routes": the clause begins with what is the prospect's. */
const yourStart = unicode(
	/^["“„'(\s]*(?:(?:and|but|so|that|because|since|while|as|i (?:think|know|believe) (?:that )?)\s+)?(?:(?:most|many|all|some|half|both|each|one|none|few|several)(?: of)?\s+)?your\b|\bthat (?:most of |many of |all )?your\b/iu,
);

const theirs = unicode(
	/(?<!\b(?:for|to|with|from|in|on|at|about|than) )\b(?:your|votre|vos|sus?)\b/iu,
);
const goingOn = unicode(/^(?:which|who|with|from|in|both|including|mit|die|der|das|qui|que)\b/iu);
const condition = unicode(/^\s*["“„]?(?:if|unless|should|wenn|falls|sollte\w*|ob|whether|si)\b/iu);

const clauseBoundary = unicode(
	/[;:–—]\s+|(?<!\d),\s+|,\s+(?!\d)|\s+(?:but|because|since(?= (?!(?:19|20)\d\d|then|last|the|\p{Lu}))|now that|while|whereas|aber|weil|während|mais|parce que|pero|porque)\s+/gu,
);

const quotation = /[“"„«][^”"“»„«]*[”"“»]/gu;

/** Who "we" is in a quotation is for its source to say: its words are blanked out. */
export function withoutQuotations(text: string): string {
	return text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
}

/** The parts of a sentence between commas, dashes and the like, each with whom it speaks of. */
export function clausesOf(sentence: string, context: CheckContext): Clause[] {
	const asks = /\?["”’')\s]*$/u.test(sentence);
	const unquoted = withoutQuotations(sentence);
	const conditional = condition.test(unquoted);
	const cuts = cutsOf(sentence);
	const clauses: Clause[] = [];
	let start = 0;
	for (const end of [...cuts, sentence.length]) {
		const text = sentence.slice(start, end);
		const { about, states } = readClause(unquoted.slice(start, end), context, clauses.at(-1));
		const asked = asks && !isGiven(text) && !givenLead.test(sentence.slice(0, start));
		// "If X, you lose Y": neither is said to be so
		const before = clauses.at(-1);
		const supposed =
			(conditional && about === 'prospect') ||
			(before !== undefined && opensSupposing(before.text));
		clauses.push({ text, start, about, states: states && !asked && !supposed });
		start = end;
	}
	const [first] = clauses;
	if (first?.about === 'nobody' && background.test(first.text) && speaksToReader(clauses))
		clauses[0] = { ...first, about: 'prospect', states: true };
	return clauses;
}

const givenLead = unicode(/\s(?:because|since|now that|weil|puisque|parce que|porque)\s+$/iu);

/** "After the suit of last year you ...": what came before is told as known. */
const background = unicode(
	/^\s*["“„]?(?:after|following|since|despite|given|nach|seit|trotz|wegen|après|depuis|suite à|malgré|tras|después de|desde)\s/iu,
);
const readerBegins = unicode(/\s(?=(?:you|your|Sie|vous|votre|usted|su|sus)\s)/u);

const addressed = unicode(/\b(?:you|your|Sie|Ihr\p{L}*|vous|votre|vos|usted|su|sus)\b/u);

function speaksToReader(clauses: readonly Clause[]): boolean {
	return clauses.some(
		({ about, text }, index) => index > 0 && (about === 'prospect' || addressed.test(text)),
	);
}

function cutsOf(sentence: string): number[] {
	const asks = /\?["”’')\s]*$/u.test(sentence);
	const cuts = matchesIn(sentence, clauseBoundary)
		.filter(([cut]) => asks || !/since|now that/i.test(cut))
		.map((match) => match.index + match[0].length);
	if (!background.test(sentence)) return cuts;
	const reader = readerBegins.exec(sentence);
	const at = reader ? reader.index + 1 : 0;
	return at > 12 && !cuts.some((cut) => cut <= at) ? [at, ...cuts] : cuts;
}

/** "Type I", "Phase I": a number and nobody. */
const romanOne =
	/(?<=\b(?:[Tt]ype|[Pp]hase|[Cc]lass|[Pp]art|[Ll]evel|[Ss]tage|[Ss]tep|Typ|Klasse|Teil|Stufe|[Nn]iveau|[Pp]artie|[Tt]ipo|[Ff]ase) )I\b/gu;

/** "5 Stunden je Auftrag": German for "per", and no French "I". */
const germanPer = unicode(/\bje (?=\p{Lu})/gu);

function readClause(
	text: string,
	{ dossier, sender }: CheckContext,
	previous: Clause | undefined,
): Pick<Clause, 'about' | 'states'> {
	const states = !isSupposed(text);
	const hears = hearsOf(text);
	text = text.replace(romanOne, '1').replace(germanPer, 'pro ');
	const withoutObjects = text.replace(youAsObject, ' ');
	const address =
		yourStart.test(text) ||
		yourSubject.test(withoutObjects) ||
		romanceYou.test(withoutObjects) ||
		names(withoutObjects, dossier.prospect.company) ||
		germanAddress(withoutObjects);
	if (!hears && !(thinksOf(text) && address) && (we.test(text) || names(text, sender.company)))
		return { about: 'sender', states };
	if (isOffered(text) && !hears) return { about: 'sender', states };
	if (address || hears) return { about: 'prospect', states };
	if (previous?.about === 'prospect' && previous.states && states && goingOn.test(text))
		return { about: 'prospect', states: true };
	// "Installers praise your service": said of the prospect by way of others.
	const ofTheirs = theirs.test(text) && states && previous?.about !== 'sender';
	return { about: ofTheirs ? 'prospect' : 'nobody', states };
}

function germanAddress(text: string): boolean {
	const others = text.replace(germanSie, '');
	return others !== text && !germanSmallSie.test(others);
}

const knownNames = new Map<string, { whole: string; first: string }>();

/** A company's name in plain letters, whole and its first word. */
function nameOf(company: string): { whole: string; first: string } {
	const known = knownNames.get(company);
	if (known) return known;
	const whole = plain(company).trim();
	const name = { whole, first: whole.split(/[\s&,]+/)[0] ?? '' };
	if (knownNames.size >= 1_000) knownNames.clear();
	knownNames.set(company, name);
	return name;
}

function names(text: string, company: string): boolean {
	const { whole, first } = nameOf(company);
	if (!whole) return false;
	const said = plain(text);
	return said.includes(whole) || (first.length > 3 && hasWord(said, first));
}

function hasWord(text: string, word: string): boolean {
	const at = text.indexOf(word);
	return (
		at >= 0 &&
		!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) &&
		!/^[\p{L}\p{N}]/u.test(text.slice(at + word.length))
	);
}

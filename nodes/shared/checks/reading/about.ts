import type { CheckContext } from '../rule';
import { plain } from './words';

/** Who a clause speaks of. `states`: it says something is so, rather than asking, wishing or supposing. */
export interface Clause {
	text: string;
	start: number;
	about: 'prospect' | 'sender' | 'nobody';
	states: boolean;
}

const germanSmallSie = /\b(?:sie|ihr|ihre|ihrem|ihren|ihrer|ihnen)\b/u;
const we = /\b(?:we|us|our|ours|i|my|me|mine)\b|\b(?:wir|uns|unser\w*|ich|mein\w*|mir|mich)\b/iu;

/** "I read that ...": what follows is said about the prospect. */
const heard =
	/\b(?:i|we)(?:['’]ve| have| just| also| recently)* (?:saw|seen|read|noticed|heard|learned|learnt|understand|gather|know|love[d]?|like[d]?|enjoyed|came across|see|am impressed|was impressed)\b|\b(?:congratulations|congrats|kudos|well done|hats off)\b|\b(?:it (?:also )?(?:says|said)|your (?:web)?site (?:says|mentions|states))\b|\b(?:gelesen|gesehen|gehört|aufgefallen|gefreut|gefallen|neugierig|Glückwunsch|Gratulation)\b/iu;

const supposing =
	/\b(?:whatever|whichever|whenever|whether|once you|as soon as|until you|would|could|can|may|might|should|if|whether|wonder|perhaps|maybe|imagine|curious|hope|probably|likely|presumably|guess|assume|suppose|you (?:surely |certainly )?know|let me know|vermutlich|wahrscheinlich|könnte\w*|würde\w*|kann|können|möchte\w*|ob|falls|vielleicht|darf|lassen)\b/iu;

/** "with you", "for your", "help you": the prospect is only who something is done for. */
const youAsObject =
	/\b(?:to|for|with|help|helps|let|lets|show|shows|send|give|gives|save|saves|tell|ask|thank|at|from|on|of|in|about|around|than|by|reach|contact|get|gets|cost|costs|free|spare|bring|offer|offers|für|mit|bei|von|zu|an|zeigen|zeige|schicken|schicke|helfen|hilft) (?:you|your|yours|Sie|Ihre?[mnr]?|Ihnen)\b/giu;

const yourSubject =
	/\b(?:you|sie)(?:['’](?:re|ve|d|ll))?\b|\byour\b(?: [\p{L}'’-]+){1,5} (?:is|are|was|were|has|have|had|\p{L}+ed|\p{L}{3,}s|grew|won|fell|rose|ran|led|made|built|sold|got|went|came|took)\b|\bIhre?[mnr]?\b/iu;

/** "Your planners work on paper", "Most of your routes": the clause begins with what is the prospect's. */
const yourStart =
	/^["“„'(\s]*(?:(?:and|but|so|that|because|since|while|as|i (?:think|know|believe) (?:that )?)\s+)?(?:(?:most|many|all|some|half|both|each|one|none|few|several)(?: of)?\s+)?your\b|\bthat (?:most of |many of |all )?your\b/iu;

const clauseBoundary = /[;:–—]\s+|,\s+|\s+(?:but|because|while|whereas|aber|weil|während)\s+/gu;

const quotation = /[“"„«][^”"“»„«]*[”"“»]/gu;

/** Who "we" is in a quotation is for its source to say: its words are blanked out. */
export function withoutQuotations(text: string): string {
	return text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
}

/** The parts of a sentence between commas, dashes and the like, each with whom it speaks of. */
export function clausesOf(sentence: string, { dossier, sender }: CheckContext): Clause[] {
	const asks = /\?["”’')\s]*$/u.test(sentence);
	const cuts = [...sentence.matchAll(clauseBoundary)].map((match) => match.index + match[0].length);
	const clauses: Clause[] = [];
	let start = 0;
	const unquoted = withoutQuotations(sentence);
	let previous: Clause | undefined;
	for (const end of [...cuts, sentence.length]) {
		const text = sentence.slice(start, end);
		const clause = readClause(
			unquoted.slice(start, end),
			start,
			dossier.prospect.company,
			sender.company,
			previous,
		);
		if (asks && end === sentence.length && !heard.test(text)) clause.states = false;
		clauses.push({ ...clause, text });
		previous = clause;
		start = end;
	}
	return clauses;
}

function names(text: string, company: string): boolean {
	const whole = plain(company).trim();
	if (!whole) return false;
	const first = whole.split(/[\s&,]+/)[0] ?? '';
	const said = plain(text);
	return (
		said.includes(whole) || (first.length > 3 && new RegExp(`\\b${escape(first)}\\b`).test(said))
	);
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readClause(
	text: string,
	start: number,
	company: string,
	senderCompany: string,
	previous: Clause | undefined,
): Clause {
	const hears = heard.test(text);
	const supposes = supposing.test(text) && !hears;
	const withoutObjects = text.replace(youAsObject, ' ');
	const ofProspect =
		hears ||
		yourStart.test(text) ||
		yourSubject.test(withoutObjects) ||
		names(withoutObjects, company) ||
		germanAddress(withoutObjects);
	const ofSender = !hears && (we.test(text) || names(text, senderCompany));
	if (ofSender) return { text, start, about: 'sender', states: !supposes };
	if (ofProspect) return { text, start, about: 'prospect', states: !supposes };
	const goesOn =
		previous?.about === 'prospect' &&
		previous.states &&
		!supposes &&
		/^(?:which|who|with|from|in|both|including|mit|die|der|das)\b/iu.test(text);
	if (goesOn) return { text, start, about: 'prospect', states: true };
	// "Installers praise your service": said of the prospect by way of others.
	const ofTheirs =
		/(?<!\b(?:for|to|with|from|in|on|at|about|than) )\byour\b/iu.test(text) && !supposes;
	return { text, start, about: ofTheirs ? 'prospect' : 'nobody', states: !supposes };
}

function germanAddress(text: string): boolean {
	return (
		/\b(?:Sie|Ihr|Ihre|Ihrem|Ihren|Ihrer)\b/u.test(text) &&
		!germanSmallSie.test(text.replace(/\b(?:Sie|Ihr|Ihre|Ihrem|Ihren|Ihrer)\b/gu, ''))
	);
}

import type { PromptFact } from './readEmailPrompt';
import type { Wishes } from './feedback';
import { splitSentences } from './splitSentences';
import { standsAlone } from './standsAlone';
import { tellingWords } from './tellingWords';

/** How well a kind of fact opens an email, best first. */
const kinds = ['news', 'funding', 'hiring', 'customer', 'product', 'company', 'technology'];

/** How many of the wish's words a text has. */
function matches(text: string, wish: string | undefined): number {
	if (!wish) return 0;
	const words = new Set(tellingWords(text));
	return tellingWords(wish).filter((word) => words.has(word)).length;
}

/** The one sentence of a fact that an email can retell; undefined for headings, lists and what does not stand alone. */
export function tellableSentence({ claim, quote }: PromptFact): string | undefined {
	// A quote is cut to its words; the claim still has the end of the sentence.
	const [sentence = ''] = splitSentences(claim.startsWith(quote) ? claim : quote);
	const wordCount = sentence.split(/\s+/).length;
	const whole = /[.!]$/.test(sentence) && wordCount >= 6 && wordCount <= 32;
	return whole && standsAlone(sentence) ? sentence : undefined;
}

function score(fact: PromptFact, wishes: Wishes | undefined): number {
	const place = kinds.indexOf(fact.kind);
	const ownVoice = /\b(we|our|wir|unsere?n?)\b/i.test(fact.quote) ? 2 : 0;
	const number = /\d/.test(fact.quote) ? 1 : 0;
	const kind = place === -1 ? 0 : (kinds.length - place) / kinds.length;
	return ownVoice + number + kind + 10 * matches(fact.quote, wishes?.mention);
}

export interface ChosenFact {
	fact: PromptFact;
	sentence: string;
}

/** The facts worth telling, best first; with wishes, what the reviewer wants comes first and what is unwanted goes. */
export function chooseFacts(facts: PromptFact[], wishes?: Wishes): ChosenFact[] {
	const chosen = facts
		.map((fact) => ({ fact, sentence: tellableSentence(fact) }))
		.filter((one): one is ChosenFact => one.sentence !== undefined)
		.filter(({ sentence }) => matches(sentence, wishes?.omit) === 0)
		.sort((left, right) => score(right.fact, wishes) - score(left.fact, wishes));
	// A reviewer who did not like it gets other facts than before.
	return wishes?.other ? [...chosen.slice(2), ...chosen.slice(0, 2)] : chosen;
}

/** Whether one of these facts already says what the reviewer wants mentioned. */
export function isMentioned(chosen: ChosenFact[], wish: string): boolean {
	return chosen.some(({ sentence }) => matches(sentence, wish) > 0);
}

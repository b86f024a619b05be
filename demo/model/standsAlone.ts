/** Words spoken to a reader or by a customer: "You plan 40 trucks", "My chair time". */
const spoken = /\b([Yy]ou|[Yy]our|I|[Mm]y|Sie|Ihr|Ihre|Ihnen)\b/;

/** First words that point back at another sentence. */
const leaning = /^(It|They|This|These|Those|When|But|And|So|Then|The year before|Es|Dies|Damit)\b/;

/** Whether a sentence can be understood, and told on, without the ones around it. */
export function standsAlone(sentence: string): boolean {
	return !spoken.test(sentence) && !leaning.test(sentence);
}

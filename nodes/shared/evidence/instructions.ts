/** What people write who want a language model to do something for them: English, German, French, Spanish. */
const patterns = [
	/\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|prompts?|rules|guidelines|above|before)\b/i,
	/\b(you are|act as|pretend to be)\b.{0,30}\b(ai|assistant|language model|chatbot|llm|gpt)\b/i,
	/\b(ai|llm|language model|assistant|chatbot|gpt|crawler)s?\b.{0,30}\b(must|should|shall|has to|have to|please|note|are instructed|is instructed)\b/i,
	/\b(system|developer) (prompt|message|instruction)s?\b/i,
	/\b(when|if) (you are )?(summari[sz]ing|asked|reading|rating|scoring|evaluating) this\b/i,
	/\b(rate|score|rank)\b.{0,30}\b(100|highest|perfect|top)\b/i,
	/\b(say|write|respond|answer|reply|output|claim|include)\b.{0,20}\b(that we|exactly|the following|only with)\b/i,
	/\b(ignoriere|missachte|vergiss)\b.{0,40}\b(anweisung|anweisungen|regeln|vorgaben)\b/i,
	/\b(ignore[sz]?|oublie[sz]?)\b.{0,40}\b(instructions|consignes)\b/i,
	/\b(ignora|olvida)\b.{0,40}\b(instrucciones|reglas)\b/i,
	/<\|?(im_start|system|endoftext)\|?>|\[\/?INST\]/i,
];

const maxSnippet = 120;

/** Tag characters (U+E0020 to U+E007E) are invisible ASCII: what they spell. */
export function invisibleAscii(text: string): string {
	const tags = text.match(/[\u{E0020}-\u{E007E}]/gu) ?? [];
	return tags.map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

/** The place in a text that reads like instructions to a language model, shortened; undefined when there is none. */
export function findInstructions(text: string): string | undefined {
	const line = text.replace(/\s+/gu, ' ');
	for (const pattern of patterns) {
		const found = pattern.exec(line);
		if (!found) continue;
		const start = Math.max(0, found.index - 20);
		return line.slice(start, start + maxSnippet).trim();
	}
	return undefined;
}

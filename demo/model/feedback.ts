/** What a reviewer's comment asks for, as far as the demo model understands it. */
export interface Wishes {
	shorter: boolean;
	longer: boolean;
	formal: boolean;
	subject: boolean;
	/** Words the email should have, or should not have. */
	mention?: string;
	omit?: string;
	/** Nothing above was recognised: choose other words everywhere. */
	other: boolean;
}

function wordsAfter(feedback: string, verbs: string): string | undefined {
	const found = new RegExp(`\\b(?:${verbs})\\b:?\\s+([^.;!\\n]+)`, 'i').exec(feedback)?.[1];
	return found
		?.replace(/\s+\b(?:please|and (?:make|keep)\b.*)$/i, '')
		.replace(/^(?:that|the fact that|auch)\s+/i, '')
		.replace(/["“”„]/g, '')
		.trim();
}

/** Reads a comment such as "Shorter please, and mention the new cold store". */
export function readFeedback(feedback: string): Wishes {
	const wishes = {
		shorter: /\b(short|shorter|shorten|brief|briefer|concise|kürzer|kurz|too long|zu lang)\b/i.test(
			feedback,
		),
		longer: /\b(longer|more detail|more details|länger|ausführlicher)\b/i.test(feedback),
		formal: /\b(formal|formally|polite|förmlich|förmlicher)\b/i.test(feedback),
		subject: /\b(subject|betreff)\b/i.test(feedback),
		mention: wordsAfter(
			feedback,
			'(?<!not )mention|add|include|say|refer to|talk about|erwähne|erwähnen',
		),
		omit: wordsAfter(feedback, 'remove|omit|drop|without|leave out|do not mention|ohne|streiche'),
	};
	return { ...wishes, other: !Object.values(wishes).some(Boolean) };
}

import { z } from 'zod/v4';

/** So much of an answer says what it was. */
const shownLength = 120;

function shown(answer: string): string {
	const text = answer.replace(/\s+/g, ' ').trim();
	return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** Letters and digits alone, so that another layout is still the same text. */
function letters(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

interface Question {
	system: string;
	user: string;
}

function repeats(answer: string, { system, user }: Question): boolean {
	const start = letters(answer).slice(0, 200);
	return start.length >= 40 && letters(`${system} ${user}`).includes(start);
}

/** What is wrong with an answer that holds no whole JSON object, for the model's second try and for the error. */
export function describeAnswer(answer: string, question: Question): string {
	if (answer.trim() === '') return 'The answer was empty.';
	if (repeats(answer, question)) return 'It repeated the question.';
	if (answer.includes('{')) {
		return `The JSON in the answer is not whole; it has ${answer.length} characters and begins: ${shown(answer)}`;
	}
	return `It answered with words instead of JSON: ${shown(answer)}`;
}

/** What is wrong with JSON of another form. */
export function describeMismatch(
	answer: string,
	question: Question,
	json: unknown,
	error: z.ZodError,
): string {
	if (repeats(answer, question)) return 'It repeated the question.';
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		return `The JSON is no object: ${shown(JSON.stringify(json))}`;
	}
	return `The JSON has another form: ${z.prettifyError(error)}`;
}

import { SignoffError } from './errors';

/** A number that a builder gave, an expression perhaps, 0 or more. @throws SignoffError `invalid_input` naming the field */
export function givenNumber(label: string, value: unknown): number {
	const number = isBlank(value) ? NaN : Number(value);
	if (Number.isFinite(number) && number >= 0) return number;
	throw new SignoffError('invalid_input', `${label} must be a number, 0 or more.`);
}

/** The same without a fraction. @throws SignoffError `invalid_input` naming the field */
export function givenWholeNumber(label: string, value: unknown): number {
	const number = isBlank(value) ? NaN : Number(value);
	if (Number.isSafeInteger(number) && number >= 0) return number;
	throw new SignoffError('invalid_input', `${label} must be a whole number, 0 or more.`);
}

/** What JavaScript would take for 0. */
function isBlank(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}

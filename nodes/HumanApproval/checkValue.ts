import type { ReviewField } from '../shared/contracts';

/** True when a value fits the type of its field. Empty values fit every type; `required` is asked at approval. */
export function isValidValue({ type, options = [] }: ReviewField, value: string): boolean {
	if (value === '') return true;
	switch (type) {
		case 'number':
			return value.trim() !== '' && Number.isFinite(Number(value));
		case 'date':
			return isDate(value);
		case 'choice':
			return options.includes(value);
		case 'yesNo':
			return value === 'yes' || value === 'no';
		case 'text':
			// One line: a line break in a subject would be a header of its own.
			return !/[\r\n]/.test(value);
		default:
			return true;
	}
}

/** `YYYY-MM-DD` of a day that exists. */
function isDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

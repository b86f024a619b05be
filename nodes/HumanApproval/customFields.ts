import { fieldTypes, type FieldType } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { CustomField } from './candidate';

/** One entry of the parameter `Custom Fields`, with expressions resolved. */
export interface CustomFieldParameter {
	label: string;
	type: string;
	value: unknown;
	editable?: boolean;
	required?: boolean;
	/** Values of a choice, separated by commas. */
	options?: string;
}

/**
 * Custom fields with names made from their labels: `Amount (EUR)` becomes `amountEur`, a second one `amountEur2`. Values
 * become text; HTML previews, links and images are never editable.
 *
 * @throws SignoffError `invalid_input` when a field has no label or an unknown type
 */
export function customFieldsOf(parameters: CustomFieldParameter[]): CustomField[] {
	const names = new Set<string>();
	return parameters.map(({ label, type, value, editable, required, options }, index) => {
		if (label.trim() === '') {
			throw new SignoffError('invalid_input', `Custom field ${index + 1} has no label.`);
		}
		if (!isFieldType(type)) {
			throw new SignoffError('invalid_input', `Custom field "${label}" has an unknown type.`);
		}
		const name = uniqueName(label, names);
		const choices = (options ?? '').split(',').map((option) => option.trim());
		return {
			name,
			label: label.trim(),
			type,
			value: textOf(value),
			editable: editable === true && !['html', 'link', 'image'].includes(type),
			required: required === true,
			...(type === 'choice' && { options: choices.filter((option) => option !== '') }),
		};
	});
}

function isFieldType(type: string): type is FieldType {
	return fieldTypes.some((known) => known === type);
}

/** A field labelled "Subject" becomes `subjectField`: it must not replace the subject of the content. */
function uniqueName(label: string, names: Set<string>): string {
	const words = label
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/[^A-Za-z0-9 ]+/g, '')
		.split(' ')
		.filter((word) => word !== '');
	const [first = 'field', ...rest] = words;
	const joined =
		first.toLowerCase() +
		rest.map((word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase()).join('');
	const base = /^[A-Za-z]/.test(joined) ? joined.slice(0, 48) : `field${joined.slice(0, 40)}`;
	const reserved = ['to', 'subject', 'text', 'html'];
	let name = reserved.includes(base) ? `${base}Field` : base;
	for (let number = 2; names.has(name); number += 1) name = `${base}${number}`;
	names.add(name);
	return name;
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (value === true) return 'yes';
	if (value === false) return 'no';
	return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

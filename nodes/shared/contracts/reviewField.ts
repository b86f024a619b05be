import { z } from 'zod/v4';

/** How a field is shown and entered. `html` is shown in a sandboxed frame and never edited; `image` and `link` hold a URL. */
export const fieldTypes = [
	'text',
	'longText',
	'markdown',
	'html',
	'number',
	'date',
	'choice',
	'yesNo',
	'link',
	'image',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Where a field's value stands in the content; every other name is a key of `content.fields`. */
export const contentFieldNames = ['to', 'subject', 'text', 'html'] as const;

/**
 * One field of a review as the page shows it. Values live in the content, which is what gets sealed.
 *
 * - `required`: must not be empty when the review is approved.
 * - `options`: the values of a `choice`.
 * - Values are text in every type: a number as typed, a date as `YYYY-MM-DD`, yes/no as `yes` or `no`.
 */
export const reviewFieldSchema = z.object({
	name: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/),
	label: z.string().min(1),
	type: z.enum(fieldTypes),
	editable: z.boolean(),
	required: z.boolean(),
	options: z.array(z.string()).optional(),
});

export type ReviewField = z.infer<typeof reviewFieldSchema>;

import { z } from 'zod/v4';
import { strictSchema, withoutAbsent } from '../../../../nodes/shared/llm/strictSchema';

const schema = z.object({
	name: z.string().min(1).max(80),
	url: z.url().optional(),
	tags: z.array(z.object({ label: z.string(), weight: z.number().min(0).optional() })),
	kind: z.enum(['a', 'b']).default('a'),
	note: z.string().nullable(),
});

describe('the strict form of a schema', () => {
	it('requires every property, allows no other, and lets optional ones be null', () => {
		const strict = strictSchema(schema);
		expect(strict).toMatchObject({
			type: 'object',
			required: ['name', 'url', 'tags', 'kind', 'note'],
			additionalProperties: false,
			properties: {
				url: { anyOf: [{ type: 'string' }, { type: 'null' }] },
				tags: { items: { required: ['label', 'weight'], additionalProperties: false } },
			},
		});
	});

	it('uses no keyword that strict structured output refuses', () => {
		const keywords = JSON.stringify(strictSchema(schema));
		expect(keywords).not.toMatch(
			/"(minLength|maxLength|minimum|maximum|minItems|pattern|default|\$schema|oneOf)"|"uri"/,
		);
	});

	it('refuses records of unknown keys', () => {
		expect(() => strictSchema(z.object({ any: z.record(z.string(), z.string()) }))).toThrow(
			TypeError,
		);
	});

	it('takes answers back to what the schema allows', () => {
		const answer = {
			name: 'Ana',
			url: null,
			tags: [{ label: 'x', weight: null }],
			kind: null,
			note: null,
		};
		expect(schema.parse(withoutAbsent(answer, schema))).toEqual({
			name: 'Ana',
			tags: [{ label: 'x' }],
			kind: 'a',
			note: null,
		});
	});
});

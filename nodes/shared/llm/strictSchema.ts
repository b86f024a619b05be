import { z } from 'zod/v4';

export type JsonSchema = { [keyword: string]: unknown };

/**
 * Keywords that strict structured output does not know at one service or another (Azure and Groq know no limits of numbers and
 * lists); zod checks them on the answer all the same.
 */
const keywordsLeftToZod = [
	'$schema',
	'default',
	'minLength',
	'maxLength',
	'uniqueItems',
	'propertyNames',
	'contentEncoding',
	'minimum',
	'maximum',
	'exclusiveMinimum',
	'exclusiveMaximum',
	'multipleOf',
	'minItems',
	'maxItems',
	'pattern',
];
const knownFormats = [
	'date-time',
	'time',
	'date',
	'duration',
	'email',
	'hostname',
	'ipv4',
	'ipv6',
	'uuid',
];

function isSchema(value: unknown): value is JsonSchema {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function orNull(schema: JsonSchema): JsonSchema {
	return { anyOf: [schema, { type: 'null' }] };
}

function strict(schema: JsonSchema): JsonSchema {
	const result: JsonSchema = {};
	for (const [keyword, value] of Object.entries(schema)) {
		if (keywordsLeftToZod.includes(keyword)) continue;
		if (keyword === 'format' && !knownFormats.includes(String(value))) continue;
		if (keyword === 'items' && isSchema(value)) result.items = strict(value);
		else if ((keyword === 'anyOf' || keyword === 'oneOf') && Array.isArray(value)) {
			result.anyOf = value.map((option) => (isSchema(option) ? strict(option) : option));
		} else result[keyword] = value;
	}
	if (schema.type !== 'object') return result;
	if (isSchema(schema.additionalProperties)) {
		throw new TypeError('An answer schema must name all its properties: use an array of pairs.');
	}
	const properties = isSchema(schema.properties) ? schema.properties : {};
	const required = Array.isArray(schema.required) ? schema.required : [];
	result.properties = Object.fromEntries(
		Object.entries(properties)
			.filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))
			.map(([name, property]) => [
				name,
				required.includes(name) ? strict(property) : orNull(strict(property)),
			]),
	);
	result.required = Object.keys(properties);
	result.additionalProperties = false;
	return result;
}

/**
 * The JSON Schema of a zod schema in the subset that strict structured output accepts: every property required, no
 * further ones, an optional property may be `null` instead. Throws `TypeError` for records of unknown keys.
 */
export function strictSchema(schema: z.ZodType): JsonSchema {
	return strict(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema);
}

/** Takes out the members that a strict answer had to give as `null` because the schema calls them optional. */
export function withoutAbsent(value: unknown, schema: z.ZodType): unknown {
	return prune(value, z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema);
}

function prune(value: unknown, schema: JsonSchema): unknown {
	if (Array.isArray(value)) {
		const items = schema.items;
		return isSchema(items) ? value.map((item) => prune(item, items)) : value;
	}
	if (!isSchema(value) || !isSchema(schema.properties)) return value;
	const properties = schema.properties;
	const required = Array.isArray(schema.required) ? schema.required : [];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name, member]) => member !== null || required.includes(name))
			.map(([name, member]) => {
				const property = properties[name];
				return [name, isSchema(property) ? prune(member, property) : member];
			}),
	);
}

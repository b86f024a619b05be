import { cleanText } from './cleanText';
import type { PageDocument } from './parseHtml';

/** A JSON-LD object as the page states it. */
export type JsonLd = Record<string, unknown>;

/** A property of a JSON-LD object in words: `Organization founding date`, `2009`. */
export interface StatedProperty {
	type: string;
	property: string;
	label: string;
	value: string;
}

const maxObjects = 50;
const maxValueLength = 300;

/** Types and properties of schema.org that say something about a company; everything else stays out of the evidence. */
const types =
	/(Organization|Corporation|Business|Store|Company|Agency|Product|SoftwareApplication|WebApplication|Service|Article|BlogPosting|JobPosting|WebSite)$/;
const properties = [
	'name',
	'legalName',
	'alternateName',
	'slogan',
	'description',
	'foundingDate',
	'foundingLocation',
	'founder',
	'numberOfEmployees',
	'address',
	'areaServed',
	'knowsAbout',
	'award',
	'brand',
	'category',
	'headline',
	'title',
	'jobLocation',
	'datePublished',
	'datePosted',
];

function isObject(value: unknown): value is JsonLd {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(value: unknown): JsonLd[] {
	if (Array.isArray(value)) return value.flatMap(flatten);
	if (!isObject(value)) return [];
	return '@graph' in value ? flatten(value['@graph']) : [value];
}

/** All JSON-LD objects of a page, `@graph` and lists opened up. */
export function readJsonLd(document: PageDocument): JsonLd[] {
	const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
	return scripts
		.flatMap((script) => {
			try {
				return flatten(JSON.parse(script.textContent ?? ''));
			} catch {
				// broken JSON-LD is common and says nothing
				return [];
			}
		})
		.slice(0, maxObjects);
}

/** `numberOfEmployees` as `number of employees`. */
function words(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function asText(value: unknown): string {
	if (typeof value === 'string' || typeof value === 'number') return cleanText(String(value));
	if (Array.isArray(value)) return value.slice(0, 5).map(asText).filter(Boolean).join(', ');
	if (!isObject(value)) return '';
	const range = [value.minValue, value.maxValue].map(asText).filter(Boolean).join(' to ');
	const place = [value.addressLocality, value.addressCountry]
		.map(asText)
		.filter(Boolean)
		.join(', ');
	return asText(value.name) || asText(value.value) || range || place || asText(value.address);
}

/** What JSON-LD objects state about a company, shortest form: values that are markup or very long are left out. */
export function statedProperties(objects: JsonLd[]): StatedProperty[] {
	return objects.flatMap((object) => {
		const type = [object['@type']].flat().find((name) => types.test(String(name)));
		if (typeof type !== 'string') return [];
		return properties.flatMap((property) => {
			const value = asText(object[property]);
			if (!value || value.length > maxValueLength || value.includes('<')) return [];
			return [{ type, property, label: `${type} ${words(property)}`, value }];
		});
	});
}

import { contentFieldNames, type Content, type Finding } from '../shared/contracts';

type ContentFieldName = (typeof contentFieldNames)[number];

function isContentField(name: string): name is ContentFieldName {
	return contentFieldNames.some((known) => known === name);
}

/** The value of a field in a content; empty where the content does not have it. */
export function fieldValue(content: Content, name: string): string {
	if (isContentField(name)) return content[name] ?? '';
	// Names come from outside: `constructor` is a field only where the content has one.
	return Object.hasOwn(content.fields ?? {}, name) ? (content.fields?.[name] ?? '') : '';
}

/** The content with one field set; everything else stays. */
export function withFieldValue(content: Content, name: string, value: string): Content {
	if (isContentField(name)) return { ...content, [name]: value };
	return { ...content, fields: { ...content.fields, [name]: value } };
}

/** A finding on a draft as one on the review: the draft's `body` is the field `text`, `fields.opener` the field `opener`. */
export function asReviewFinding(finding: Finding): Finding {
	const field = finding.field === 'body' ? 'text' : finding.field.replace(/^fields\./, '');
	return { ...finding, field };
}

import type { Content, ContentKind, ReviewField } from '../shared/contracts';

const labels = new Map([
	['to', 'To'],
	['subject', 'Subject'],
	['text', 'Text'],
	['html', 'HTML part'],
	['opener', 'Opener'],
	['questions', 'Questions'],
	['objections', 'Objections'],
	['voicemail', 'Voicemail'],
	['channel', 'Channel'],
	['image', 'Image'],
	['link', 'Link'],
]);

/** How many characters make a custom value of a draft a long text. */
const longTextFrom = 80;

/**
 * The fields of a content that comes from a draft, in reading order. The recipient can be changed only where the builder
 * allows it; the HTML part is shown and never edited, because the reviewer reads and edits the text beside it.
 */
export function fieldsOfContent(
	kind: ContentKind,
	content: Content,
	allowRecipientEdits: boolean,
): ReviewField[] {
	const fields: ReviewField[] = [];
	const add = (name: string, changes: Partial<ReviewField> = {}) => {
		const label =
			(kind === 'publication' && name === 'subject' && 'Title') || (labels.get(name) ?? name);
		fields.push({ name, label, type: 'text', editable: true, required: false, ...changes });
	};
	if (content.to !== undefined) add('to', { editable: allowRecipientEdits, required: true });
	if (content.subject !== undefined) add('subject', { required: kind === 'email' });
	for (const [name, value] of Object.entries(content.fields ?? {})) {
		const type = typeOf(name, value);
		// Shown and not typed in, as in custom fields.
		add(name, { type, editable: type !== 'image' && type !== 'link' });
	}
	// A call script has its text in its parts; an empty field beside them would only ask to be filled.
	const hasText = content.text !== undefined && (kind !== 'call' || content.text !== '');
	if (hasText) add('text', { type: 'longText', required: kind === 'email' });
	if (content.html !== undefined) add('html', { type: 'html', editable: false });
	return fields;
}

function typeOf(name: string, value: string): ReviewField['type'] {
	if (name === 'image' || name === 'link') return name;
	return value.length >= longTextFrom || value.includes('\n') || longNames.includes(name)
		? 'longText'
		: 'text';
}

const longNames = ['opener', 'questions', 'objections', 'voicemail'];

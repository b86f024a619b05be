import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { attachmentSchema, sealedAttachment } from './attachment';
import { contentKinds, draftSchema, type Draft } from './draft';

/**
 * Exactly what would leave, and nothing else: the part of a draft that is sealed by an approval.
 * `attachments` name the files with the hashes of their bytes; `fields` holds custom fields by name.
 */
export const contentSchema = z.strictObject({
	kind: z.enum(contentKinds),
	from: z.string().optional(),
	to: z.string().optional(),
	cc: z.array(z.string()).optional(),
	bcc: z.array(z.string()).optional(),
	replyTo: z.string().optional(),
	subject: z.string().optional(),
	text: z.string().optional(),
	html: z.string().optional(),
	attachments: z.array(attachmentSchema).optional(),
	fields: z.record(z.string(), z.string()).optional(),
	/** Message-IDs (RFC 5322 3.6.4): the mail that a follow-up answers to, and those before it, oldest first. */
	inReplyTo: z.string().optional(),
	references: z.array(z.string()).optional(),
});

export type Content = z.infer<typeof contentSchema>;

/** The content that a draft would send. */
export function contentOfDraft(draft: Draft): Content {
	return contentSchema.parse({
		kind: draft.kind,
		from: draft.from,
		to: draft.to,
		cc: draft.cc,
		bcc: draft.bcc,
		replyTo: draft.replyTo,
		subject: draft.subject,
		text: draft.body,
		html: draft.html,
		attachments: draft.attachments?.map(sealedAttachment),
		fields: draft.fields,
		inReplyTo: draft.inReplyTo,
		references: draft.references,
	});
}

/** What a draft may have and its content need not. */
const nothing = {
	...{ from: undefined, to: undefined, cc: undefined, bcc: undefined, replyTo: undefined },
	...{ subject: undefined, html: undefined, fields: undefined },
	...{ inReplyTo: undefined, references: undefined },
};

/**
 * The draft that sends exactly this content: `known` with the content in its place, or a new one where there was none.
 * Sentences that the texts do not hold any more are dropped. Not for custom fields: they are no draft.
 */
export function draftOfContent(content: Content, known?: Draft): Draft {
	const { text: body = '', attachments, ...rest } = content;
	const texts = Object.values(textsOf(content));
	const binaryOf = (sha256: string) =>
		known?.attachments?.find((attachment) => attachment.sha256 === sha256)?.binary;
	return draftSchema.parse({
		...{ language: 'und', findings: [], version: 1 },
		...known,
		...nothing,
		...rest,
		body,
		sentences: known?.sentences.filter(({ text }) => texts.some((one) => one.includes(text))) ?? [],
		attachments: attachments?.map((attachment) => ({
			...attachment,
			binary: binaryOf(attachment.sha256) ?? attachment.fileName,
		})),
	});
}

/** Every text of a content that people read, by the name of its field on a draft: `subject`, `body`, `fields.<name>`. */
export function textsOf({ subject, text, fields }: Content): Record<string, string> {
	return {
		...(subject === undefined ? {} : { subject }),
		...(text === undefined ? {} : { body: text }),
		...Object.fromEntries(
			Object.entries(fields ?? {}).map(([name, value]) => [`fields.${name}`, value]),
		),
	};
}

/**
 * JSON with one spelling per value: keys sorted by code unit, no white space, absent and `undefined` members left out
 * (after RFC 8785; the only numbers in content are whole).
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (value !== null && typeof value === 'object') {
		const members = Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.sort(([left], [right]) => (left < right ? -1 : 1))
			.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
		return `{${members.join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** Lower-case hex SHA-256 over the canonical JSON of the content: one changed character gives another seal. */
export function sealContent(content: Content): string {
	return createHash('sha256')
		.update(canonicalJson(contentSchema.parse(content)))
		.digest('hex');
}

import { z } from 'zod/v4';

/** A header as n8n's mail triggers give it: the line, or a value that was parsed. */
const headersSchema = z.record(z.string(), z.unknown());

/**
 * A mail as n8n's Email Trigger (IMAP) gives it in the format Resolved, and the Gmail trigger without Simplify: what the
 * library `mailparser` makes of it. Only what is needed here; everything may be missing.
 */
const incomingMailSchema = z.object({
	subject: z.string().default(''),
	text: z.string().default(''),
	from: z.object({ value: z.array(z.object({ address: z.string().optional() })) }).optional(),
	inReplyTo: z.string().optional(),
	references: z.union([z.string(), z.array(z.string())]).optional(),
	headers: headersSchema.default({}),
});

/** The parts that decide what a mail is. `returned`: texts of messages that came back attached. */
export interface IncomingMail {
	subject: string;
	text: string;
	/** Bare address in lower case, if there is one. */
	from?: string;
	/** Message-IDs that it answers, the nearest first, with their angle brackets. */
	answers: string[];
	/** RFC 3834: an out-of-office note or the like. */
	isAutomatic: boolean;
	returned: string[];
}

/** One `@`, as ours have: with more the search would take ever longer in a mail that is made for it. */
const messageIdForm = /<[^<>\s@]+@[^<>\s@]+>/g;

const idsIn = (text: string): string[] => text.match(messageIdForm) ?? [];

/** @returns undefined when the JSON is no mail of a mail trigger */
export function readIncomingMail(json: unknown, returned: string[]): IncomingMail | undefined {
	const parsed = incomingMailSchema.safeParse(json);
	if (!parsed.success) return undefined;
	const { subject, text, from, inReplyTo = '', references = [], headers } = parsed.data;
	const chain = [references].flat().join(' ');
	return {
		subject,
		text,
		from: from?.value[0]?.address?.toLowerCase(),
		answers: [...new Set([...idsIn(inReplyTo), ...idsIn(chain).reverse()])],
		isAutomatic: isAutomatic(headers),
		returned,
	};
}

/** `Auto-Submitted` other than `no` (RFC 3834 5), and what was used before it. */
function isAutomatic(headers: Record<string, unknown>): boolean {
	const value = (name: string) =>
		String(headers[name] ?? '')
			.replace(/^[\w-]+:\s*/, '')
			.trim()
			.toLowerCase();
	const submitted = value('auto-submitted');
	return (
		(submitted !== '' && submitted !== 'no') ||
		value('x-autoreply') !== '' ||
		value('x-autorespond') !== '' ||
		['auto_reply', 'bulk', 'junk'].includes(value('precedence'))
	);
}

/** Message-IDs in the headers of messages that came back, attached or quoted below the report. */
export function returnedMessageIds({ returned, text }: IncomingMail): string[] {
	const unfolded = [...returned, text].map((part) => part.replace(/\r?\n[ \t]+/g, ' '));
	return [
		...new Set(
			unfolded.flatMap((part) =>
				[...part.matchAll(/^message-id:(.*)$/gim)].flatMap(([, value = '']) => idsIn(value)),
			),
		),
	];
}

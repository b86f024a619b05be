import type { EarlierMail } from '../../shared/contracts';
import { SignoffError } from '../../shared/errors';
import { messageIdPattern } from '../../shared/messageIdPattern';

/** An earlier mail in the builder's own fields. */
export interface GivenMail {
	subject: string;
	text: string;
	messageId: string;
	references: string;
	sentAt: string;
}

/** `id@example.com` and `<id@example.com>` are one. Throws `invalid_input`. */
function messageIdOf(text: string): string {
	const trimmed = text.trim();
	const id = trimmed.startsWith('<') ? trimmed : `<${trimmed}>`;
	if (messageIdPattern.test(id)) return id;
	throw new SignoffError('invalid_input', `"${trimmed}" is not a Message-ID.`);
}

/**
 * Reads an earlier mail from fields. Without a Message-ID the follow-up begins a conversation of its own.
 *
 * @throws SignoffError `no_earlier_mail` when there is no text, `invalid_input` for a Message-ID that is none
 */
export function readGivenMail({
	subject,
	text,
	messageId,
	references,
	sentAt,
}: GivenMail): EarlierMail {
	if (!text.trim()) throw new SignoffError('no_earlier_mail', 'Earlier Text is empty.');
	const before = references
		.split(/[\s,]+/)
		.filter(Boolean)
		.map(messageIdOf);
	return {
		subject: subject.trim(),
		text,
		...(messageId.trim() ? { messageId: messageIdOf(messageId) } : {}),
		...(before.length > 0 ? { references: before } : {}),
		...(sentAt.trim() ? { sentAt: sentAt.trim() } : {}),
	};
}

import { SignoffError } from '../shared/errors';
import { isSafeInHeader } from '../shared/mailbox';
import { messageIdPattern } from '../shared/messageIdPattern';

/** Headers that a builder may add. Those that say from whom, to whom and what are the approved content's alone. */
const allowed =
	/^(?:X-[A-Za-z0-9-]{1,60}|Auto-Submitted|Feedback-ID|Importance|List-Help|List-ID|Organization|Precedence|Priority)$/i;

/** Checks headers that a builder adds. Throws a `SignoffError` `invalid_header`. */
export function readHeaders(rows: Array<{ name: string; value: string }>): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const { name, value } of rows) {
		if (!allowed.test(name.trim())) {
			throw new SignoffError('invalid_header', `"${name}" cannot be set here.`);
		}
		if (!isSafeInHeader(value)) {
			throw new SignoffError('invalid_header', `"${name}" has a line break or control character.`);
		}
		headers[name.trim()] = value;
	}
	return headers;
}

/**
 * Headers that make a follow-up part of a conversation (RFC 5322 3.6.4). `inReplyTo` is the Message-ID of the mail that it
 * follows, `references` those before it, oldest first, separated by white space. Throws `invalid_header`.
 */
export function threadHeaders(inReplyTo: string, references: string): Record<string, string> {
	const parent = inReplyTo.trim();
	if (parent === '') return {};
	const earlier = references.trim() === '' ? [] : references.trim().split(/\s+/);
	for (const id of [parent, ...earlier]) {
		if (!messageIdPattern.test(id) || !isSafeInHeader(id)) {
			throw new SignoffError(
				'invalid_header',
				`"${id}" is not a Message-ID such as <id@example.com>.`,
			);
		}
	}
	return {
		'In-Reply-To': parent,
		References: [...earlier.filter((id) => id !== parent), parent].join(' '),
	};
}

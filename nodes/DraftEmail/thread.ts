import type { Draft, EarlierMail } from '../shared/contracts';
import { singleLine } from './cleanText';
import type { DraftSettings } from './settings';

/** `Re:` and its like in other languages, as often as mail programs have put it there. */
const answerMark = /^(?:(?:re|aw|antw|sv|tr|rif|odp|res)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu;

/** A subject as an answer to it would have it (RFC 5322 3.6.5). */
export function answering(subject: string): string {
	const bare = singleLine(subject).replace(answerMark, '');
	return bare && `Re: ${bare}`;
}

/** The subject of a draft: a follow-up that stays in its conversation has that of the earlier mail. */
export function subjectOf(
	written: string,
	{ keepsSubject }: Pick<DraftSettings, 'keepsSubject'>,
	{ earlierMail }: { earlierMail?: EarlierMail },
): string {
	return (keepsSubject && earlierMail && answering(earlierMail.subject)) || written;
}

/** What makes a follow-up part of its conversation (RFC 5322 3.6.4); nothing where the Message-ID is not known. */
export function threadOf(
	earlierMail?: EarlierMail,
): Pick<Draft, 'inReplyTo' | 'references' | 'earlierMail'> {
	if (!earlierMail) return {};
	const { messageId, references = [] } = earlierMail;
	if (!messageId) return { earlierMail };
	return {
		inReplyTo: messageId,
		references: [...references.filter((id) => id !== messageId), messageId],
		earlierMail,
	};
}

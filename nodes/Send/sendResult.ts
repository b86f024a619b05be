import type { Content, Fact, SendRecord } from '../shared/contracts';

/**
 * How sending one approval ended. `problem` says why it is not sent; `record` is missing when it was never claimed;
 * `notBefore` is when it may be tried again; `content`: what Release gave out.
 */
export interface SendResult {
	record?: SendRecord;
	problem?: unknown;
	notBefore?: Date;
	content?: Content;
	/** The fact that the text rests on and its page does not carry any more. */
	fact?: Fact;
	/** What a mail service calls the message. */
	receipt?: { serviceId: string; threadId?: string };
}

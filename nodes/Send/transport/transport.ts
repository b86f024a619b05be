import type { ReasonCode } from '../../shared/contracts';
import type { OutgoingMail } from '../outgoingMail';

/**
 * `failed`: the server certainly does not have the message, it may be tried again, where `retryIn` stands not before so
 * many milliseconds. `unknown`: it may or may not have it. `detail` is what the server or the network said, one line.
 */
export interface DeliveryFailure {
	state: 'failed' | 'unknown';
	reason: ReasonCode;
	detail: string;
	retryIn?: number;
}

/**
 * How one delivery ended. `note` names those whom the server refused while it took the message for others;
 * `recipientRefused`: the one it was written to is among them. `receipt`: what a mail service calls the message.
 */
export type Delivery =
	| {
			state: 'sent';
			note?: string;
			recipientRefused?: boolean;
			receipt?: { serviceId: string; threadId?: string };
	  }
	| DeliveryFailure;

/** What came of a rehearsal: the size of the whole message, or why the server would not have taken it. */
export type Rehearsal = { state: 'ready'; bytes: number } | DeliveryFailure;

/** Takes checked messages to a server. Neither way throws; `close` ends the connections when they are idle. */
export interface MailTransport {
	name: string;
	/** Messages that may be under way at the same time. */
	concurrency: number;
	deliver(mail: OutgoingMail): Promise<Delivery>;
	/** Connects, logs in and writes the message out, but hands nothing over. */
	rehearse(mail: OutgoingMail): Promise<Rehearsal>;
	close(): void;
}

const longestDetail = 300;

/** What a server said, on one line and not too long. */
export function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}

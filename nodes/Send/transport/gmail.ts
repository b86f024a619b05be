import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { ServiceAnswer } from '../../shared/net/serviceRequest';
import type { OutgoingMail } from '../outgoingMail';
import { gmailAddress } from './gmailAddress';
import type { MailService } from './service';
import { readServiceAnswer } from './serviceAnswer';
import type { DeliveryFailure } from './transport';

/** Bytes of a message that go as base64url in JSON; the interface takes larger ones as an upload. */
const largestInJson = 3_500_000;

/** Bytes that the upload takes (Gmail API, users.messages.send: 35 MB). */
const largestUpload = 35 * 1024 * 1024;

const sendAsSchema = z.object({
	sendAs: z.array(
		z.object({
			sendAsEmail: z.string(),
			isPrimary: z.boolean().optional(),
			verificationStatus: z.string().optional(),
		}),
	),
});

const receiptSchema = z.object({ id: z.string(), threadId: z.string().optional() });

function parse<Value>(schema: z.ZodType<Value>, { body }: ServiceAnswer): Value | undefined {
	try {
		return schema.safeParse(JSON.parse(body)).data;
	} catch {
		return undefined;
	}
}

/** Gmail puts its own address in the place of a From that the account may not use: not what was approved. */
function checkSender(answer: ServiceAnswer, { from }: OutgoingMail): DeliveryFailure | undefined {
	if (answer.status !== 200) return { ...readServiceAnswer(answer), state: 'failed' };
	const allowed = (parse(sendAsSchema, answer)?.sendAs ?? [])
		.filter(({ isPrimary, verificationStatus }) => isPrimary || verificationStatus === 'accepted')
		.map(({ sendAsEmail }) => sendAsEmail.toLowerCase());
	if (allowed.includes(from.address.toLowerCase())) return undefined;
	const detail = `From is ${from.address}; the account may use ${allowed.join(', ') || 'none'}.`;
	return { state: 'failed', reason: 'sender_not_allowed', detail };
}

/** The Gmail API (users.messages.send), by the OAuth2 credential of n8n's own Gmail node. */
export function gmail(): MailService {
	return {
		name: 'gmail',
		check: { method: 'GET', url: `${gmailAddress}/gmail/v1/users/me/settings/sendAs` },
		readCheck: checkSender,

		handOver(raw, { threadId }) {
			if (raw.length > largestUpload) {
				const detail = `It has ${raw.length} bytes; Gmail takes ${largestUpload}.`;
				return { state: 'failed', reason: 'message_too_large', detail };
			}
			if (raw.length <= largestInJson) {
				return {
					method: 'POST',
					url: `${gmailAddress}/gmail/v1/users/me/messages/send`,
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ raw: raw.toString('base64url'), threadId }),
				};
			}
			const boundary = `signoff-${randomUUID()}`;
			return {
				method: 'POST',
				url: `${gmailAddress}/upload/gmail/v1/users/me/messages/send?uploadType=multipart`,
				headers: { 'content-type': `multipart/related; boundary="${boundary}"` },
				body: [
					`--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n`,
					`${JSON.stringify({ threadId })}\r\n`,
					`--${boundary}\r\nContent-Type: message/rfc822\r\n\r\n`,
					`${raw.toString('utf8')}\r\n--${boundary}--\r\n`,
				].join(''),
			};
		},

		readReceipt(answer) {
			const receipt = parse(receiptSchema, answer);
			return receipt && { serviceId: receipt.id, threadId: receipt.threadId };
		},
	};
}

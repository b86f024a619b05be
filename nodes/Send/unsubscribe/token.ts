import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod/v4';
import { isBareAddress } from '../../shared/mailbox';

/** Who unsubscribes, and by which mail. `address` is bare. */
export interface Unsubscribe {
	address: string;
	approvalId: string;
}

const payloadSchema = z.tuple([z.literal(1), z.string().refine(isBareAddress), z.string().min(1)]);

/** Longer than any token that is given out. */
const longest = 2000;

/** `<payload>.<signature>`, both base64url; it may stand in a longer text such as a subject line. */
const tokenForm = /(?<![\w.-])([\w-]+)\.([\w-]{43})(?![\w.-])/;

/** The prefix keeps a signature made for anything else from passing as one of a token. */
const signatureOf = (secret: string, payload: string): Buffer =>
	createHmac('sha256', secret).update(`signoff-unsubscribe.${payload}`).digest();

/** A token that names one recipient of one mail and that only the holder of the secret can make (HMAC-SHA256). */
export function writeToken(secret: string, { address, approvalId }: Unsubscribe): string {
	const payload = Buffer.from(JSON.stringify([1, address, approvalId])).toString('base64url');
	return `${payload}.${signatureOf(secret, payload).toString('base64url')}`;
}

/** What the token in a text says; undefined when there is none, or it was not made with this secret. */
export function readToken(secret: string, text: string): Unsubscribe | undefined {
	if (text.length > longest) return undefined;
	const [, payload, signature] = tokenForm.exec(text.trim()) ?? [];
	if (!payload || !signature) return undefined;
	const given = Buffer.from(signature, 'base64url');
	const own = signatureOf(secret, payload);
	if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
	return readPayload(payload);
}

function readPayload(payload: string): Unsubscribe | undefined {
	try {
		const json: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
		const parsed = payloadSchema.safeParse(json);
		return parsed.data && { address: parsed.data[1], approvalId: parsed.data[2] };
	} catch {
		// Signed, but not by this version of the node.
		return undefined;
	}
}

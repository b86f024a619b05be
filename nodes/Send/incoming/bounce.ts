import { isBareAddress } from '../../shared/mailbox';

/** What a delivery report says of one recipient (RFC 3464). */
export interface BouncedRecipient {
	/** Bare address in lower case. */
	address: string;
	/** Enhanced status code such as `5.1.1` (RFC 3463). */
	status: string;
	/** `failed`, `delayed`, `delivered` and so on. */
	action: string;
	/** The answer of the mail server, in its own words. */
	diagnostic?: string;
	/** True when no mail can ever reach the address: it does not exist, or is closed. */
	isDead: boolean;
}

/**
 * Permanent failures of the address itself: unknown or moved (5.1.x), closed (5.2.1), no such host (5.4.4), and 5.0.0, which
 * many servers say for an unknown user. A full mailbox, a message that is too large or a refusal by policy is not the
 * address's fault (RFC 3463 3).
 */
const deadStatus = /^5\.(?:0\.0|1\.\d+|2\.1|4\.4)$/;

/**
 * The recipients of a delivery report, from its machine-readable part: `Final-Recipient`, `Action`, `Status`,
 * `Diagnostic-Code`. n8n's mail triggers add that part to the text. Empty when the text is no report.
 */
export function bouncedRecipients(text: string): BouncedRecipient[] {
	return text
		.replace(/\r\n/g, '\n')
		.replace(/\n[ \t]+/g, ' ')
		.split(/\n\s*\n/)
		.flatMap((block) => {
			const address =
				addressOf(fieldOf(block, 'Original-Recipient')) ??
				addressOf(fieldOf(block, 'Final-Recipient'));
			const [status] = /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf(block, 'Status') ?? '') ?? [];
			const action = fieldOf(block, 'Action')?.toLowerCase();
			if (!address || !status || !action || fieldOf(block, 'Final-Recipient') === undefined)
				return [];
			const diagnostic = fieldOf(block, 'Diagnostic-Code')?.replace(/^\w+;\s*/, '');
			return [
				{
					address,
					status,
					action,
					diagnostic,
					isDead: action === 'failed' && deadStatus.test(status),
				},
			];
		});
}

function fieldOf(block: string, name: string): string | undefined {
	return new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(block)?.[1]?.trim();
}

/** `rfc822; ana@example.com`. Strangers write these mails: nothing here may take longer than the text is long. */
function addressOf(field: string | undefined): string | undefined {
	const [, address = ''] = /^rfc822;\s*<?([^\s<>]+)>?$/i.exec(field ?? '') ?? [];
	return isBareAddress(address) ? address.toLowerCase() : undefined;
}

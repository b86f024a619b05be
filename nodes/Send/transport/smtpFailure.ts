import type { ReasonCode } from '../../shared/contracts';
import { oneLine, type DeliveryFailure } from './transport';

/** What the mail library's errors carry (nodemailer, `lib/errors`). */
export interface SmtpError extends Error {
	code?: string;
	/** The code of the system's own error. */
	originalCode?: string;
	timeoutType?: string;
	response?: string;
	responseCode?: number;
}

/** How long to leave a server alone that refused for now. Greylisting wants minutes (RFC 6647). */
const retryIn = 5 * 60_000;

const loginCodes = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];

/** Replies that ask for a login, or refuse one (RFC 4954). */
const loginReplies = [530, 534, 535, 538];

/** Codes of Node's TLS and of OpenSSL: handshake and certificate. */
const tlsCode = /^(?:ERR_SSL|ERR_TLS|EPROTO$|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_)/;

/** The message itself is too big (RFC 3463 X.3.4, RFC 1870). */
const tooLarge = /\b5\.3\.4\b|\bsize larger\b|\b(?:exceeds|maximum) .*\bsize\b/i;

/** Why the server certainly does not have the message. */
function reasonOf(error: SmtpError): ReasonCode {
	const { code = '', originalCode = '', responseCode = 0, timeoutType } = error;
	const isForNow = responseCode >= 400 && responseCode < 500;
	if (responseCode === 421) return 'smtp_closing';
	if (loginCodes.includes(code)) return isForNow ? 'smtp_try_later' : 'smtp_auth';
	if (loginReplies.includes(responseCode)) return 'smtp_auth';
	if (code === 'ETLS' || tlsCode.test(code) || tlsCode.test(originalCode)) return 'smtp_tls';
	if (timeoutType === 'UPGRADE_TIMEOUT') return 'smtp_tls';
	if (timeoutType === 'GREETING_TIMEOUT') return 'smtp_slow_greeting';
	if (timeoutType === 'SOCKET_TIMEOUT') return 'smtp_silent';
	if (tooLarge.test(error.response ?? error.message)) return 'message_too_large';
	if (isForNow) return 'smtp_try_later';
	if (responseCode >= 500 || code === 'EENVELOPE' || code === 'EMESSAGE') return 'smtp_refused';
	return 'smtp_unavailable';
}

/**
 * Reads where a delivery went wrong. `handedOver` says whether the first byte of the message itself went to the server
 * (after its "go ahead" to DATA): from then on, only a reply of the server (4xx or 5xx) proves that it refused.
 */
export function readSmtpFailure(error: SmtpError, handedOver: boolean): DeliveryFailure {
	const replied = error.responseCode !== undefined && error.responseCode >= 400;
	const detail = oneLine(error.response ?? error.message);
	// 421 outside a reply to the message means the server hung up, which says nothing about the message.
	const refusedMessage = replied && error.code !== 'ECONNECTION' && error.code !== 'EPROTOCOL';
	if (handedOver && !refusedMessage) {
		const wasSilent = error.code === 'ETIMEDOUT';
		return {
			state: 'unknown',
			reason: wasSilent ? 'silent_after_handover' : 'lost_after_handover',
			detail,
		};
	}
	const reason = reasonOf(error);
	const waits = reason === 'smtp_closing' || reason === 'smtp_try_later';
	return { state: 'failed', reason, detail, ...(waits && { retryIn }) };
}

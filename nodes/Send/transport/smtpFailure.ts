import type { ReasonCode } from '../../shared/contracts';

/** What the mail library's errors carry (nodemailer, `lib/errors`). */
export interface SmtpError extends Error {
	code?: string;
	response?: string;
	responseCode?: number;
}

/**
 * `failed`: the server certainly does not have the message, it may be tried again. `unknown`: it may or may not have it.
 * `detail` is what the server or the network said, one line.
 */
export interface SmtpFailure {
	state: 'failed' | 'unknown';
	reason: ReasonCode;
	detail: string;
}

const longestDetail = 300;

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}

/**
 * Reads where a delivery went wrong. `handedOver` says whether the first byte of the message itself went to the server
 * (after its "go ahead" to DATA): from then on, only a reply of the server (4xx or 5xx) proves that it refused.
 */
export function readSmtpFailure(error: SmtpError, handedOver: boolean): SmtpFailure {
	const replied = error.responseCode !== undefined && error.responseCode >= 400;
	const said = oneLine(error.response ?? error.message);
	// 421 outside a reply to the message means the server hung up, which says nothing about the message.
	const refusedMessage = replied && error.code !== 'ECONNECTION' && error.code !== 'EPROTOCOL';
	if (handedOver && !refusedMessage) {
		return { state: 'unknown', reason: 'outcome_unknown', detail: said };
	}
	if (error.code === 'EAUTH' || error.code === 'ENOAUTH' || error.code === 'EOAUTH2') {
		return { state: 'failed', reason: 'smtp_auth', detail: said };
	}
	if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') {
		return { state: 'failed', reason: 'smtp_refused', detail: said };
	}
	return { state: 'failed', reason: 'smtp_unavailable', detail: said };
}

import type { ReasonCode } from '../contracts';
import { SignoffError } from '../errors';

/** SQLSTATE codes and classes (PostgreSQL manual, appendix A) that say something about the database and not about us. */
const reasonsBySqlState: Array<[RegExp, ReasonCode]> = [
	[/^28/, 'ledger_login'],
	[/^3D000$/, 'ledger_missing'],
	[/^(25006|42501)$/, 'ledger_read_only'],
	[/^(53100|53200)$/, 'ledger_full'],
	[/^(55P03|57014)$/, 'ledger_locked'],
	[/^(08|53|57P)/, 'ledger_unreachable'],
	[/^(58|XX)/, 'ledger_unavailable'],
];

/** What `pg` says without a code when a connection is lost or never made. */
const lostConnection =
	/^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|timeout expired|The server does not support SSL connections)/;

/**
 * A failure of PostgreSQL with its reason code; what is our own mistake (a broken constraint, a wrong statement) comes back
 * unchanged. The texts hold host and user at most, never a password.
 */
export function readPostgresFailure(error: unknown): unknown {
	if (!(error instanceof Error) && !isErrorLike(error)) return error;
	// Node joins what happened at each address of a host into one error with an empty message.
	const inner =
		'errors' in error && Array.isArray(error.errors) ? (error.errors[0] as Error) : error;
	const code = reasonOf(inner);
	return code ? new SignoffError(code, inner.message, { cause: error }) : error;
}

function reasonOf(error: Error): ReasonCode | undefined {
	const state = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (/^[0-9A-Z]{5}$/.test(state)) {
		return reasonsBySqlState.find(([pattern]) => pattern.test(state))?.[1];
	}
	const isNetwork =
		'syscall' in error || /^(ECONN|EPIPE|ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_|UNABLE_)/.test(state);
	return isNetwork || lostConnection.test(error.message) ? 'ledger_unreachable' : undefined;
}

/** Not `instanceof`: errors of Node's own modules come from outside jest's realm. */
function isErrorLike(error: unknown): error is Error {
	return typeof error === 'object' && error !== null && 'message' in error;
}

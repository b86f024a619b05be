import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { reasons, type ReasonCode } from './contracts/reasons';

/**
 * A failure with a reason code. `detail` says what exactly happened (an HTTP status, a server's answer); it must never
 * hold a secret. Pure modules and I/O modules throw this; nodes turn it into n8n's own error with `toNodeError`.
 */
export class SignoffError extends Error {
	readonly code: ReasonCode;
	readonly detail?: string;

	constructor(code: ReasonCode, detail?: string, options?: { cause?: unknown }) {
		super(detail ? `${reasons[code].message} ${detail}` : reasons[code].message, options);
		this.name = 'SignoffError';
		this.code = code;
		this.detail = detail;
	}
}

/** Type guard that also recognises errors from another copy of this module. */
export function isSignoffError(error: unknown): error is SignoffError {
	return error instanceof Error && error.name === 'SignoffError' && 'code' in error;
}

/**
 * Ends a node whose execution was stopped. n8n tells stopped executions from failed ones by the word "canceled" in the message
 * (n8n-core 2.40.3, `processSuccessExecution`), so an abort's own message would be shown as an error.
 */
export function throwIfStopped(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new Error('The execution was canceled.', { cause: signal.reason });
}

/** What an item carries in `error` when the node is set to continue: code, message, advice. */
export function errorForItem(error: unknown): { code: string; message: string; advice?: string } {
	if (isSignoffError(error)) {
		return { code: error.code, message: error.message, advice: reasons[error.code].advice };
	}
	return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

/**
 * Any failure as an n8n error that names the item (counted from 1 in the text, from 0 in `itemIndex`) and says what to do.
 * Errors that are n8n's own already pass through with the item index added.
 */
export function toNodeError(node: INode, error: unknown, itemIndex?: number): Error {
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		if (itemIndex !== undefined && error.context.itemIndex === undefined) {
			error.context.itemIndex = itemIndex;
		}
		return error;
	}
	const where = itemIndex === undefined ? '' : ` [item ${itemIndex + 1}]`;
	const cause = error instanceof Error ? error : new Error(String(error));
	const message = `${cause.message}${where}`;
	const nodeError = new NodeOperationError(node, cause as unknown as JsonObject & Error, {
		description: isSignoffError(error) ? reasons[error.code].advice : undefined,
		itemIndex,
	});
	// n8n replaces a message that holds a code such as ECONNREFUSED by a general one, without item or advice (2.40.7).
	nodeError.message = message;
	return nodeError;
}

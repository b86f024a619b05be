/** A failure of any client that n8n's chat models use, in the form that `failures.ts` reads. */
export interface PlainFailure {
	status?: number;
	code: string;
	param: string;
	message: string;
	headers?: Headers;
}

type Fields = Record<string, unknown>;

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function statusOf(error: Fields): number | undefined {
	const response = error.response as Fields | undefined;
	const named = [
		error.status,
		error.status_code,
		error.statusCode,
		error.httpCode,
		response?.status,
	];
	const status = named.map(Number).find((value) => value >= 400 && value < 600);
	if (status !== undefined) return status;
	const { cause } = error;
	return typeof cause === 'object' && cause !== null ? statusOf(cause as Fields) : undefined;
}

function headersOf(error: Fields): Headers | undefined {
	const response = error.response as Fields | undefined;
	const found = [error.headers, response?.headers].find((headers) => headers instanceof Headers);
	const { cause } = error;
	if (found) return found as Headers;
	return typeof cause === 'object' && cause !== null ? headersOf(cause as Fields) : undefined;
}

/**
 * Status and words of a failed call. n8n wraps what its chat models throw: its own message is general, what the service said
 * stands in `description` or `messages`. A status that is a word (`RESOURCE_EXHAUSTED`) is none.
 */
export function plainFailure(error: unknown): PlainFailure {
	const fields = (typeof error === 'object' && error !== null ? error : {}) as Fields;
	const cause = fields.cause as Fields | undefined;
	const said = [
		textOf(fields.message),
		textOf(fields.description),
		...(Array.isArray(fields.messages) ? fields.messages.map(textOf) : []),
		textOf(cause?.message),
	].filter(Boolean);
	const message = [...new Set(said)].join(' ') || String(error);
	const status = statusOf(fields);
	// Gemini answers a wrong key with 400.
	const badKey = status === 400 && /api[ _-]?key\b.*\b(invalid|not valid|expired)/i.test(message);
	return {
		status: badKey ? 401 : status,
		code: textOf(fields.code) || textOf(fields.lc_error_code),
		param: textOf(fields.param),
		message,
		headers: headersOf(fields),
	};
}

import { SignoffError } from '../errors';

/** What an endpoint said when it refused a request, as far as it could be read. */
interface Refusal {
	status?: number;
	code: string;
	param: string;
	message: string;
}

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function refusalOf(error: unknown): Refusal {
	const { status, code, param, message } = (error ?? {}) as Record<string, unknown>;
	return {
		status: typeof status === 'number' ? status : undefined,
		code: text(code),
		param: text(param),
		message: text(message),
	};
}

const structureWords =
	/response_?format|json_?schema|json_?object|json mode|structured output|\btools?\b|tool_choice|tool use|function call|schema|grammar/i;

function isRequestProblem(status: number | undefined): boolean {
	return status === 400 || status === 404 || status === 422 || status === 501;
}

/** Whether the endpoint refused the form that was asked for (and not the model, the key or the text). */
export function rejectsStructure(error: unknown): boolean {
	const { status, code, param, message } = refusalOf(error);
	if (!isRequestProblem(status) || /model_not_found|context_length/.test(code)) return false;
	return (
		/^(response_format|tools|tool_choice|functions)/.test(param) || structureWords.test(message)
	);
}

const optionalParameters = ['max_completion_tokens', 'max_tokens', 'temperature'] as const;

/** Which optional parameter a model does not accept: newer models want another token limit or their own temperature. */
export function rejectedParameter(error: unknown): (typeof optionalParameters)[number] | undefined {
	const { status, param, message } = refusalOf(error);
	const notKnown = /unsupported|not support|unrecognized|unknown|not permitted/i.test(message);
	if (!isRequestProblem(status) || !notKnown) return undefined;
	// The first one named is the refused one; what follows may be the advice to use another.
	const named = optionalParameters
		.map((name) => ({ name, at: message.indexOf(`'${name}'`) }))
		.filter(({ at }) => at >= 0)
		.sort((one, other) => one.at - other.at);
	return optionalParameters.find((name) => param === name) ?? (param ? undefined : named[0]?.name);
}

/** The text with every secret blacked out and cut to a length that fits an error message. */
function safeText(message: string, secrets: readonly string[]): string {
	const clean = secrets
		.filter((secret) => secret.length > 0)
		.reduce((result, secret) => result.replaceAll(secret, '***'), message)
		.replace(/\s+/g, ' ')
		.trim();
	return clean.length > 300 ? `${clean.slice(0, 300)}…` : clean;
}

/**
 * Any failure of a model call as a `SignoffError`. `secrets` never appear in it; the original error is not kept as cause,
 * because it may hold the request.
 */
export function modelFailure(
	error: unknown,
	model: string,
	secrets: readonly string[],
): SignoffError {
	const { status, code, message } = refusalOf(error);
	const said = safeText(message, secrets);
	if (status === undefined) {
		return new SignoffError('model_unavailable', said || 'The endpoint could not be reached.');
	}
	// Endpoints like to repeat part of the key when they refuse it, so their words are left out here.
	if (status === 401 || status === 403) return new SignoffError('model_auth', `HTTP ${status}.`);
	if (status === 429) return new SignoffError('model_rate_limited', said);
	if (status >= 500 || status === 408) return new SignoffError('model_unavailable', said);
	if (/content_filter|content_policy/i.test(`${code} ${message}`)) {
		return new SignoffError('model_refused', said);
	}
	const namesModel =
		/model_not_found|invalid_model/i.test(code) ||
		/model\b.*\b(not found|not exist|does not exist|unknown|not available|invalid|not a valid)|(unknown|invalid|no such) model/i.test(
			message,
		);
	if (status === 404 || namesModel) {
		return new SignoffError('model_not_found', `Model "${model}": ${said}`);
	}
	return new SignoffError('model_bad_request', said);
}

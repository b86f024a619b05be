import type { ReasonCode } from '../../shared/contracts';
import { retryAfter } from '../../shared/net/readAnswer';
import { ServiceFailure, type ServiceAnswer } from '../../shared/net/serviceRequest';
import { oneLine, type DeliveryFailure } from './transport';

/** How long to leave a service alone that does not say. */
const usualRetryIn = 60_000;

/** Why a service refuses: words of Gmail and of Microsoft Graph, beside the status. */
const limits = /rateLimitExceeded|LimitExceeded|quotaExceeded|Throttled|TooManyRequests/i;
const senderRefused = /SendAsDenied|SendAs|not allowed to send as/i;
const accessRefused = /insufficientPermissions|PERMISSION_DENIED|AccessDenied|Forbidden|scope/i;
const tooLarge = /MessageSizeExceeded|RequestBodyTooLarge|too large|maximum .*size/i;

/** Gmail says until when in the text of its answer. */
function retryAt(text: string): number | undefined {
	const [, time] = /Retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)/.exec(text) ?? [];
	return time === undefined ? undefined : Math.max(0, Date.parse(time) - Date.now());
}

/** What a service said, without the JSON around it. */
function sayingOf({ status, body }: ServiceAnswer): string {
	try {
		const { error } = JSON.parse(body) as { error?: { message?: string; code?: unknown } };
		if (error?.message) return oneLine(`${status} ${String(error.code ?? '')} ${error.message}`);
	} catch {
		// Not every answer is JSON.
	}
	return oneLine(`${status} ${body}`);
}

function reasonOf({ status, body }: ServiceAnswer): ReasonCode {
	if (status === 429 || status === 503) return 'service_busy';
	if (status === 413 || tooLarge.test(body)) return 'message_too_large';
	if (status === 403 && limits.test(body)) return 'service_busy';
	if (status === 403 && senderRefused.test(body)) return 'sender_not_allowed';
	if (status === 403 && accessRefused.test(body)) return 'service_auth';
	return 'service_refused';
}

/**
 * Reads an answer that is no success. A refusal (4xx) and "not now" (429, 503) prove that the message was not taken; any
 * other error of the server (500, 502, 504) came after it had the message: unknown.
 */
export function readServiceAnswer(answer: ServiceAnswer): DeliveryFailure {
	const { status, body, headers } = answer;
	const detail = sayingOf(answer);
	if (status >= 500 && status !== 503) return { state: 'unknown', reason: 'service_error', detail };
	const reason = reasonOf(answer);
	const wait = retryAfter(headers['retry-after'] ?? null) ?? retryAt(body) ?? usualRetryIn;
	return { state: 'failed', reason, detail, ...(reason === 'service_busy' && { retryIn: wait }) };
}

/** Reads why there is no answer. `handedOver`: the request held the message. */
export function readServiceFailure(error: unknown, handedOver: boolean): DeliveryFailure {
	const { kind, message } =
		error instanceof ServiceFailure ? error : new ServiceFailure('lost', String(error));
	const detail = oneLine(message);
	if (kind === 'refused') return { state: 'failed', reason: 'service_auth', detail };
	if (kind === 'notReached' || !handedOver) {
		return { state: 'failed', reason: 'service_unavailable', detail };
	}
	const reason = kind === 'silent' ? 'silent_after_handover' : 'lost_after_handover';
	return { state: 'unknown', reason, detail };
}

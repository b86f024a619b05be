import type { ReadPage } from '../contracts/dossier';
import type { ReasonCode } from '../contracts/reasons';
import { isSignoffError, SignoffError } from '../errors';

/** What was received before reading a page failed; `status` is 0 when no answer came. */
export type FailedPage = Pick<ReadPage, 'url' | 'status' | 'bytes' | 'ms'>;

/** A page that could not be read: the reason, and how far the reading came. `retryAfterMs`: when the site wants to be asked again. */
export class PageFailure extends SignoffError {
	readonly page: FailedPage;
	readonly retryAfterMs?: number;

	constructor(
		code: ReasonCode,
		detail: string | undefined,
		page: FailedPage,
		retryAfterMs?: number,
	) {
		super(code, detail);
		this.page = page;
		this.retryAfterMs = retryAfterMs;
	}
}

/** An error and what caused it, outermost first. No `instanceof`: errors of Node's own can come from another realm. */
function* causes(error: unknown): Generator<{ name?: unknown; code?: unknown }> {
	let current = error;
	while (typeof current === 'object' && current !== null) {
		yield current;
		current = 'cause' in current ? current.cause : undefined;
	}
}

function reasonOf(error: unknown, timeLimit: number): { code: ReasonCode; detail?: string } {
	for (const cause of causes(error)) {
		if (isSignoffError(cause)) return { code: cause.code, detail: cause.detail };
		if (cause.name === 'TimeoutError' || cause.code === 'ETIMEDOUT') {
			return { code: 'timeout', detail: `The limit is ${timeLimit / 1000} s.` };
		}
	}
	const codes = [...causes(error)]
		.map(({ code }) => code)
		.filter((code) => typeof code === 'string');
	return { code: 'host_unreachable', detail: codes.length > 0 ? `(${codes.at(-1)})` : undefined };
}

/** The failure behind whatever `fetch` or the checks around it threw. `timeLimit` is in milliseconds. */
export function pageFailure(error: unknown, timeLimit: number, page: FailedPage): PageFailure {
	if (error instanceof PageFailure) return error;
	const { code, detail } = reasonOf(error, timeLimit);
	return new PageFailure(code, detail, page);
}

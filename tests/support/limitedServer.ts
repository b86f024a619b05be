import { answerWith, startChatServer, type RunningServer } from '../../demo/model/chatServer';

/**
 * How an endpoint counts and what it says about it: a bucket with OpenAI's or Anthropic's headers, one that says nothing but
 * `retry-after`, one that says nothing at all, or windows with the headers of a gateway.
 */
export type LimitStyle = 'openai' | 'anthropic' | 'retryAfter' | 'silent' | 'window';

export interface LimitedServer extends RunningServer {
	answered: number;
	refused: number;
	/** When each request came, in milliseconds since the first. */
	times: number[];
}

/**
 * An endpoint with a real limit on requests: a bucket of `capacity` that refills by `perSecond`, or that many per window of
 * `capacity / perSecond` seconds. Answers `value` after `answerMs`.
 */
export async function startLimitedServer(options: {
	style: LimitStyle;
	capacity: number;
	perSecond: number;
	answerMs: number;
	value: unknown;
}): Promise<LimitedServer> {
	const { style, capacity, perSecond, answerMs, value } = options;
	const windowMs = (capacity / perSecond) * 1000;
	let level = capacity;
	let updatedAt = performance.now();
	const state = { answered: 0, refused: 0, times: [] as number[] };
	let startedAt: number | undefined;

	const refill = (now: number) => {
		if (style === 'window') {
			if (now - updatedAt < windowMs) return;
			updatedAt = now;
			level = capacity;
			return;
		}
		level = Math.min(capacity, level + ((now - updatedAt) / 1000) * perSecond);
		updatedAt = now;
	};

	const headers = (now: number): Record<string, string> => {
		const remaining = String(Math.floor(level));
		const fullMs =
			style === 'window' ? updatedAt + windowMs - now : ((capacity - level) / perSecond) * 1000;
		const nextMs = style === 'window' ? fullMs : (Math.max(0, 1 - level) / perSecond) * 1000;
		const after: Record<string, string> =
			level < 1 ? { 'retry-after': String(Math.ceil(nextMs / 1000)) } : {};
		switch (style) {
			case 'openai':
				return {
					'x-ratelimit-limit-requests': String(capacity),
					'x-ratelimit-remaining-requests': remaining,
					'x-ratelimit-reset-requests': `${Math.ceil(fullMs)}ms`,
					...(level < 1 ? { 'retry-after-ms': String(Math.ceil(nextMs)) } : {}),
				};
			case 'anthropic':
				return {
					'anthropic-ratelimit-requests-limit': String(capacity),
					'anthropic-ratelimit-requests-remaining': remaining,
					'anthropic-ratelimit-requests-reset': new Date(Date.now() + fullMs).toISOString(),
					...after,
				};
			case 'window':
				return {
					'x-ratelimit-limit': String(capacity),
					'x-ratelimit-remaining': remaining,
					'x-ratelimit-reset': String(Date.now() + Math.ceil(fullMs)),
					...after,
				};
			case 'retryAfter':
				return after;
			case 'silent':
				return {};
		}
	};

	const server = await startChatServer({
		models: ['test-model'],
		ownedBy: 'signoff tests',
		reply: (call) => {
			const now = performance.now();
			state.times.push(now - (startedAt ??= now));
			refill(now);
			if (level < 1) {
				state.refused += 1;
				const error = {
					message: 'Rate limit reached.',
					type: 'requests',
					code: 'rate_limit_exceeded',
				};
				return { status: 429, error, headers: headers(now) };
			}
			level -= 1;
			state.answered += 1;
			return { ...answerWith(call, value), delayMs: answerMs, headers: headers(now) };
		},
	});
	return Object.assign(state, server);
}

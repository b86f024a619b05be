/// <reference lib="dom" />
import type { Answer, Reply } from './types';

/** Asks the server, or sends it a submission. Throws when there is no answer at all. */
export async function exchange(body?: object, keepalive = false): Promise<Reply> {
	const answer = await fetch(location.href, {
		method: body ? 'POST' : 'GET',
		headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
		body: body && JSON.stringify(body),
		keepalive,
	});
	const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
	const data = isJson ? ((await answer.json()) as Answer) : undefined;
	// n8n's own answers: JSON with status 409 while the run goes on or after it failed, a page once it has ended.
	const foreign = !data?.problems && !data?.reviews && !data?.state && !data?.accepted;
	const ended =
		foreign &&
		((answer.ok && !isJson) || answer.status === 404 || /finished/.test(data?.message ?? ''));
	return { status: answer.status, ok: answer.ok, data, ended, busy: foreign && !ended };
}

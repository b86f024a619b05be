import { cutOff, wasCutOff } from './cutOff';
import { SignoffError } from '../errors';
import { runOnThread, ThreadFailure } from './threads';
import { doWork, warmUp, type WorkArguments, type WorkName, type WorkResult } from './works';

/** Processor time for one page; what takes longer is not meant to be read. In milliseconds. */
const longestMs = 2000;
/** How long n8n's own thread works on a page before it goes to another one: a page of ordinary size takes 1 to 20 ms. */
const ownThreadMs = 100;
/** Larger texts go to a thread at once, because of the memory too. In characters. */
const ownThreadSize = 400_000;

let isWarm = false;

/**
 * Takes a stranger's text apart (`extractPage`, `readSitemap`, `readFeed`, `shortenSheet`): here, if that takes no longer than a blink, else on a thread
 * that is ended after two seconds. So no page holds up n8n, ordinary ones cost nothing extra, and no input is
 * waited for longer. Rejects with `page_too_complex`, or with the signal's reason.
 */
export async function takeApart<Name extends WorkName>(
	name: Name,
	given: WorkArguments<Name>,
	signal?: AbortSignal,
): Promise<WorkResult<Name>> {
	signal?.throwIfAborted();
	if (!isWarm) warmUp();
	isWarm = true;
	if (given[0].length <= ownThreadSize) {
		try {
			return cutOff(ownThreadMs, () => doWork(name, given));
		} catch (error) {
			if (!wasCutOff(error) && !ranOutOfStack(error)) throw error;
		}
	}
	try {
		return (await runOnThread({ name, given }, longestMs, signal)) as WorkResult<Name>;
	} catch (error) {
		if (error instanceof ThreadFailure) throw new SignoffError('page_too_complex', error.message);
		throw error;
	}
}

/** Elements within elements, thousands deep. */
function ranOutOfStack(error: unknown): boolean {
	return error instanceof RangeError && /call stack/i.test(error.message);
}

import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report, Task } from './thread';

/** Why a thread did not get a task done: the time it had, or memory or stack that ran out. */
export class ThreadFailure extends Error {}

/** Slow pages are rare; more threads would only take the processor from n8n. */
const mostThreads = 2;
/** A thread with nothing to do for so long gives its memory back. In milliseconds. */
const restMs = 30_000;
/** Loading the libraries takes a fraction of a second, on a busy machine some seconds. */
const startLimitMs = 30_000;
/** What a page of the largest size needs, several times over. */
const resourceLimits = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 };

const extension = extname(__filename);
/** The tests run the source as it is, which Node needs help with. */
const execArgv = extension === '.ts' ? ['--import', 'tsx'] : [];

let running = 0;
const waiting: (() => void)[] = [];
const resting: { worker: Worker; timer: NodeJS.Timeout }[] = [];

/** The next thing that a thread says; its end, by itself or by us, is a failure. */
async function nextReport(
	worker: Worker,
	limitMs: number,
	signal: AbortSignal | undefined,
): Promise<Report> {
	const limit = AbortSignal.timeout(limitMs);
	const told = new AbortController();
	const end = (reason: string) => {
		told.abort(new ThreadFailure(reason));
		void worker.terminate();
	};
	const onLimit = () => end(`The limit is ${limitMs / 1000} s.`);
	const onCancel = () => end('The execution was canceled.');
	const onError = (error: Error) => end(error.message);
	limit.addEventListener('abort', onLimit);
	signal?.addEventListener('abort', onCancel);
	worker.once('error', onError);
	try {
		signal?.throwIfAborted();
		const [report] = (await once(worker, 'message', { signal: told.signal })) as [Report];
		return report;
	} catch (error) {
		throw told.signal.aborted ? told.signal.reason : error;
	} finally {
		limit.removeEventListener('abort', onLimit);
		signal?.removeEventListener('abort', onCancel);
		worker.off('error', onError);
	}
}

async function readyWorker(signal: AbortSignal | undefined): Promise<Worker> {
	const rested = resting.pop();
	if (rested) {
		clearTimeout(rested.timer);
		rested.worker.ref();
		return rested.worker;
	}
	// no environment: it holds n8n's secrets
	const file = join(__dirname, `thread${extension}`);
	const worker = new Worker(file, { execArgv, env: {}, resourceLimits });
	// whoever waits for it is told; one that nobody waits for is only forgotten
	worker.on('error', () => forget(worker));
	await nextReport(worker, startLimitMs, signal);
	return worker;
}

function forget(worker: Worker): void {
	const at = resting.findIndex((one) => one.worker === worker);
	if (at >= 0) resting.splice(at, 1);
}

/** Keeps a worker warm for a while; it does not keep the process from ending. */
function rest(worker: Worker): void {
	worker.unref();
	const timer = setTimeout(() => {
		forget(worker);
		void worker.terminate();
	}, restMs).unref();
	resting.push({ worker, timer });
}

/** What runs out of room is the input's doing; anything else is a mistake of ours and stays one. */
function failureOf(message: string): Error {
	return /call stack|string length|array length/i.test(message)
		? new ThreadFailure(`${message}.`)
		: new Error(message);
}

/**
 * Does a task on a thread of its own, which is ended with it after `limitMs` (loading not counted), when its memory runs out,
 * and when `signal` is aborted. At most two run at a time. Rejects with a `ThreadFailure` or the signal's reason.
 */
export async function runOnThread(
	task: Task,
	limitMs: number,
	signal?: AbortSignal,
): Promise<unknown> {
	if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		signal?.throwIfAborted();
		const worker = await readyWorker(signal);
		worker.postMessage(task);
		const report = await nextReport(worker, limitMs, signal);
		rest(worker);
		if ('failure' in report) throw failureOf(report.failure);
		return 'result' in report ? report.result : undefined;
	} catch (error) {
		signal?.throwIfAborted();
		throw error;
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

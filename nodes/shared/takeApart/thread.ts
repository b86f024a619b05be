import { parentPort } from 'node:worker_threads';
import { doWork, warmUp, type WorkArguments, type WorkName } from './works';

/** What a thread is told to do. */
export interface Task {
	name: WorkName;
	given: WorkArguments<WorkName>;
}

/** What it says: first that it is ready, then a result or the message of an error for each task. */
export type Report = { isReady: true } | { result: unknown } | { failure: string };

function report(what: Report): void {
	parentPort?.postMessage(what);
}

// This file is the thread's own program: `threads.ts` starts it and ends it.
warmUp();
parentPort?.on('message', ({ name, given }: Task) => {
	try {
		report({ result: doWork(name, given) });
	} catch (error) {
		report({ failure: error instanceof Error ? error.message : String(error) });
	}
});
report({ isReady: true });

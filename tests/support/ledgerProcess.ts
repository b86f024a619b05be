import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LedgerPlace } from '../../nodes/shared/ledger';
import type { Commands } from './ledgerProcess/commands';

/** Another Node process that works on the same ledger. One command at a time. */
export interface LedgerProcess {
	tell<Name extends keyof Commands>(
		command: Name,
		...argument: Parameters<Commands[Name]> extends [unknown, infer Argument] ? [Argument] : []
	): Promise<Awaited<ReturnType<Commands[Name]>>>;
	/** SIGKILL: nothing is closed, nothing is tidied up. */
	kill(): Promise<void>;
}

/** Starts a process for the ledger at `place`; it opens the ledger at its first command. `kill` it in `afterEach`. */
export async function startLedgerProcess(place: LedgerPlace): Promise<LedgerProcess> {
	const child = fork(join(__dirname, 'ledgerProcess', 'child.ts'), [JSON.stringify(place)], {
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
	});
	// A test that forgets to kill it must not keep jest from ending; the child ends with its parent.
	child.unref();
	child.channel?.unref();
	await answer(child);
	return {
		async tell(command, ...[argument]) {
			const answered = answer(child);
			child.send({ command, argument });
			const { result, error } = (await answered) as { result: never; error?: string };
			if (error) throw new Error(error);
			return result;
		},
		async kill() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const exited = once(child, 'exit');
			child.kill('SIGKILL');
			await exited;
		},
	};
}

/** The next message of the child; its end without one is an error. */
async function answer(child: ChildProcess): Promise<unknown> {
	return await new Promise((resolve, reject) => {
		const onMessage = (message: unknown) => {
			child.off('exit', onExit);
			resolve(message);
		};
		const onExit = (code: number | null) => {
			child.off('message', onMessage);
			reject(new Error(`The ledger process ended with code ${code}.`));
		};
		child.once('message', onMessage);
		child.once('exit', onExit);
	});
}

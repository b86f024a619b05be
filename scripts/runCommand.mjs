import { spawn } from 'node:child_process';

/** A command that ended with another code than 0. `output` is what it said, if that was not shown already. */
export class CommandFailed extends Error {
	constructor(command, code, output) {
		super(`"${command}" ended with code ${code}`);
		this.name = 'CommandFailed';
		this.code = code;
		this.output = output;
	}
}

/**
 * Runs a command to its end.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, live?: boolean }} options
 *   `live` shows the output as it comes; otherwise it is kept, returned, and carried by the failure
 * @returns {Promise<string>} the output, empty when it was shown live
 */
export async function runCommand(command, args, options = {}) {
	const { cwd, env = process.env, live = false } = options;
	const child = spawn(command, args, {
		cwd,
		env,
		stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
	});
	const chunks = [];
	child.stdout?.on('data', (chunk) => chunks.push(chunk));
	child.stderr?.on('data', (chunk) => chunks.push(chunk));
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
	});
	const output = Buffer.concat(chunks).toString();
	if (code !== 0) throw new CommandFailed([command, ...args].join(' '), code, output);
	return output;
}

/** Runs a command that has the terminal until it ends, and hands on the signals that ask it to end. */
export async function handOver(command, args, options) {
	const child = spawn(command, args, { ...options, stdio: 'inherit' });
	const forward = (signal) => child.kill(signal);
	process.on('SIGINT', forward);
	process.on('SIGTERM', forward);
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

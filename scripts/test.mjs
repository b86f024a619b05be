import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import installation from '../tests/support/n8n/installation.cjs';
import { checkoutEnvironment } from './environment.mjs';
import { CommandFailed, runCommand } from './runCommand.mjs';
import {
	installChromium,
	installDovecot,
	providePostgres,
	provideRedis,
	setUpCheckout,
	setUpN8n,
} from './setup/index.mjs';

/** All cores: jest leaves one free of its own accord, which on two cores is half the machine. */
const ALL_CORES = ['--maxWorkers=100%'];
const JEST_STEPS = {
	unit: ALL_CORES,
	postgres: ALL_CORES,
	attack: [],
	engine: ALL_CORES,
	// Each file starts an n8n of its own; more at a time than two only wait for each other.
	e2e: ['--maxWorkers=2'],
};
/** The steps that use PostgreSQL. */
const ON_POSTGRES = ['unit', 'postgres', 'attack', 'e2e'];
const OTHER_STEPS = {
	lint: ['n8n-node', 'lint'],
	format: ['prettier', '--check', '.'],
	types: ['tsc', '-p', 'tsconfig.check.json'],
	build: ['npm', 'run', 'build'],
};
const ALL_STEPS = [...Object.keys(OTHER_STEPS), ...Object.keys(JEST_STEPS)];

/**
 * Sets up, then runs each step until one fails. The last line says how many tests passed and failed; a step that is
 * not a test run counts as one failure when it fails.
 * @param {string[]} wanted steps to run; none means all
 * @returns {Promise<number>} exit code
 */
export async function test(wanted, progress) {
	const unknown = wanted.filter((step) => !ALL_STEPS.includes(step));
	if (unknown.length > 0) {
		throw new Error(`No step "${unknown.join(' ')}"; the steps are ${ALL_STEPS.join(', ')}`);
	}
	const chosen = wanted.length === 0 ? ALL_STEPS : wanted;
	// A real n8n runs what was built, so e2e never comes without a build.
	const steps = ALL_STEPS.filter(
		(step) => chosen.includes(step) || (step === 'build' && chosen.includes('e2e')),
	);
	await (steps.includes('e2e') ? setUpN8n : setUpCheckout)(progress);
	if (steps.some((step) => ON_POSTGRES.includes(step))) await providePostgres(progress);
	if (steps.includes('e2e')) {
		await provideRedis(progress);
		await installChromium(progress);
		await installDovecot(progress);
	}

	const total = { passed: 0, failed: 0 };
	const exitCode = await runSteps(steps, total, progress);
	for (const { title, seconds } of progress.finished) {
		progress.say(`${seconds.toFixed(1).padStart(8)} s  ${title}`);
	}
	progress.say(`${total.passed} passed, ${total.failed} failed`);
	return exitCode;
}

async function runSteps(steps, total, progress) {
	for (const step of steps) {
		try {
			await progress.step(step, async () => {
				if (step in JEST_STEPS) await runJest(step, total);
				else await runTool(OTHER_STEPS[step], total);
			});
		} catch (error) {
			if (!(error instanceof CommandFailed)) throw error;
			progress.say(`${error.output}\n${step} failed: ${error.message}`);
			return Number.isInteger(error.code) ? error.code : 1;
		}
	}
	return 0;
}

async function runTool([command, ...args], total) {
	try {
		await runCommand(command, args, { cwd: installation.checkout, env: checkoutEnvironment() });
	} catch (error) {
		total.failed += 1;
		throw error;
	}
}

/** Runs one jest project and adds its counts to the total. A skipped test is a failure: nothing is skipped silently. */
async function runJest(project, total) {
	const folder = await mkdtemp(join(tmpdir(), 'signoff-jest-'));
	const report = join(folder, 'report.json');
	const args = ['--selectProjects', project, '--json', '--outputFile', report];
	let failure;
	try {
		await runCommand('jest', [...args, ...JEST_STEPS[project]], {
			cwd: installation.checkout,
			env: checkoutEnvironment(),
			live: true,
		});
	} catch (error) {
		failure = error;
	}
	const counts = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
	await rm(folder, { recursive: true, force: true });
	total.passed += counts?.numPassedTests ?? 0;
	// A file that jest could not even load has no tests to count.
	total.failed += counts ? counts.numFailedTests + counts.numRuntimeErrorTestSuites : 1;
	if (failure) throw failure;
	const skipped = counts.numPendingTests + counts.numTodoTests;
	total.failed += skipped;
	if (skipped > 0) throw new CommandFailed(`jest ${project}`, 1, `${skipped} tests were skipped`);
}

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

/**
 * The steps in the order in which they run, in groups. Tools of a group run side by side, and test kinds of a group in one run
 * of jest, so that one's waiting is another's computing. Nothing else uses the machine while n8n runs: its tests look at times.
 */
const GROUPS = [
	{
		tools: {
			types: ['tsc', '-p', 'tsconfig.check.json'],
			lint: ['n8n-node', 'lint'],
			format: ['prettier', '--check', '.'],
		},
	},
	{ tools: { build: ['npm', 'run', 'build'] } },
	// All cores: jest leaves one free of its own accord, which on two cores is half the machine.
	{ projects: ['unit', 'postgres', 'attack', 'engine'], workers: '100%' },
	// Half of the time these wait for n8n, a browser or a clock; each n8n takes most of a gigabyte.
	{ projects: ['e2e'], workers: '3' },
];
/** The steps that use PostgreSQL. */
const ON_POSTGRES = ['unit', 'postgres', 'attack', 'e2e'];
const ALL_STEPS = GROUPS.flatMap(({ tools = {}, projects = [] }) => [
	...Object.keys(tools),
	...projects,
]);

/**
 * Sets up, then runs the groups until a step of one fails. The last line says how many tests passed and failed; a step that is
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
	const isWanted = (step) => steps.includes(step);
	for (const { tools = {}, projects = [], workers } of GROUPS) {
		const runs = Object.keys(tools)
			.filter(isWanted)
			.map((step) => [step, () => runTool(tools[step], total)]);
		const chosen = projects.filter(isWanted);
		if (chosen.length > 0) runs.push([chosen.join(', '), () => runJest(chosen, workers, total)]);
		const codes = await Promise.all(
			runs.map(async ([title, run]) => await exitCodeOf(title, run, progress)),
		);
		const failed = codes.find((code) => code !== 0);
		if (failed !== undefined) return failed;
	}
	return 0;
}

async function exitCodeOf(title, run, progress) {
	try {
		await progress.step(title, run);
		return 0;
	} catch (error) {
		if (!(error instanceof CommandFailed)) throw error;
		progress.say(`${error.output}\n${title} failed: ${error.message}`);
		return Number.isInteger(error.code) ? error.code : 1;
	}
}

async function runTool([command, ...args], total) {
	try {
		await runCommand(command, args, { cwd: installation.checkout, env: checkoutEnvironment() });
	} catch (error) {
		total.failed += 1;
		throw error;
	}
}

/** Runs jest projects together and adds their counts to the total. A skipped test is a failure: nothing is skipped silently. */
async function runJest(projects, workers, total) {
	const folder = await mkdtemp(join(tmpdir(), 'signoff-jest-'));
	const report = join(folder, 'report.json');
	const args = ['--selectProjects', ...projects, '--maxWorkers', workers];
	let failure;
	try {
		await runCommand('jest', [...args, '--json', '--outputFile', report], {
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
	if (skipped > 0)
		throw new CommandFailed(`jest ${projects.join(' ')}`, 1, `${skipped} tests were skipped`);
}

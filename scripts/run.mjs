// The one way into the project's commands: npm run demo, npm test, npm run eval, npm run bench. It runs on the machine's own Node
// (20 or newer) with nothing installed, and installs what the command needs.
import { Progress } from './progress.mjs';
import { CommandFailed } from './runCommand.mjs';
import { runTypeScript } from './runTypeScript.mjs';
import {
	buildPack,
	installChromium,
	installDovecot,
	setUpCheckout,
	setUpN8n,
} from './setup/index.mjs';
import { test } from './test.mjs';

const commands = {
	async setup(_args, progress) {
		await setUpN8n(progress);
		await buildPack(progress);
		await installChromium(progress);
		await installDovecot(progress);
		return 0;
	},
	test,
	async demo(args, progress) {
		await setUpN8n(progress);
		await buildPack(progress);
		return await runTypeScript('demo/start.ts', args);
	},
	async eval(args, progress) {
		await setUpCheckout(progress);
		return await runTypeScript('tests/eval/run.ts', args);
	},
	async bench(args, progress) {
		await setUpN8n(progress);
		await buildPack(progress);
		return await runTypeScript('tests/bench/run.ts', args);
	},
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
	console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
	process.exit(2);
}

// With --json the standard output belongs to the results.
const progress = new Progress(args.includes('--json') ? process.stderr : process.stdout);
try {
	process.exitCode = await command(args, progress);
} catch (error) {
	if (error instanceof CommandFailed && error.output) console.error(error.output);
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

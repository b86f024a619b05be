// Loads a pack as n8n does at its start, in a process that has n8n's engine loaded already, and prints what that cost:
// {"milliseconds":…,"cpuMilliseconds":…,"megabytes":…,"libraries":[…]}. Arguments: folder of n8n, folder of the pack. Run with --expose-gc.
const { createRequire } = require('node:module');
const { realpathSync } = require('node:fs');
const { join, sep } = require('node:path');

const [, , n8nFolder, folder] = process.argv;
const packFolder = realpathSync(folder);
const load = createRequire(join(n8nFolder, 'node_modules', 'n8n', 'package.json'));

/** Heap and what lives outside it, after everything unused is gone. */
function memory() {
	global.gc();
	global.gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

async function main() {
	load('reflect-metadata');
	const { PackageDirectoryLoader } = load('n8n-core');
	load('n8n-workflow');
	const before = memory();
	const start = performance.now();
	const cpu = process.cpuUsage();
	const loader = new PackageDirectoryLoader(packFolder);
	await loader.loadAll();
	const milliseconds = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	const cpuMilliseconds = (user + system) / 1000;
	const megabytes = (memory() - before) / 1024 / 1024;
	if (Object.keys(loader.nodeTypes).length === 0) throw new Error('The pack has no nodes.');
	const vendor = join(packFolder, 'dist', 'vendor') + sep;
	const libraries = Object.keys(require.cache)
		.filter((file) => file.startsWith(vendor))
		.map((file) => file.slice(vendor.length));
	console.log(JSON.stringify({ milliseconds, cpuMilliseconds, megabytes, libraries }));
	process.exit(0);
}

void main();

// Run by hand after a lockfile was written against a registry that lacks some platforms' binary packages:
//   node scripts/completeLockfile.mjs package-lock.json tests/support/n8n/package-lock.json
// npm leaves such optional packages out of the lockfile, and "npm ci" then refuses it on every platform. This adds the
// entries npm would have written, without checksums. They are skipped wherever the platform is another one.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'];

for (const file of process.argv.slice(2)) {
	const lock = JSON.parse(readFileSync(file, 'utf8'));
	const added = completeLock(lock);
	writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
	console.log(`${file}: ${added.length} entries added`);
}

function completeLock(lock) {
	const added = [];
	for (const [owner, entry] of Object.entries(lock.packages)) {
		for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
			if (isLocked(lock.packages, owner, name)) continue;
			lock.packages[`node_modules/${name}`] = {
				version: exact(name, version),
				...platformOf(name),
				...(entry.dev ? { dev: true } : {}),
				optional: true,
			};
			added.push(name);
		}
	}
	const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
	lock.packages = Object.fromEntries(sorted);
	return added;
}

/** Node looks for a package beside its user and in every node_modules further out. */
function isLocked(packages, owner, name) {
	for (let folder = owner; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
		if (packages[`${folder}/node_modules/${name}`]) return true;
		if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
	}
}

function exact(name, version) {
	if (/^\d+\.\d+\.\d+$/.test(version)) return version;
	throw new Error(`${name} is wanted as "${version}": no exact version to write down`);
}

function platformOf(name) {
	const parts = name.split(/[-/]/);
	const os = SYSTEMS.filter((system) => parts.includes(system));
	const cpu = PROCESSORS.filter((processor) => parts.includes(processor));
	if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} names no platform`);
	return { cpu, os };
}

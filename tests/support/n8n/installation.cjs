// Where the n8n under test lives. CommonJS, so that the set-up scripts (plain Node) and the tests (jest) share it.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join, resolve } = require('node:path');

const checkout = resolve(__dirname, '../../..');

/** The folder outside the checkout that holds everything that is slow to install. */
function cacheFolder() {
	const base = process.env.SIGNOFF_CACHE || process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(base, 'n8n-nodes-signoff');
}

/** Short hash of a lockfile: another lockfile means another installation. */
function lockHash(lockFile) {
	return createHash('sha256').update(readFileSync(lockFile)).digest('hex').slice(0, 16);
}

/** Folder whose `node_modules/n8n` is the pinned n8n. It exists only when the installation is complete. */
function n8nFolder() {
	return join(cacheFolder(), `n8n-${lockHash(join(__dirname, 'package-lock.json'))}`);
}

/** The Node 24 that runs n8n, whatever Node the machine has. */
function nodeBinary() {
	return join(checkout, 'node_modules', 'node', 'bin', 'node');
}

module.exports = {
	checkout,
	cacheFolder,
	lockHash,
	n8nFolder,
	nodeBinary,
};

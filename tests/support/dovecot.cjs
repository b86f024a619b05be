// Where Debian puts Dovecot. CommonJS, so that the set-up scripts (plain Node) and the tests (jest) share it.
const { existsSync } = require('node:fs');

const dovecot = '/usr/sbin/dovecot';

/** Whether Debian's Dovecot with IMAP is on this machine. */
function hasDovecot() {
	return existsSync(dovecot) && existsSync('/usr/lib/dovecot/imap');
}

/** The IMAP server for tests. Throws where set-up has not run. */
function findDovecot() {
	if (!hasDovecot()) throw new Error(`${dovecot} is missing: run "node scripts/run.mjs setup"`);
	return dovecot;
}

module.exports = { findDovecot, hasDovecot };

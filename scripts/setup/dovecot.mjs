import dovecot from '../../tests/support/dovecot.cjs';
import { installDebianPackages } from './debian.mjs';

/** The IMAP server for the tests of templates that read a mailbox. */
export async function installDovecot(progress) {
	if (dovecot.hasDovecot()) return;
	await installDebianPackages(['dovecot-imapd'], 'Reading a mailbox in tests', progress);
}

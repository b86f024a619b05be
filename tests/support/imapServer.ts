import { spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { freePort } from './freePort';
import { findDovecot } from './dovecot.cjs';
import { waitFor } from './waitFor';

export interface RunningImapServer {
	host: string;
	port: number;
	user: string;
	password: string;
	/** Puts a mail into the inbox, as a mail server does. */
	deliver(source: string): Promise<void>;
	close(): Promise<void>;
}

const user = 'sam';
const password = 'mailbox';
/** Debian's user `mail`: Dovecot opens no mailbox as root. */
const mailUser = 8;

/** A real IMAP server (Dovecot) on a free port of 127.0.0.1 with one empty mailbox. Needs root, as Dovecot does. */
export async function startImapServer(): Promise<RunningImapServer> {
	const folder = await mkdtemp(join(tmpdir(), 'signoff-imap-'));
	const inbox = join(folder, 'mail');
	await chown(folder, mailUser, mailUser);
	for (const part of ['', 'new', 'cur', 'tmp']) {
		await mkdir(join(inbox, part), { recursive: true });
		await chown(join(inbox, part), mailUser, mailUser);
	}
	const port = await freePort();
	const log = join(folder, 'dovecot.log');
	await writeFile(join(folder, 'dovecot.conf'), configuration({ folder, inbox, log, port }));
	const server = spawn(findDovecot(), ['-F', '-c', join(folder, 'dovecot.conf')], {
		stdio: 'ignore',
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const close = async () => {
		server.kill('SIGTERM');
		await ended;
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await waitFor('the IMAP server', async () => await answers(port), 20_000);
	} catch (error) {
		const said = await readFile(log, 'utf8').catch(() => 'nothing');
		await close();
		throw new Error(`Dovecot did not start. It said: ${said}`, { cause: error });
	}
	let count = 0;
	return {
		host: '127.0.0.1',
		port,
		user,
		password,
		async deliver(source) {
			const name = `${Date.now()}.${process.pid}_${++count}.test`;
			await writeFile(join(inbox, 'new', name), source);
			await chown(join(inbox, 'new', name), mailUser, mailUser);
		},
		close,
	};
}

function configuration(place: { folder: string; inbox: string; log: string; port: number }) {
	return `
protocols = imap
listen = 127.0.0.1
base_dir = ${place.folder}/run
log_path = ${place.log}
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${place.inbox}
service imap-login {
  inet_listener imap {
    port = ${place.port}
  }
  inet_listener imaps {
    port = 0
  }
}
first_valid_uid = ${mailUser}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailUser} gid=${mailUser} home=${place.folder}
}
`;
}

/** Whether an IMAP server greets. */
async function answers(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		const settle = (isReady: boolean) => {
			socket.destroy();
			resolve(isReady);
		};
		socket.setTimeout(1_000, () => settle(false));
		socket.on('error', () => settle(false));
		socket.on('data', (data) => settle(String(data).startsWith('* OK')));
	});
}

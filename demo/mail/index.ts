import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import { MailStore } from './mailStore';
import { startMailViewer } from './viewer';

const LARGEST_MAIL = 25 * 1024 * 1024;

export interface DemoMail {
	smtpPort: number;
	viewerUrl: string;
	close(): Promise<void>;
}

/**
 * A mail server that delivers to nobody, and a page that shows what it took in. Both listen on 127.0.0.1 only.
 * @param folder where the messages are kept, one .eml file each
 */
export async function startDemoMail(options: {
	folder: string;
	smtpPort: number;
	viewerPort: number;
}): Promise<DemoMail> {
	const store = new MailStore(options.folder);
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		size: LARGEST_MAIL,
		onData(stream, _session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				store.add(Buffer.concat(chunks)).then(() => done(), done);
			});
		},
	});
	// A client that hangs up in the middle of a mail is no reason to stop the demo.
	smtp.on('error', (error) => console.error(`Mail server: ${error.message}`));
	const listening = smtp.listen(options.smtpPort, '127.0.0.1');
	await once(listening, 'listening');
	const viewer = await startMailViewer(store, options.viewerPort);
	return {
		smtpPort: (listening.address() as AddressInfo).port,
		viewerUrl: `http://127.0.0.1:${(viewer.address() as AddressInfo).port}/`,
		async close() {
			viewer.closeAllConnections();
			await new Promise((resolve) => viewer.close(resolve));
			await new Promise<void>((resolve) => smtp.close(resolve));
		},
	};
}

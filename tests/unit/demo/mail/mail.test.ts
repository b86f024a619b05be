import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

import { startDemoMail, type DemoMail } from '../../../../demo/mail';

let folder: string;
let mail: DemoMail;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'signoff-mail-'));
	mail = await startDemoMail({ folder, smtpPort: 0, viewerPort: 0 });
});

afterEach(async () => {
	await mail.close();
	await rm(folder, { recursive: true, force: true });
});

async function deliver(message: { subject: string; text?: string; html?: string }): Promise<void> {
	const transport = createTransport({ host: '127.0.0.1', port: mail.smtpPort, ignoreTLS: true });
	await transport.sendMail({ from: 'sam@seller.example', to: 'ana@buyer.example', ...message });
	transport.close();
}

async function list(): Promise<string> {
	return await (await fetch(mail.viewerUrl)).text();
}

async function firstMail(path = ''): Promise<Response> {
	const link = /href="\/(mails\/[^"]+)"/.exec(await list())?.[1] ?? '';
	return await fetch(`${mail.viewerUrl}${link}${path}`);
}

describe('the mail viewer of the demo', () => {
	it('says so when there is no mail', async () => {
		expect(await list()).toContain('No mail yet');
	});

	it('lists messages with subject and recipient, newest first', async () => {
		await deliver({ subject: 'First' });
		await deliver({ subject: 'Second' });

		const page = await list();

		expect(page).toContain('to ana@buyer.example');
		expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
	});

	it('makes web addresses in the text clickable, without the full stop after them', async () => {
		await deliver({ subject: 'Review', text: 'Open http://127.0.0.1:1/w?a=1&signature=x.' });

		const page = await (await firstMail()).text();

		expect(page).toContain('href="http://127.0.0.1:1/w?a=1&amp;signature=x"');
	});

	it('shows what a mail contains as text, never as markup of the page', async () => {
		await deliver({ subject: '<b>bold</b>', text: '<script>alert(1)</script>' });

		const page = (await list()) + (await (await firstMail()).text());

		expect(page).not.toContain('<b>');
		expect(page).not.toContain('<script>');
	});

	it('shuts the HTML part in a frame without scripts, and loads nothing from other hosts', async () => {
		await deliver({ subject: 'HTML', html: '<p>Hello<img src="https://other.example/a.png">' });

		const response = await firstMail();

		expect(await response.text()).toContain(
			'sandbox="allow-popups allow-popups-to-escape-sandbox"',
		);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	it('shows the HTML of a mail that has both, and its text on a click', async () => {
		await deliver({ subject: 'Both', text: 'As text', html: '<p>As HTML' });

		const page = await (await firstMail()).text();

		expect(page.indexOf('<iframe')).toBeGreaterThan(0);
		expect(page.indexOf('<iframe')).toBeLessThan(page.indexOf('<details>'));
		expect(/<details>.*As text.*<\/details>/s.test(page)).toBe(true);
	});

	it('shows the source of a message as plain text', async () => {
		await deliver({ subject: 'Plain' });

		const response = await firstMail('/source');

		expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(await response.text()).toContain('Subject: Plain');
	});

	it('keeps its messages when it is started again', async () => {
		await deliver({ subject: 'Kept' });
		await mail.close();

		mail = await startDemoMail({ folder, smtpPort: 0, viewerPort: 0 });

		expect(await list()).toContain('Kept');
	});

	it.each(['mails/unknown', 'mails/..%2F..%2Fpackage', 'other'])(
		'answers 404 to /%s',
		async (path) => {
			expect((await fetch(`${mail.viewerUrl}${path}`)).status).toBe(404);
		},
	);
});

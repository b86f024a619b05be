// Takes docs/images/page-*.png: the pages that templates host, in a real n8n with the built pack.
// npm run build && npx tsx scripts/takeTemplatePageScreenshots.ts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeToken } from '../nodes/Send/unsubscribe/token';
import { itemFor, startApproval } from '../tests/support/approvalRun';
import { openBrowser, type TestBrowser } from '../tests/support/browser';
import { startImapServer } from '../tests/support/imapServer';
import { TemplateBench } from '../tests/support/templates';
import { waitFor } from '../tests/support/waitFor';

const folder = process.argv[2] ?? join(__dirname, '../docs/images');
const reviewer = 'ana@northwind.example';
const secret = 'made up for this picture, 32 characters';

const at = (name: string) => join(folder, `page-${name}.png`);

async function openPage(browser: TestBrowser, url: string) {
	const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
	await page.goto(url);
	return page;
}

/** Two workflows that wait for the same reviewer, and the mail with the link to her inbox. */
async function takeInbox(bench: TemplateBench, browser: TestBrowser): Promise<void> {
	const inbox = await bench.publish(
		'review-inbox',
		{},
		{
			jwtAuth: await bench.n8n.createCredential('jwtAuth', 'Inbox links', {
				...{ keyType: 'passphrase', secret, algorithm: 'HS256' },
			}),
		},
	);
	const parameters = (pageTitle: string) => ({
		...{ reviewers: reviewer, pageTitle, notifyBy: 'subWorkflow' },
		notifyWorkflow: { __rl: true, mode: 'id', value: inbox.id },
	});
	const first = [itemFor('Ben Osei', 'Harbour Foods'), itemFor('Cleo Martin', 'Atelier Nord')];
	await startApproval(bench.n8n, 'letters', first, parameters('Outbound, Tuesday'));
	const second = [itemFor('Greta Lindqvist', 'Nordhamn Frakt')];
	await startApproval(bench.n8n, 'calls', second, parameters('Call scripts'));
	const link = await waitFor('both mails', () => {
		const links = bench
			.allMailsTo(reviewer)
			.flatMap(
				({ parsed }) => /http\S+signoff-inbox\?token=\S+/.exec(parsed?.text ?? '')?.[0] ?? [],
			);
		return links.length === 2 && links.at(-1);
	});
	await (await openPage(browser, link)).screenshot({ path: at('review-inbox'), fullPage: true });
}

/** What somebody sees who follows the link in a mail, and after the button. */
async function takeUnsubscribe(bench: TemplateBench, browser: TestBrowser): Promise<void> {
	const imap = await startImapServer();
	try {
		const { host, port, user, password } = imap;
		const { n8n } = bench;
		const workflow = await bench.publish(
			'unsubscribe-and-bounces',
			{},
			{
				imap: await n8n.createCredential('imap', 'Mailbox', {
					...{ host, port, user, password, secure: false, allowUnauthorizedCerts: false },
				}),
				signoffUnsubscribeApi: await n8n.createCredential('signoffUnsubscribeApi', 'Links', {
					secret,
				}),
			},
		);
		await bench.call('signoff-unsubscribe');
		const token = writeToken(secret, { address: 'ben@harbour.example', approvalId: 'approval-1' });
		const page = await openPage(
			browser,
			`${n8n.baseUrl}/webhook/signoff-unsubscribe?token=${token}`,
		);
		await page.screenshot({ path: at('unsubscribe') });
		await page.getByRole('button', { name: 'Unsubscribe' }).click();
		await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
		await page.screenshot({ path: at('unsubscribed') });
		await n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	} finally {
		await imap.close();
	}
}

async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	const [bench, browser] = await Promise.all([TemplateBench.start(), openBrowser()]);
	try {
		await takeInbox(bench, browser);
		await takeUnsubscribe(bench, browser);
	} finally {
		await browser.close();
		await bench.close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});

import { writeToken } from '../../../nodes/Send/unsubscribe/token';
import { openLedger, type Ledger } from '../../../nodes/shared/ledger';
import { deliveryReport, personalMail } from '../../fixtures/mails/bounces';
import { openBrowser, type TestBrowser } from '../../support/browser';
import { startImapServer, type RunningImapServer } from '../../support/imapServer';
import { recordApproval } from '../../support/ledger';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const secret = 'the secret of the unsubscribe links in this test';

/** Four people got a mail each. One clicks, one uses the mail program's button, one answers, one address is dead. */
export function unsubscribeAndBounces(bench: () => TemplateBench): void {
	let imap: RunningImapServer;
	let browser: TestBrowser;
	let ledger: Ledger;
	let workflow: StoredWorkflow;

	const addressOf = (name: string) => `${name}@brightline.example`;
	const messageIdOf = (name: string) => `<approval-${name}@northwind.example>`;
	const sourceFor = async (name: string) =>
		(await ledger.suppressions.findAny([addressOf(name)]))?.source;

	/** A mail that Send has sent, as far as the ledger knows. */
	async function sendTo(name: string): Promise<void> {
		const { id, contentHash } = await recordApproval(ledger, { id: name });
		const now = new Date();
		await ledger.sends.claim({
			...{ approvalId: id, contentHash, recipient: addressOf(name), now },
			...{ sender: 'sam@northwind.example', transport: 'smtp', messageId: messageIdOf(name) },
		});
		await ledger.sends.settle({ approvalId: id, state: 'sent', now });
	}

	function linkFor(name: string): string {
		const recipient = { address: addressOf(name), approvalId: `approval-${name}` };
		return `${bench().n8n.baseUrl}/webhook/signoff-unsubscribe?token=${writeToken(secret, recipient)}`;
	}

	beforeAll(async () => {
		imap = await startImapServer();
		browser = await openBrowser();
		ledger = await openLedger({ path: bench().n8n.ledgerPath });
		for (const name of ['ana', 'ben', 'cleo', 'dan']) await sendTo(name);
		const { host, port, user, password } = imap;
		const { n8n } = bench();
		workflow = await bench().publish(
			'unsubscribe-and-bounces',
			{},
			{
				imap: await n8n.createCredential('imap', 'Mailbox', {
					...{ host, port, user, password },
					...{ secure: false, allowUnauthorizedCerts: false },
				}),
				signoffUnsubscribeApi: await n8n.createCredential('signoffUnsubscribeApi', 'Links', {
					secret,
				}),
			},
		);
	});

	afterAll(async () => {
		if (workflow) await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
		await ledger?.close();
		await browser?.close();
		await imap?.close();
	});

	test('opening the link asks, the button unsubscribes', async () => {
		await bench().call('signoff-unsubscribe');
		const page = await browser.newPage();
		await page.goto(linkFor('ana'));
		expect(await page.getByText(addressOf('ana')).count()).toBe(1);
		expect(await sourceFor('ana')).toBeUndefined();

		await page.getByRole('button', { name: 'Unsubscribe' }).click();
		await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
		expect(await sourceFor('ana')).toBe('unsubscribe link, approval approval-ana');
		expect(browser.foreignRequests).toEqual([]);
	});

	test("the mail program's button posts by itself (RFC 8058)", async () => {
		const answer = await fetch(linkFor('ben'), {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: 'List-Unsubscribe=One-Click',
		});
		expect(answer.status).toBe(200);
		expect(await sourceFor('ben')).toBe('unsubscribe link, approval approval-ben');
	});

	test('an altered link says so and unsubscribes nobody', async () => {
		const token = writeToken('some other secret that is long enough', {
			address: addressOf('dan'),
			approvalId: 'approval-dan',
		});
		const url = `${bench().n8n.baseUrl}/webhook/signoff-unsubscribe?token=${token}`;
		for (const method of ['GET', 'POST']) {
			const answer = await fetch(url, { method });
			expect(answer.status).toBe(400);
			expect(await answer.text()).toContain('This link does not work');
		}
		expect(await sourceFor('dan')).toBeUndefined();
	});

	test('the mailbox reader suppresses dead addresses and those who say no, and nobody else', async () => {
		await imap.deliver(
			deliveryReport({ recipient: addressOf('cleo'), messageId: messageIdOf('cleo') }),
		);
		await waitFor('the bounce', async () => await sourceFor('cleo'));
		expect(await sourceFor('cleo')).toBe('bounce 5.1.1, approval approval-cleo');

		await imap.deliver(
			deliveryReport({ recipient: addressOf('eve'), messageId: '<forged@northwind.example>' }),
		);
		await imap.deliver(
			personalMail({
				from: addressOf('dan'),
				text: 'No thanks\r\n\r\nOn Monday Sam Field wrote:\r\n> Hello Dan',
				answers: messageIdOf('dan'),
			}),
		);
		await waitFor('the answer', async () => await sourceFor('dan'));
		expect(await sourceFor('dan')).toBe('unsubscribe mail, approval approval-dan');
		expect(await sourceFor('eve')).toBeUndefined();
	});
}

import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser';
import { aDraft } from '../fixtures/reviews';
import { itemFor, startApproval } from '../support/approvalRun';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowJson } from '../support/n8n/workflows';

jest.setTimeout(180_000);

const to = (...nodes: string[]) => nodes.map((node) => ({ node, type: 'main', index: 0 }));

/** Wired and set as nobody should: what the editor tells about it is under test. */
function badWorkflow(smtpId: string): WorkflowJson {
	const node = (name: string, type: string, y: number, more: object = {}) => ({
		...{ id: name.toLowerCase(), name, type, typeVersion: 1, parameters: {} },
		position: [y, y] as [number, number],
		...more,
	});
	const ours = (name: string) => `n8n-nodes-signoff.${name}`;
	const credentials = { smtp: { id: smtpId, name: 'Mail' } };
	const jsonOutput = JSON.stringify({ draft: aDraft() });
	const people = { fromEmail: 'sam@example.com', toEmail: 'ana@example.com' };
	return {
		name: 'Badly wired',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 0),
			node('Item', 'n8n-nodes-base.set', 200, {
				...{ typeVersion: 3.4, parameters: { mode: 'raw', jsonOutput, options: {} } },
			}),
			node('Ungated', ours('send'), 400, {
				...{ credentials, parameters: { options: { dryRun: true } } },
			}),
			node('Approval', ours('humanApproval'), 600, { parameters: { notifyBy: 'none' } }),
			node('Mail', 'n8n-nodes-base.emailSend', 800, {
				...{ typeVersion: 2.1, credentials, parameters: { ...people, options: {} } },
			}),
			node('List', ours('humanApproval'), 1000, {
				parameters: {
					operation: 'getReviews',
					filters: { workflowId: { __rl: true, mode: 'list', value: '' } },
				},
			}),
			node('Research', ours('prospectResearch'), 1200, {
				parameters: { modelSource: 'none', options: { allowPrivateNetwork: true } },
			}),
			node('Draft', ours('draftEmail'), 1400, { parameters: { operation: 'checkOnly' } }),
		] as unknown as WorkflowJson['nodes'],
		connections: {
			Start: { main: [to('Item')] },
			Item: { main: [to('Ungated', 'Approval')] },
			Approval: { main: [to('Mail')] },
		},
	};
}

describe('the editor of a real n8n', () => {
	let n8n: N8n;
	let browser: TestBrowser;
	let page: Page;
	let workflow: StoredWorkflow;

	beforeAll(async () => {
		[n8n, browser] = await Promise.all([startN8n(), openBrowser()]);
		const smtp = { host: '127.0.0.1', port: 1, secure: false };
		workflow = await n8n.importWorkflow(
			badWorkflow(await n8n.createCredential('smtp', 'Mail', smtp)),
		);
		page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
		await page.goto(`${n8n.baseUrl}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(n8n.owner.email);
		await page.locator('input[type="password"]').fill(n8n.owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
	});

	afterAll(async () => {
		await browser?.close();
		await n8n?.stop();
	});

	const node = (name: string) =>
		page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	const byId = (id: string) => page.locator(`[data-test-id="${id}"]`);

	/** The canvas as it is when somebody comes to it. */
	async function openCanvas(): Promise<void> {
		await page.goto(`${n8n.baseUrl}/workflow/${workflow.id}`);
		await node('Draft').waitFor({ timeout: 90_000 });
	}

	/** Opens the panel of a node. */
	async function open(name: string): Promise<void> {
		await node(name).dblclick();
		await byId('node-parameters').waitFor();
	}

	/** Goes back to the canvas. */
	async function close(): Promise<void> {
		await byId('ndv-close-button').click();
		await byId('node-parameters').waitFor({ state: 'hidden' });
	}

	/** What the open panel says, once it says `text`. */
	async function panel(text: string): Promise<string> {
		await byId('ndv').getByText(text).first().waitFor();
		return (await byId('ndv').textContent()) ?? '';
	}

	test('Send can be set to another operation, and another way of sending', async () => {
		await openCanvas();
		await open('Ungated');
		await byId('parameter-input-operation').waitFor();
		await byId('parameter-input-sendThrough').waitFor();
		await close();
	});

	test('the line below the name tells the setting', async () => {
		await openCanvas();
		for (const [name, line] of [
			['Ungated', 'Send Email'],
			['Approval', 'Open link'],
			['List', 'Get Reviews'],
			['Research', 'no model'],
			['Draft', 'check only'],
		] as const) {
			await node(name).getByText(line).waitFor();
		}
	});

	test('settings with consequences are told before a run', async () => {
		await openCanvas();
		for (const [name, hint] of [
			['Approval', 'No reviewers are named'],
			['Approval', 'Nobody is notified'],
			['Ungated', 'Dry Run is on'],
			['Research', 'Allow Private Network is on'],
		] as const) {
			await open(name);
			expect(await panel(hint)).toContain(hint);
			await close();
		}
	});

	test('dangerous wires are told once the node has run', async () => {
		await openCanvas();
		await byId('execute-workflow-button').first().click();
		await node('Ungated').locator('[data-test-id*="status-success"]').waitFor({ timeout: 60_000 });
		await open('Ungated');
		await panel('No Human Approval leads to this node');
		await close();
		await open('Approval');
		const said = await panel('Approved leads nowhere');
		expect(said).toContain('Undecided leads to "Mail", which sends');
	});

	test('a workflow that has asked for reviews is chosen from the list', async () => {
		const settings = { reviewers: 'ana@example.com', pageTitle: 'Spring offers' };
		const asking = await startApproval(n8n, 'listed', [itemFor('Ana', 'Cold Chain')], settings);
		await openCanvas();
		await open('List');
		await byId('resource-locator-workflowId').locator('input').last().click();
		await byId('rlc-item').getByText(`Spring offers (${asking.workflow.id})`).waitFor();
		await page.keyboard.press('Escape');
	});
});

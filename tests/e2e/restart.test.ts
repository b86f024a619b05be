import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { startApproval, itemFor, type ApprovalRun } from '../support/approvalRun';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow } from '../support/n8n/workflows';
import { QuickStart, ReviewPage, type ProspectAnswers } from '../support/quickStart';

jest.setTimeout(240_000);

let n8n: N8n;
let story: QuickStart;

beforeAll(async () => {
	n8n = await startN8n();
	const { baseUrl: webhookUrl } = n8n;
	story = await QuickStart.start(() => Promise.resolve({ n8n, webhookUrl, close: async () => {} }));
});

afterAll(async () => {
	await story?.close();
	await n8n?.stop();
});

// What each test looks at is there before n8n ends, so that one start is enough for all of them.
describe('after n8n was stopped and started again', () => {
	let published: StoredWorkflow;
	let entered: ApprovalRun;

	beforeAll(async () => {
		published = await story.publish();
		expect(await n8n.fetchForm(published)).toContain('New prospect');
		entered = await startApproval(
			n8n,
			'kept',
			[
				itemFor('Ana Ruiz', 'Brightline'),
				itemFor('Dan Whitlock', 'Whitlock'),
				itemFor('Kenji Mori', '森物流'),
			],
			{ reviewers: 'ben@northwind.example' },
		);
		const review = await ReviewPage.open(story.browser, entered.links[0]!);
		await review.edit('Ana', { subject: 'Routes that fit', text: 'Hello Ana,\n\nShort. ✓' });
		await review.choose('Ana', 'Approve');
		await review.choose('Dan', 'Send back', 'Shorter, please.');
		await review.card('Dan').getByRole('combobox').first().selectOption('rewrite');
		await review.saved();
		await review.page.locator('[data-progress]').getByText('2 of 3 decided').waitFor();

		await n8n.restart();
	});

	test('the published quick start is there, and its form answers', async () => {
		expect(await n8n.workflow(published.id)).toMatchObject({ name: published.name, active: true });
		expect(await n8n.fetchForm(published)).toContain('New prospect');
	});

	test('what was entered on the review page is there, on another device too', async () => {
		const phone = await ReviewPage.open(story.browser, entered.links[0]!, {
			viewport: { width: 390, height: 844 },
		});
		expect(await phone.page.locator('[data-progress]').textContent()).toBe('2 of 3 decided');
		expect(await phone.shown('Ana')).toEqual({
			subject: 'Routes that fit',
			text: 'Hello Ana,\n\nShort. ✓',
		});
		await phone.show('Dan');
		expect(await phone.card('Dan').getByLabel('Comment').inputValue()).toBe('Shorter, please.');
		expect(await phone.card('Dan').getByRole('combobox').first().inputValue()).toBe('rewrite');
		expect(story.browser.foreignRequests).toEqual([]);
	});
});

describe('after n8n was killed', () => {
	let workflow: StoredWorkflow;
	let link: string;
	let ana: ProspectAnswers;
	let ben: ProspectAnswers;
	let shown: { subject: string; text: string };
	let endedPid: number;

	beforeAll(async () => {
		[ana, ben] = story.prospects as [ProspectAnswers, ProspectAnswers];
		workflow = await story.startRun('killed', [ana, ben]);
		link = await story.reviewLink(workflow);
		await n8n.waitForExecution(workflow.id, ['waiting']);
		const before = await ReviewPage.open(story.browser, link);
		shown = await before.shown(ana.name);

		endedPid = n8n.pid;
		await n8n.kill();
		expect(() => process.kill(endedPid, 0)).toThrow('ESRCH');
		await n8n.start();
	});

	test('it comes back with the pack', async () => {
		expect(n8n.pid).not.toBe(endedPid);
		expect((await n8n.nodeTypes()).map(({ name }) => name)).toContain('n8n-nodes-signoff.send');
	});

	test('the link of a review that was waiting works, and nothing is lost or sent', async () => {
		expect(story.sentMails).toHaveLength(0);
		const after = await ReviewPage.open(story.browser, link);
		expect(await after.cardCount()).toBe(2);
		expect(await after.shown(ana.name)).toEqual(shown);
		await after.choose(ana.name, 'Approve');
		await after.choose(ben.name, 'Reject');
		await after.submit();
		await n8n.waitForExecution(workflow.id, ['success']);
		expect(story.sentMails).toHaveLength(1);
		expect(story.received(ana.email)).toEqual(shown);
	});
});

describe('after n8n stood still', () => {
	/** The same submission over several connections, which are open and written to before n8n goes on. */
	async function postAtOnce(link: string, count: number, fields: Record<string, string>) {
		const agent = new Agent({ keepAlive: true });
		const calls = (method: 'GET' | 'POST', body = '') =>
			Array.from({ length: count }, () => {
				const headers = { 'content-type': 'application/x-www-form-urlencoded' };
				const call = request(link, { agent, method, headers });
				const written = new Promise((resolve) => call.end(body, () => resolve(undefined)));
				const answer = new Promise<IncomingMessage>((resolve, reject) =>
					call.on('response', resolve).on('error', reject),
				).then(async (read) => ({
					status: read.statusCode,
					type: read.headers['content-type'],
					body: await text(read),
				}));
				return { written, answer };
			});
		try {
			await Promise.all(calls('GET').map(async ({ answer }) => await answer));
			let posts: ReturnType<typeof calls> = [];
			await n8n.whileFrozen(async () => {
				posts = calls('POST', new URLSearchParams(fields).toString());
				await Promise.all(posts.map(async ({ written }) => await written));
			});
			return await Promise.all(posts.map(async ({ answer }) => await answer));
		} finally {
			agent.destroy();
		}
	}

	// Later ones meet n8n's own refusal: while a run goes on, it answers its link itself, in JSON (2.40.7).
	test('of four submissions at once one wins, the others get a readable page, and the mail goes out once', async () => {
		const prospect = story.prospects[2]!;
		const workflow = await story.startRun('four', [prospect]);
		const link = await story.reviewLink(workflow);
		await n8n.waitForExecution(workflow.id, ['waiting']);
		const [, id] = /data-review="([^"]+)"/.exec(await (await fetch(link)).text()) ?? [];

		const answers = await postAtOnce(link, 4, { [`outcome.${id}`]: 'approved' });

		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
		for (const { type, body } of answers.filter(({ status }) => status === 409)) {
			expect(type).toContain('text/html');
			expect(body).toContain('Nothing was recorded');
		}
		await n8n.waitForExecution(workflow.id, ['success']);
		const recipients = story.sentMails.map(({ envelope }) => envelope.to);
		expect(recipients.filter((to) => to.includes(prospect.email))).toEqual([[prospect.email]]);
	});
});

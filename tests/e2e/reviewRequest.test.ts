import { QuickStart, ReviewPage } from '../support/quickStart';
import { waitFor } from '../support/waitFor';

jest.setTimeout(240_000);

let story: QuickStart;

beforeAll(async () => {
	story = await QuickStart.start();
});

afterAll(async () => {
	await story?.close();
});

/** A request with the first prospects of the sites, waiting. */
async function waitingRequest(path: string, count: number) {
	const prospects = story.prospects.slice(0, count);
	const workflow = await story.startRun(path, prospects);
	const link = await story.reviewLink(workflow);
	const waiting = await story.n8n.waitForExecution(workflow.id, ['waiting']);
	return { workflow, link, prospects, executionId: waiting.id };
}

async function reviewIds(link: string): Promise<string[]> {
	const page = await (await fetch(link)).text();
	return [...page.matchAll(/data-review="([^"]+)"/g)].map(([, id]) => id ?? '');
}

async function post(link: string, fields: Record<string, string>) {
	const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
	return {
		status: answer.status,
		type: answer.headers.get('content-type') ?? '',
		policy: answer.headers.get('content-security-policy') ?? '',
		body: await answer.text(),
	};
}

describe('a review request in a real n8n', () => {
	test('a scanner that opens the link decides nothing', async () => {
		const { link, executionId } = await waitingRequest('scanner', 1);
		for (const agent of ['Mozilla/5.0', 'curl/8', 'Slackbot-LinkExpanding 1.0']) {
			expect((await fetch(link, { headers: { 'user-agent': agent } })).status).toBe(200);
		}
		expect((await fetch(link, { method: 'HEAD' })).status).not.toBe(500);
		expect((await story.n8n.execution(executionId)).status).toBe('waiting');
	});

	test('an altered or unknown link is refused by n8n', async () => {
		const { link } = await waitingRequest('altered', 1);
		const altered = [
			link.replace(/signature=\w{4}/, 'signature=0000'),
			link.replace('reviewer%40', 'eve%40'),
			link.replace(/request=\w{4}/, 'request=0000'),
			link.replace(/&?signature=[^&]+/, ''),
			`${link}&reviewer=eve%40evil.example`,
		];
		for (const url of altered) {
			expect(url).not.toBe(link);
			expect([url, (await fetch(url)).status]).toEqual([url, 401]);
		}
	});

	test('bad submissions are refused with a message and change nothing', async () => {
		const { link, executionId } = await waitingRequest('bad', 1);
		const [id] = await reviewIds(link);
		const cases: Array<[Record<string, string>, number, string]> = [
			[{ 'outcome.somebody-else': 'approved' }, 422, 'not in this request'],
			[{ [`edit.to.${id}`]: 'eve@evil.example' }, 422, 'a field this page does not know'],
			[{ [`outcome.${id}`]: 'changesRequested' }, 422, 'Say what should change'],
			[{}, 422, 'Nothing was decided yet'],
			[{ [`edit.text.${id}`]: 'x'.repeat(600_000) }, 422, 'longer than allowed'],
			[{ [`edit.text.${id}`]: 'x'.repeat(9_000_000) }, 413, 'too large'],
		];
		for (const [fields, status, message] of cases) {
			const answer = await post(link, fields);
			expect([message, answer.status]).toEqual([message, status]);
			expect(answer.body).toContain(message);
			expect(answer.policy).toContain('sandbox');
		}
		expect((await story.n8n.execution(executionId)).status).toBe('waiting');
		expect(await reviewIds(link)).toEqual([id]);
	});

	test('without JavaScript the page is a plain form that does the same', async () => {
		const { workflow, link, prospects } = await waitingRequest('plain', 2);
		const [ana, ben] = prospects;
		const review = await ReviewPage.open(story.browser, link, { javaScriptEnabled: false });
		const shown = await review.shown(ana!.name);
		await review.choose(ana!.name, 'Approve');
		await review.submit();
		await review.page.getByText('1 draft is still undecided.').waitFor();
		await waitFor('the mail', () => story.sentMails.length === 1);
		expect(story.received(ana!.email)).toEqual(shown);

		await story.n8n.waitForExecution(workflow.id, ['waiting']);
		await review.page.getByRole('link', { name: 'Back to the queue' }).click();
		expect(await review.card(ben!.name).count()).toBe(1);
	});

	test('with the keyboard alone a queue can be decided', async () => {
		const { workflow, link, prospects } = await waitingRequest('keyboard', 2);
		const { page } = await ReviewPage.open(story.browser, link);
		await page.keyboard.press('a');
		await page.keyboard.press('j');
		await page.keyboard.press('r');
		await page.keyboard.press('Control+Enter');
		await story.n8n.waitForExecution(workflow.id, ['success']);
		expect(story.sentMails).toHaveLength(1);
		expect(prospects.map(({ email }) => email)).toContain(story.sentMails[0]?.envelope.to[0]);
	});
});

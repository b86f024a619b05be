import { postForm } from '../../support/n8n/form';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhookReceiver';

const editor = 'editor@publish.example';
const legal = 'legal@publish.example';

/** One red pixel. */
const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A moment as the form's placeholder shows it, in n8n's time zone. */
function clock(timezone: string, moment: Date): string {
	const parts = new Intl.DateTimeFormat('sv-SE', {
		timeZone: timezone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	return parts.format(moment);
}

/** Post, two approvals, a date, and the website. */
export function publishContent(bench: () => TemplateBench): void {
	let website: WebhookReceiver;
	let workflow: StoredWorkflow;

	beforeAll(async () => {
		website = await startWebhookReceiver(201);
		const stored = await bench().import('publish-content', {
			'Human Approval': { reviewers: `${editor}, ${legal}` },
			Publish: { url: website.url },
		});
		const settings = { ...stored.settings, timezone: 'Europe/Berlin' };
		workflow = await bench().n8n.activate(
			await bench().n8n.updateWorkflow(stored.id, { ...stored, settings }),
		);
	});

	afterAll(async () => {
		await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
		await website.close();
	});

	/** Fills in the form. @returns the links of both reviewers */
	async function handIn(publishAt: Date): Promise<{ editors: string; legals: string }> {
		const [site] = bench().sites;
		if (!site) throw new Error('No site');
		const body = new FormData();
		const answers = ['A third cold store', site.company, site.website];
		answers.forEach((answer, index) => body.append(`field-${index}`, answer));
		body.append(
			'field-3',
			new File([Buffer.from(pixel, 'base64')], 'store.png', { type: 'image/png' }),
		);
		body.append('field-4', clock('Europe/Berlin', publishAt));
		const answer = await postForm(bench().n8n.formUrl(workflow), body);
		expect(answer.status).toBe(200);
		await bench().n8n.waitForExecution(workflow.id, ['waiting']);
		return {
			editors: await bench().reviewLink(editor),
			legals: await bench().reviewLink(legal),
		};
	}

	test('two approvals of the same text and picture publish it once', async () => {
		const { editors, legals } = await handIn(new Date(Date.now() - 1000));
		const [review] = await bench().reviews(editors);
		const picture = review?.fields.find(({ name }) => name === 'image');
		expect(picture).toMatchObject({ type: 'image', editable: false });
		expect(picture?.value).toBe(`data:image/png;base64,${pixel}`);
		const page = await (await fetch(editors)).text();
		expect(page).toContain(`src="data:image/png;base64,${pixel}"`);

		await bench().decide(editors, { 'A third cold store': 'approved' });
		expect(website.requests).toHaveLength(0);
		// An edit starts the count again: the first approval was for another text.
		const subject = 'Colder, closer';
		await bench().decide(legals, {
			'A third cold store': { outcome: 'approved', edits: { subject } },
		});
		expect(website.requests).toHaveLength(0);
		await bench().decide(editors, {
			'A third cold store': { outcome: 'approved', edits: { subject } },
		});
		await waitFor('the post', () => website.requests.length > 0);
		await bench().n8n.waitForExecution(workflow.id, ['success']);
		expect(website.requests).toHaveLength(1);
		const post = JSON.parse(website.requests[0]?.body ?? '') as Record<string, string>;
		const text = review?.fields.find(({ name }) => name === 'text')?.value;
		expect(post).toMatchObject({ title: subject, text, channel: 'Website' });
		expect(post.image).toBe(picture?.value);
	});

	test('what is approved early waits for its time; what is rejected is never published', async () => {
		const before = website.requests.length;
		const publishAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 86_400_000);
		const first = await handIn(publishAt);
		await bench().decide(first.editors, { 'A third cold store': 'approved' });
		await bench().decide(first.legals, { 'A third cold store': 'approved' });
		const waiting = await waitFor('the wait', async () => {
			const execution = await bench().n8n.waitForExecution(workflow.id, ['waiting']);
			return execution.data.resultData.lastNodeExecuted === 'Wait Until Publish Time' && execution;
		});
		expect(Date.parse(String(waiting.waitTill))).toBe(publishAt.getTime());
		await bench().n8n.rest('POST', `/rest/executions/${waiting.id}/stop`);

		bench().beginTest();
		const second = await handIn(new Date(Date.now() - 1000));
		await bench().decide(second.legals, { 'A third cold store': 'rejected' });
		await bench().n8n.waitForExecution(workflow.id, ['success']);
		expect(website.requests).toHaveLength(before);
	});
}

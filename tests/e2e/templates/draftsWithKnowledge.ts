import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const reviewer = 'reviewer@northwind.example';
const bakery =
	'Lakeside Bakery delivers fresh bread to 40 shops before six. With Northwind Routes its vans drive 61 kilometres less a day.';
const hospital =
	'St. Anne hospital moves patients between wards with a planning board of Northwind Routes.';

/** Knowledge goes into n8n's own vector store, and the passage that fits the prospect into the draft. */
export function draftsWithKnowledge(bench: () => TemplateBench): void {
	let workflow: StoredWorkflow;

	beforeAll(async () => {
		workflow = await bench().publish('drafts-with-knowledge');
	});

	afterAll(async () => {
		if (workflow) await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	});

	/** Fills in one of the two forms of the template. */
	async function submit(form: string, answers: Record<string, string>): Promise<void> {
		const nodes = workflow.nodes.filter(({ name }) => name === form);
		await bench().n8n.submitForm({ ...workflow, nodes }, answers);
	}

	test('the passage that fits is cited, shown with its source, and sent once approved', async () => {
		const { n8n } = bench();
		for (const [Title, Text] of [
			['Case study: Lakeside Bakery', bakery],
			['Case study: St. Anne', hospital],
		]) {
			const before = (await n8n.executions({ workflowId: workflow.id })).length;
			await submit('Add Knowledge', { Title: Title!, Text: Text! });
			await waitFor('the text to be stored', async () => {
				const runs = await n8n.executions({ workflowId: workflow.id });
				return runs.length > before && runs[0]?.status === 'success';
			});
		}
		const site =
			bench().sites.find(({ company }) => /bak|brot|pan/i.test(company)) ?? bench().sites[0];
		if (!site) throw new Error('No site');
		await submit('Prospect Form', {
			Name: site.contact.name,
			Email: site.contact.email,
			Company: site.company,
			Website: site.website,
			'Job title': site.contact.title,
		});
		const link = await bench().reviewLink(reviewer);
		const [review] = await bench().reviews(link);
		const text = review?.fields.find(({ name }) => name === 'text')?.value ?? '';
		expect(text).toContain('Lakeside Bakery delivers fresh bread to 40 shops before six.');
		expect(text).not.toContain('St. Anne');
		const page = await (await fetch(link)).text();
		expect(page).toContain('Case study: Lakeside Bakery');

		await bench().decide(link, { [review?.title ?? '']: 'approved' });
		const mail = await waitFor('the mail', () => bench().mailsTo(site.contact.email)[0]);
		expect(mail.parsed?.text?.replace(/\r\n/g, '\n').trim()).toBe(text.trim());
	});
}

import { createEngine, sketchWorkflow } from '../support/engine';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { scripted, startModelServer } from '../support/modelServer';
import { startTestSite, type Answer } from '../support/testSite';
import { waitFor } from '../support/waitFor';

jest.setTimeout(30_000);

const home =
	'<html lang="en"><body><h1>Acme</h1><p>We move goods from the harbour to the shops.</p></body></html>';
const never: Answer = () => undefined;
const html = { 'content-type': 'text/html' };

/** Begins, waits for the sign that it hangs, cancels, and says how long the end took, in milliseconds. */
async function cancelled(
	pages: Record<string, Answer>,
	options: { hangs: (asked: string[], questions: number) => boolean; parameters?: object },
): Promise<number> {
	const site = await startTestSite(pages);
	const model = await startModelServer({ answer: () => scripted.late(30_000, {}) });
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
		credentials: { openAiApi: { apiKey: 'any', url: model.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Research',
				type: 'n8n-nodes-signoff.prospectResearch',
				credentials: ['openAiApi'],
				onError: 'continueRegularOutput',
				parameters: {
					model: 'test-model',
					options: {
						allowPrivateNetwork: true,
						timeLimit: 60,
						prospectTimeLimit: 120,
						cacheHours: 0,
						...options.parameters,
					},
				},
			},
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: ['Start -> Research', 'Research -> After'],
	});
	const items = Array.from({ length: 30 }, (_, at) => ({
		json: { name: `Person ${at}`, email: `p${at}@acme.example`, website: site.url },
	}));
	try {
		const { execution, ended } = engine.begin(workflow, items);
		await waitFor('the run to hang', async () => {
			if (!options.hangs(site.asked, model.requests.length)) throw new Error('not yet');
			return true;
		});
		const asked = site.asked.length;
		const started = performance.now();
		execution.cancel();
		await ended;
		const ms = performance.now() - started;
		expect(execution.status).toBe('canceled');
		expect(execution.order).toEqual(['Start', 'Research']);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(site.asked.length).toBe(asked);
		return ms;
	} finally {
		await Promise.all([site.close(), model.close()]);
	}
}

const robotsAsked = (asked: string[]) => asked.includes('/robots.txt');
const homeAsked = (asked: string[]) => asked.includes('/');

test.each<[string, Record<string, Answer>, Parameters<typeof cancelled>[1]]>([
	['robots.txt that never comes', { '/robots.txt': never }, { hangs: robotsAsked }],
	['a home page that never comes', { '/': never }, { hangs: homeAsked }],
	[
		'a page that comes in drops',
		{
			'/': (_, response) => {
				response.writeHead(200, html);
				const drops = setInterval(() => response.write('<p>drop</p>'), 50);
				response.on('close', () => clearInterval(drops));
			},
		},
		{ hangs: homeAsked },
	],
	[
		'a site that asks to be left alone for 9 seconds',
		{ '/': (_, response) => response.writeHead(429, { 'retry-after': '9' }).end() },
		{ hangs: homeAsked },
	],
	[
		'a crawl delay of a minute',
		{ '/robots.txt': 'User-agent: *\nCrawl-delay: 60', '/': home },
		{ hangs: robotsAsked },
	],
	[
		'a sitemap that never comes',
		{ '/': home, '/sitemap.xml': never },
		{ hangs: (asked) => asked.includes('/sitemap.xml') },
	],
	[
		'a model that takes half a minute',
		{ '/': home },
		{ hangs: (_, questions) => questions > 0, parameters: { parallelProspects: 30 } },
	],
])('cancelling the execution ends it within 2 seconds: %s', async (_name, pages, options) => {
	expect(await cancelled(pages, options)).toBeLessThan(2000);
});

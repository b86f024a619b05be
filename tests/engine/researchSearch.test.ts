import { createEngine, sketchWorkflow } from '../support/engine';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { dossierSchema, type Dossier } from '../../nodes/shared/contracts';
import {
	searchLogin,
	startSearchServer,
	type Hit,
	type SearchAnswer,
	type SearchServer,
} from '../support/searchServer';
import { startTestSite, type TestSite } from '../support/testSite';

jest.setTimeout(30_000);

const page = (title: string, words: string) =>
	`<html lang="en"><body><main><h1>${title}</h1><p>${words}</p></main></body></html>`;

// The web: a proxy that answers for every host, so that names need no name server.
const web: Record<string, string> = {
	'http://tidewater.example/': page(
		'Tidewater',
		'We move cold goods from the harbour to the shops.',
	),
	'http://paper.example/tidewater': page(
		'Business',
		'Tidewater Cold Chain opened a third depot in Bremen this week.',
	),
	'http://paper.example/other': page('Business', 'Lowwater Ltd opened a shop in Bremen this week.'),
	'http://wire.example/other': page('Wire', 'Somebody else opened a shop in Bremen this week.'),
};
const hit = (url: string, title = ''): Hit => ({ url, title });

let proxy: TestSite;
let search: SearchServer;
let answer: (question: string) => SearchAnswer;
beforeAll(async () => {
	proxy = await startTestSite(web);
	process.env.HTTP_PROXY = proxy.url;
	process.env.NO_PROXY = '127.0.0.1';
	search = await startSearchServer((question) => answer(question));
});
afterAll(async () => await Promise.all([proxy.close(), search.close()]));
beforeEach(() => {
	answer = (question) =>
		/website/.test(question)
			? [
					hit('https://www.linkedin.com/company/tidewater', 'Tidewater | LinkedIn'),
					hit('https://en.wikipedia.org/wiki/Tidewater', 'Tidewater - Wikipedia'),
					hit('http://tide.example/', 'Tide'),
					hit('javascript:alert(1)', 'Tidewater'),
					hit('http://tidewater.example/de/kontakt', 'Tidewater Cold Chain'),
				]
			: [
					hit('http://tidewater.example/news', 'News'),
					hit('https://x.com/tidewater', 'Tidewater'),
					hit('http://paper.example/tidewater', 'Third depot'),
					hit('http://paper.example/other', 'Another'),
					hit('http://wire.example/other', 'Wire'),
				];
	proxy.asked.length = 0;
	search.questions.length = 0;
	search.complaints.length = 0;
});

type Engine = 'searxng' | 'brave' | 'tavily';
const types = {
	searxng: 'signoffSearxngApi',
	brave: 'signoffBraveSearchApi',
	tavily: 'signoffTavilyApi',
};

async function research(
	engineName: Engine | 'none',
	items: object[] = [{ company: 'Tidewater Cold Chain GmbH' }],
	{ login = searchLogin as object, parameters = {} as object } = {},
): Promise<Dossier[]> {
	const type = engineName === 'none' ? undefined : types[engineName];
	const url = engineName === 'none' ? '' : search.urls[engineName];
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
		credentials: type ? { [type]: { ...login, url } as never } : {},
	});
	const options = { cacheHours: 0, gapBetweenRequests: 0, parallelProspects: 1 };
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Research',
				type: 'n8n-nodes-signoff.prospectResearch',
				credentials: type ? [type] : [],
				parameters: { modelSource: 'none', webSearch: engineName, options, ...parameters },
			},
		],
		connections: ['Start -> Research'],
	});
	const execution = await engine.run(
		workflow,
		items.map((json) => ({ json: json as never })),
	);
	expect(execution.error).toBeUndefined();
	return execution.items('Research').map(({ json }) => dossierSchema.parse(json.dossier));
}

const codes = (dossier: Dossier | undefined) => dossier?.warnings.map(({ code }) => code);
const pagesAsked = () => proxy.asked.filter((path) => !/robots\.txt|sitemap/.test(path));

test.each(['searxng', 'brave', 'tavily'] as const)(
	'%s: a company name alone leads to its site and to the press about it',
	async (engine) => {
		const [dossier] = await research(engine);
		expect(search.complaints).toEqual([]);
		expect(search.questions).toEqual([
			'"Tidewater Cold Chain GmbH" official website',
			'"Tidewater Cold Chain GmbH" company news',
		]);
		expect(codes(dossier)).toEqual(['website_by_search']);
		expect(dossier?.prospect.website).toBe('http://tidewater.example/');
		expect(dossier?.facts.map(({ quote, url }) => [quote, url])).toEqual([
			['We move cold goods from the harbour to the shops.', 'http://tidewater.example/'],
			[
				'Tidewater Cold Chain opened a third depot in Bremen this week.',
				'http://paper.example/tidewater',
			],
		]);
		// of each other site one page; the one that does not name the company was read and does not count
		expect(pagesAsked()).toEqual([
			'http://tidewater.example/',
			'http://paper.example/tidewater',
			'http://wire.example/other',
		]);
	},
);

test('without a search engine a company name alone stays blank', async () => {
	const [dossier] = await research('none');
	expect(codes(dossier)).toEqual(['no_website']);
	expect(dossier).toMatchObject({ facts: [], priority: 0 });
});

test('where no domain goes with the name, nothing is guessed', async () => {
	answer = () => [hit('http://tide.example/', 'Tide'), hit('http://paper.example/other', 'Paper')];
	const parameters = { options: { cacheHours: 0, gapBetweenRequests: 0, searchPages: 0 } };
	const [dossier] = await research('brave', undefined, { parameters });
	expect(codes(dossier)).toEqual(['website_not_found']);
	expect(dossier).toMatchObject({ facts: [], pages: [], priority: 0 });
	expect(search.questions).toHaveLength(1);
});

test('an engine that finds nothing is no failure', async () => {
	answer = () => [];
	for (const engine of ['searxng', 'brave', 'tavily'] as const) {
		const [dossier] = await research(engine);
		expect(codes(dossier)).toEqual(['website_not_found']);
	}
});

test('a website that is given is kept, and only the press is searched', async () => {
	const item = { company: 'Tidewater Cold Chain', website: 'http://tidewater.example' };
	const [dossier] = await research('tavily', [item]);
	expect(search.questions).toEqual(['"Tidewater Cold Chain" company news']);
	expect(dossier?.prospect.website).toBe('http://tidewater.example');
	expect(dossier?.facts).toHaveLength(2);
	expect(codes(dossier)).toEqual([]);
});

test('two prospects of one company ask once', async () => {
	const items = ['ana', 'ben'].map((name) => ({
		email: `${name}@tidewater.example`,
		company: 'Tidewater Cold Chain',
	}));
	expect((await research('brave', items)).map(({ facts }) => facts.length)).toEqual([2, 2]);
	expect(search.questions).toHaveLength(2);
});

test('a wrong key is a warning of the item, which is researched as far as it goes', async () => {
	const item = { company: 'Tidewater', website: 'http://tidewater.example' };
	const [dossier] = await research('brave', [item], { login: { apiKey: 'wrong-key' } });
	expect(codes(dossier)).toEqual(['search_failed']);
	expect(dossier?.warnings[0]?.message).toContain('Brave Search: HTTP 422.');
	expect(JSON.stringify(dossier)).not.toContain('wrong-key');
	expect(dossier?.facts).toHaveLength(1);
});

test('an engine without a credential is an error that names the item', async () => {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
	});
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Research',
					type: 'n8n-nodes-signoff.prospectResearch',
					parameters: { modelSource: 'none', webSearch: 'brave' },
				},
			],
			connections: ['Start -> Research'],
		}),
		[{ json: { company: 'Tidewater' } }],
	);
	expect(execution.error?.message).toMatch(/Brave Search: no credential is chosen. \[item 1\]/);
});

test('an engine that asks for patience is asked once more, not for ever', async () => {
	const item = { company: 'Tidewater', website: 'http://tidewater.example' };
	answer = () => ({ status: 429, headers: { 'retry-after': '0' } });
	const [dossier] = await research('brave', [item]);
	expect(search.questions).toHaveLength(2);
	expect(dossier?.warnings[0]?.message).toContain('HTTP 429');
});

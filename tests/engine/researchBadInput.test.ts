import { createEngine, sketchWorkflow } from '../support/engine';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { dossierSchema, type Dossier } from '../../nodes/shared/contracts';
import { startBadSites } from '../support/badSites';
import { startModelServer, type ModelServer } from '../support/modelServer';
import { startTestSite, type Answer, type TestSite } from '../support/testSite';

// What comes of each kind of bad input; docs/prospect-research.md lists the same.

jest.setTimeout(30_000);

type Item = Record<string, unknown>;

const open: TestSite[] = [];
async function site(pages: Record<string, Answer>): Promise<TestSite> {
	const started = await startTestSite(pages);
	open.push(started);
	return started;
}
let bad: Awaited<ReturnType<typeof startBadSites>>;
let model: ModelServer;
let answer: unknown;
beforeAll(async () => {
	bad = await startBadSites();
	model = await startModelServer({ answer: () => answer });
});
afterEach(async () => await Promise.all(open.splice(0).map(async (one) => await one.close())));
afterAll(async () => await Promise.all([bad.close(), model.close()]));

async function research(items: Item[], parameters: object = {}): Promise<Dossier[]> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
		credentials: { openAiApi: { apiKey: 'any', url: model.baseUrl } },
	});
	const options = { allowPrivateNetwork: true, timeLimit: 4, gapBetweenRequests: 0, cacheHours: 0 };
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Research',
				type: 'n8n-nodes-signoff.prospectResearch',
				credentials: ['openAiApi'],
				parameters: { modelSource: 'none', model: 'test-model', options, ...parameters },
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
const page = (body: string, head = '') =>
	`<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

async function codesOfHome(home: Answer): Promise<string[] | undefined> {
	const { url } = await site({ '/': home });
	const [dossier] = await research([{ website: url }]);
	expect(dossier).toMatchObject({ facts: [], summary: '', priority: 0 });
	return codes(dossier);
}

test.each([
	['ftp://acme.example', 'invalid_url'],
	['mailto:info@acme.example', 'invalid_url'],
	['javascript:alert(1)', 'invalid_url'],
	['file:///etc/passwd', 'invalid_url'],
	['http://user:secret@acme.example', 'invalid_url'],
	['not a website', 'invalid_url'],
	['https://www.linkedin.com/company/acme', 'social_profile'],
	['facebook.com/acme', 'social_profile'],
	['https://x.com/acme', 'social_profile'],
])('the website "%s" gives %s and is not asked', async (website, code) => {
	const [dossier] = await research([{ website, company: 'Acme' }]);
	expect(codes(dossier)).toEqual([code]);
	expect(dossier).toMatchObject({ facts: [], priority: 0 });
});

test('a company name alone gives no_website and an honest blank', async () => {
	const [dossier] = await research([{ company: 'Acme' }]);
	expect(codes(dossier)).toEqual(['no_website']);
	expect(dossier).toMatchObject({ facts: [], pages: [], priority: 0 });
});

test.each([
	[
		'This domain is for sale',
		'Buy this domain today. Contact the broker for a price of acme.example.',
	],
	['acme.example', 'The domain acme.example is parked free, courtesy of the registrar.'],
	['acme.example', 'Diese Domain steht zum Verkauf. Jetzt ein Angebot für die Domain machen.'],
])('a parked domain: %s', async (title, text) => {
	expect(await codesOfHome(page(`<p>${text}</p>`, `<title>${title}</title>`))).toEqual([
		'parked_domain',
	]);
});

test('a login wall', async () => {
	const form = '<form><label>Password <input type="password"></label></form>';
	expect(await codesOfHome(page(`<h1>Sign in to continue</h1>${form}`))).toEqual([
		'login_required',
	]);
});

test('a consent page', async () => {
	const text =
		'<p>We use cookies and similar technology.</p><p>Accept all cookies or manage consent.</p>';
	expect(await codesOfHome(page(text))).toEqual(['consent_page']);
});

test('a single-page app without content', async () => {
	const app = page('<div id="root"></div><script src="/app.js"></script>', '<title>Acme</title>');
	expect(await codesOfHome(app)).toEqual(['empty_page']);
});

test('an image', async () => {
	const image: Answer = (_, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(100));
	expect(await codesOfHome(image)).toEqual(['not_html']);
});

test('a page of 40 MB is left at the limit', async () => {
	const chunk = '<p>word </p>'.repeat(100_000);
	const large: Answer = (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		for (let part = 0; part < 35; part++) response.write(chunk);
		response.end();
	};
	const started = performance.now();
	expect(await codesOfHome(large)).toEqual(['page_too_large']);
	expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
	['/pdf', 'not_html'],
	['/gzip-bomb', 'page_too_large'],
	['/endless', 'page_too_large'],
	['/redirect-loop', 'too_many_redirects'],
	['/slow-body', 'timeout'],
])('%s gives %s', async (path, code) => {
	const [dossier] = await research([{ website: bad.url + path }]);
	expect(codes(dossier)).toEqual([code]);
});

test('10,000 links are chosen from, not followed', async () => {
	const links = Array.from({ length: 10_000 }, (_, at) => `<a href="/blog/${at}">Post ${at}</a>`);
	const about = '<a href="/about">About us</a>';
	const { url, asked } = await site({
		'/': page(`<h1>Acme moves goods from here to there.</h1>${links.join('')}${about}`),
		'/about': page('<h1>About</h1><p>We were founded by three people in a harbour.</p>'),
	});
	const started = performance.now();
	const [dossier] = await research([{ website: url }], { maximumPages: 3 });
	expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/', '/about', '/blog/0']);
	expect(dossier?.facts.length).toBeGreaterThan(0);
	// the thread that such a page goes to takes seconds to start from source on a busy machine
	expect(performance.now() - started).toBeLessThan(20_000);
});

test('broken HTML is read as far as it goes', async () => {
	const { url } = await site({
		'/': '<html><h1>Acme</h1><p>We move goods from here to there.<div><b>Since <i>1998</b></i><table><tr><td>for 40 shops</ul></p',
	});
	const [dossier] = await research([{ website: url }]);
	expect(dossier?.facts.map(({ quote }) => quote)).toContain('We move goods from here to there.');
});

test.each([
	['the header', 'text/html; charset=iso-8859-1', ''],
	['the page', 'text/html', '<meta charset="iso-8859-1">'],
	['nobody', 'text/html', ''],
	[
		'the header, and the page says otherwise',
		'text/html; charset=iso-8859-1',
		'<meta charset="utf-8">',
	],
])('an old charset stated by %s', async (_name, contentType, head) => {
	const text = 'Wir prüfen große Getriebe für die Bahn.';
	const { url } = await site({
		'/': (_, response) =>
			response
				.writeHead(200, { 'content-type': contentType })
				.end(Buffer.from(page(`<h1>Prüfstand</h1><p>${text}</p>`, head), 'latin1')),
	});
	const [dossier] = await research([{ website: url }]);
	expect(dossier?.facts.map(({ quote }) => quote)).toContain(text);
});

test.each([
	[
		'ja',
		'私たちは1998年から港の冷蔵倉庫を運営しています。',
		'1998年から港の冷蔵倉庫を運営しています',
	],
	[
		'ar',
		'ندير مستودعات التبريد في الميناء منذ عام 1998 لعملائنا.',
		'مستودعات التبريد في الميناء منذ عام 1998',
	],
])('a page in %s gives facts with quotes in its own letters', async (language, text, quote) => {
	const { url } = await site({ '/': page(`<h1>Acme</h1><p>${text}</p>`) });
	answer = {
		summary: '',
		facts: [
			{ claim: 'It has run cold stores since 1998.', quote, url: `${url}/`, kind: 'company' },
			{ claim: 'It has run cold stores since 1989.', quote, url: `${url}/`, kind: 'company' },
		],
		fit: { score: 50, reasons: [], missing: [] },
	};
	const [dossier] = await research([{ website: url }], { modelSource: 'openAi' });
	expect(dossier?.facts.map((fact) => fact.quote)).toEqual([quote]);
	expect(dossier?.language).toBe(language);
	expect(codes(dossier)).toEqual(['claim_exceeds_quote']);
});

test('two prospects of one company: its pages are asked for once, each gets a dossier', async () => {
	const { url, asked } = await site({
		'/': page('<h1>Acme</h1><p>We move goods from here to there.</p>'),
	});
	const items = ['Ana', 'Ben'].map((name) => ({
		name,
		email: `${name}@acme.example`,
		website: url,
	}));
	const dossiers = await research(items, {
		options: { allowPrivateNetwork: true, parallelProspects: 1, cacheHours: 1 },
	});
	expect(asked.filter((path) => path === '/')).toHaveLength(1);
	expect(dossiers.map(({ prospect }) => prospect.name)).toEqual(['Ana', 'Ben']);
	expect(dossiers.map(({ facts }) => facts.length)).toEqual([1, 1]);
	expect(dossiers.map(codes)).toEqual([[], []]);
	expect(dossiers.map(({ pages }) => pages[0]?.fromCache)).toEqual([undefined, true]);
});

test('the same prospect twice is researched and paid for once, and the second says so', async () => {
	const { url } = await site({
		'/': page('<h1>Acme</h1><p>We move goods from here to there.</p>'),
	});
	answer = {
		summary: '',
		facts: [
			{
				claim: 'It moves goods.',
				quote: 'We move goods from here',
				url: `${url}/`,
				kind: 'product',
			},
		],
		fit: { score: 50, reasons: [], missing: [] },
	};
	model.requests.length = 0;
	const item = { name: 'Ana', email: 'ana@acme.example', website: url };
	const [first, second] = await research([item, { ...item, email: 'ANA@acme.example' }], {
		modelSource: 'openAi',
		options: { allowPrivateNetwork: true, cacheHours: 0, inputPrice: 2, outputPrice: 8 },
	});
	expect(model.requests).toHaveLength(1);
	expect(codes(first)).toEqual([]);
	expect(codes(second)).toEqual(['duplicate_prospect']);
	expect(second?.facts).toEqual(first?.facts);
	expect(first?.usage).toBeDefined();
	expect(second?.usage).toBeUndefined();
	const { inputTokens = 0, outputTokens = 0 } = first?.usage ?? {};
	expect(first?.cost).toBeCloseTo((2 * inputTokens + 8 * outputTokens) / 1_000_000, 10);
});

test('a site that is busy gives site_busy and is left alone', async () => {
	const busy: Answer = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
	expect(await codesOfHome(busy)).toEqual(['site_busy']);
});

test('a site whose robots.txt forbids reading is not read', async () => {
	const { url, asked } = await site({
		'/robots.txt': 'User-agent: *\nDisallow: /',
		'/': page('<p>We move goods from here to there.</p>'),
	});
	const [dossier] = await research([{ website: url }]);
	expect(codes(dossier)).toEqual(['robots_disallowed']);
	expect(asked).toEqual(['/robots.txt']);
});

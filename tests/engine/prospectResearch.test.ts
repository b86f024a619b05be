import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import type { ChatCall } from '../../demo/model/chatServer';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { dossierSchema, type Dossier } from '../../nodes/shared/contracts';
import { startBadSites } from '../support/badSites';
import { startCompanySites, type CompanySite } from '../support/companySites';
import { scripted, startModelServer, type ModelServer } from '../support/modelServer';

jest.setTimeout(30_000);

type Item = Record<string, unknown>;

let sites: CompanySite[];
let closeSites: () => Promise<void>;
let bad: Awaited<ReturnType<typeof startBadSites>>;
let model: ModelServer;
let answer: (call: ChatCall) => unknown;

const fit = { score: 80, reasons: [{ reason: 'It delivers.', facts: [1] }], missing: [] };
const groundedFit = {
	score: 80,
	reasons: ['It delivers.'],
	missing: [],
	grounds: [{ reason: 'It delivers.', factIds: ['f1'] }],
};

/** Quotes the first line of the readable text of the first page, as an honest model would. */
function honestAnswer(call: ChatCall) {
	const { pages } = pagesShown(call);
	const page = pages[0];
	const quote = page?.text.split('[Page text]\n')[1]?.split('\n').at(-1) ?? '';
	const fact = { claim: 'The company says so.', quote, url: page?.url ?? '', kind: 'company' };
	return { summary: 'A company.', facts: [fact], fit };
}

function pagesShown(call: ChatCall): { pages: { url: string; text: string }[] } {
	const user = call.messages.find(({ role }) => role === 'user')?.content ?? '';
	return JSON.parse(/<data>\n(.*)\n<\/data>/s.exec(user)?.[1] ?? '') as never;
}

beforeAll(async () => {
	({ sites, close: closeSites } = await startCompanySites());
	bad = await startBadSites();
	model = await startModelServer({ answer: (call) => answer(call), apiKey: 'sk-right' });
});
beforeEach(() => {
	answer = honestAnswer;
	model.requests.length = 0;
});
afterAll(async () => await Promise.all([closeSites(), bad.close(), model.close()]));

interface Run {
	items: Item[];
	parameters?: Record<string, string | number | object>;
	options?: Record<string, string | number | boolean>;
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	apiKey?: string;
	credentials?: string[];
}

async function research(run: Run): Promise<Execution> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
		credentials: { openAiApi: { apiKey: run.apiKey ?? 'sk-right', url: model.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Research',
				type: 'n8n-nodes-signoff.prospectResearch',
				credentials: run.credentials ?? ['openAiApi'],
				onError: run.onError,
				parameters: {
					model: 'test-model',
					idealCustomer: 'Companies with their own deliveries',
					...run.parameters,
					options: { allowPrivateNetwork: true, timeLimit: 1, ...run.options },
				},
			},
		],
		connections: ['Start -> Research'],
	});
	return await engine.run(
		workflow,
		run.items.map((json) => ({ json: json as never })),
	);
}

function prospectOf(site: CompanySite): Item {
	return { ...site.contact, company: site.company, website: site.website, crmId: site.company };
}

function site(index: number): CompanySite {
	const found = sites[index];
	if (!found) throw new Error(`There is no site ${index}.`);
	return found;
}

function dossiers(execution: Execution, output = 0): Dossier[] {
	expect(execution.error).toBeUndefined();
	return execution.items('Research', output).map(({ json }) => dossierSchema.parse(json.dossier));
}

test('an item keeps what it came with and gains a dossier with quoted facts', async () => {
	const item = prospectOf(site(0));
	const execution = await research({ items: [item] });
	const [dossier] = dossiers(execution);
	expect(execution.items('Research')[0]).toMatchObject({ json: item, pairedItem: { item: 0 } });
	expect(dossier?.prospect).toEqual({
		name: 'Mara Lindqvist',
		email: 'mara.lindqvist@tidewater.example',
		company: 'Tidewater Cold Chain',
		website: site(0).website,
		title: 'Head of Operations',
	});
	expect(dossier?.facts).toHaveLength(1);
	expect(dossier?.facts[0]).toMatchObject({
		id: 'f1',
		quote: 'Last year 99.2 % of our 41,000 deliveries arrived inside their booked half hour.',
		url: `${site(0).website}/`,
	});
	expect(dossier).toMatchObject({
		summary: 'A company.',
		fit: groundedFit,
		model: 'test-model',
		warnings: [],
		language: 'en',
		droppedFacts: 0,
	});
	expect(dossier?.usage?.calls).toBe(1);
	expect(dossier?.pages.map(({ url }) => new URL(url).pathname)).toEqual([
		'/',
		'/about',
		'/product',
		'/customers',
		'/news',
	]);
	expect(dossier?.pages.every(({ status, bytes }) => status === 200 && bytes > 500)).toBe(true);
	expect(execution.items('Research', 1)).toEqual([]);
});

test('no more pages are read than allowed', async () => {
	const run = { items: [prospectOf(site(5))], parameters: { maximumPages: 2 } };
	const [dossier] = dossiers(await research(run));
	expect(dossier?.pages.map(({ url }) => new URL(url).pathname)).toEqual(['/', '/ueber-uns']);
});

test('quotes that the model invents are dropped and counted', async () => {
	answer = (call) => {
		const honest = honestAnswer(call);
		const invented = [
			'They won a Nobel prize in logistics',
			'we will file for bankruptcy soon',
		].map((quote) => ({ claim: 'Invented.', quote, url: `${site(0).website}/`, kind: 'news' }));
		return { ...honest, facts: [...honest.facts, ...invented] };
	};
	const [dossier] = dossiers(await research({ items: [prospectOf(site(0))] }));
	expect(dossier?.facts.map(({ claim }) => claim)).toEqual(['The company says so.']);
	expect(dossier?.warnings).toHaveLength(1);
	expect(dossier?.warnings[0]?.code).toBe('quote_not_found');
	expect(dossier?.warnings[0]?.message).toContain('Facts dropped: 2');
});

test('when every quote is invented the dossier is an honest blank', async () => {
	answer = () => ({
		summary: 'A great company.',
		facts: [{ claim: 'x', quote: 'words that stand nowhere', url: 'about:blank', kind: 'news' }],
		fit,
	});
	const [dossier] = dossiers(await research({ items: [prospectOf(site(1))] }));
	expect(dossier).toMatchObject({ facts: [], summary: '', priority: 0 });
	expect(dossier?.warnings.map(({ code }) => code)).toEqual(['quote_not_found', 'no_facts']);
});

test('one bad website of any kind gets its warning and leaves the others alone', async () => {
	const cases: [website: string, code: string, status: number][] = [
		['', 'no_website', -1],
		['http://', 'invalid_url', 0],
		['http://nobody.invalid', 'host_unreachable', 0],
		[bad.dead, 'host_unreachable', 0],
		[`${bad.url}/404`, 'http_error', 404],
		[`${bad.url}/500`, 'http_error', 500],
		[`${bad.url}/slow`, 'timeout', 0],
		[`${bad.url}/pdf`, 'not_html', 200],
		[`${bad.url}/empty`, 'empty_page', 200],
		[`${bad.url}/too-large`, 'page_too_large', 200],
		[`${bad.url}/endless`, 'page_too_large', 200],
		[`${bad.url}/redirect-loop`, 'too_many_redirects', 302],
		[`${bad.url}/redirect-to-metadata`, 'address_not_allowed', 302],
	];
	const items = [
		prospectOf(site(0)),
		...cases.map(([website], index) => ({ name: `Person ${index}`, website })),
		prospectOf(site(2)),
	];
	const found = dossiers(
		await research({ items, options: { maximumPageSize: 512, parallelProspects: 4 } }),
	);
	expect(found.map(({ prospect }) => prospect.website)).toEqual(
		items.map(({ website }) => website),
	);
	expect(found.at(0)?.facts).toHaveLength(1);
	expect(found.at(-1)?.facts).toHaveLength(1);
	for (const [index, [website, code, status]] of cases.entries()) {
		const dossier = found[index + 1];
		expect([website, dossier?.warnings.map((warning) => warning.code)]).toEqual([website, [code]]);
		expect(dossier).toMatchObject({ facts: [], summary: '', priority: 0 });
		expect(dossier?.pages.map((page) => page.status)).toEqual(status < 0 ? [] : [status]);
	}
	// nothing to read, nothing to pay for
	expect(model.requests).toHaveLength(2);
});

test('an item without any of the fields is not an error', async () => {
	const [dossier] = dossiers(await research({ items: [{ other: 1 }] }));
	expect(dossier?.warnings.map(({ code }) => code)).toEqual(['no_website']);
});

test('the private network is not read unless it is allowed', async () => {
	const run = { items: [prospectOf(site(0))], options: { allowPrivateNetwork: false } };
	const [dossier] = dossiers(await research(run));
	expect(dossier?.warnings.map(({ code }) => code)).toEqual(['address_not_allowed']);
	const literal = { items: [{ website: 'http://169.254.169.254' }] };
	const [other] = dossiers(await research(literal));
	expect(other?.warnings.map(({ code }) => code)).toEqual(['address_not_allowed']);
});

test('without a model facts come from the structure of the pages, and no credential is needed', async () => {
	const run = {
		items: sites.map(prospectOf),
		parameters: { modelSource: 'none' },
		credentials: [],
	};
	const found = dossiers(await research(run));
	expect(model.requests).toHaveLength(0);
	for (const dossier of found) {
		expect(dossier.model).toBeUndefined();
		expect(dossier.facts.length).toBeGreaterThan(5);
		expect(dossier.warnings).toEqual([]);
		expect(dossier.summary).not.toBe('');
	}
	expect(found[0]?.facts.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['company', 'product', 'customer', 'news']),
	);
});

test('what a page says is shown to the model as data that cannot leave its place', async () => {
	await research({ items: [prospectOf(site(3))] });
	const [call] = model.requests;
	expect(call?.body.tools).toBeUndefined();
	expect(call?.schemaName).toBe('research_facts');
	const user = call?.messages.find(({ role }) => role === 'user')?.content ?? '';
	expect(user.match(/<\/?data>/g)).toEqual(['<data>', '</data>']);
	expect(user).not.toContain('ines.carvalho@');
});

test('Keep Top N leads all but the best to Not Shortlisted, the best of them first', async () => {
	const scores = new Map(
		[0, 1, 2, 3].map((index) => [site(index).website, [40, 90, 20, 70][index]]),
	);
	answer = (call) => {
		const honest = honestAnswer(call);
		const origin = new URL(honest.facts[0]?.url ?? '').origin;
		return { ...honest, fit: { ...fit, score: scores.get(origin) } };
	};
	const items = [0, 1, 2, 3].map((index) => prospectOf(site(index)));
	const execution = await research({ items, options: { keepTopN: 2 } });
	expect(dossiers(execution).map(({ fit: { score } }) => score)).toEqual([90, 70]);
	expect(dossiers(execution, 1).map(({ fit: { score } }) => score)).toEqual([40, 20]);
	expect(execution.items('Research', 1).map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 2 },
	]);
});

test.each([
	['a wrong key', { apiKey: 'sk-wrong' }, undefined, /API key/],
	['an unknown model', { parameters: { model: 'no-such' } }, undefined, /does not exist/],
	['a failing endpoint', {}, () => scripted.status(500), /endpoint failed/],
	['a refusal', {}, () => scripted.refusal(), /refused to answer/],
	['half an answer', {}, () => scripted.truncated(), /before its answer was complete/],
	['no credential', { credentials: [] }, undefined, /[Cc]redential/],
] as const)(
	'%s stops the run with an error that names the item',
	async (_name, run, reply, message) => {
		if (reply) answer = reply;
		const items = [prospectOf(site(0)), prospectOf(site(1))];
		const execution = await research({ items, ...run } as Run);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toMatch(message);
		expect(execution.error?.message).toContain('[item 1]');
		expect(execution.error?.description).toBeTruthy();
	},
);

test('the error names the item that failed, not the first one', async () => {
	answer = (call) =>
		pagesShown(call).pages[0]?.url.startsWith(site(1).website)
			? scripted.refusal()
			: honestAnswer(call);
	const execution = await research({ items: [prospectOf(site(0)), prospectOf(site(1))] });
	expect(execution.error?.message).toContain('[item 2]');
});

test('a model failure of one item leaves the others alone when the node continues', async () => {
	answer = (call) =>
		pagesShown(call).pages[0]?.url.startsWith(site(1).website)
			? scripted.refusal()
			: honestAnswer(call);
	const items = [0, 1, 2].map((index) => prospectOf(site(index)));
	const execution = await research({ items, onError: 'continueRegularOutput' });
	const output = execution.items('Research').map(({ json }) => json);
	expect(output.map((json) => Object.hasOwn(json, 'dossier'))).toEqual([true, false, true]);
	expect(output[1]).toMatchObject({ ...items[1], error: { code: 'model_refused' } });
});

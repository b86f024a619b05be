import { createEngine, sketchWorkflow } from '../support/engine';
import { Send } from '../../nodes/Send/Send.node';
import type { Content, Sentence } from '../../nodes/shared/contracts';
import { extractPage } from '../../nodes/shared/evidence/extractPage';
import { verifyFacts } from '../../nodes/shared/evidence/verifyFacts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { aDossier } from '../fixtures/reviews';
import { recordApproval } from '../support/ledger';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { startTestSite, type Answer, type TestSite } from '../support/testSite';

let ledger: Ledger;
let server: RunningSmtpServer;
let site: TestSite;
let pages: Record<string, Answer>;
let count = 0;

const depot = 'We opened our third depot in Leeds this spring.';
const vans = 'Our forty vans run every day of the week.';
const page = (...sentences: string[]) =>
	`<html lang="en"><head><title>News</title></head><body><main><h1>News</h1>${sentences
		.map((sentence) => `<p>${sentence}</p>`)
		.join('')}<p>Brightline Couriers, since 1990.</p></main></body></html>`;

beforeEach(async () => {
	ledger = await openLedger();
	server = await startSmtpServer();
	pages = { '/news': page(depot), '/fleet': page(vans) };
	site = await startTestSite(pages);
});

afterEach(async () => {
	await site.close();
	await server.close();
});

afterAll(async () => {
	await ledger.close();
});

/** An approved email whose sentences rest on a quote of each path, and the item that goes with it. */
async function approved(...paths: Array<'/news' | '/fleet'>) {
	count += 1;
	const quotes = { '/news': depot, '/fleet': vans };
	const readAt = new Date().toISOString();
	const { facts } = verifyFacts(
		['/news', '/fleet'].map((path) => ({
			...{ claim: quotes[path as '/news'], quote: quotes[path as '/news'], kind: 'news' as const },
			url: `${site.url}${path}`,
		})),
		['/news', '/fleet'].map((path) => ({
			...extractPage(String(pages[path]), `${site.url}${path}`),
			readAt,
		})),
	);
	expect(facts).toHaveLength(2);
	const sentences: Sentence[] = paths.map((path) => ({
		...{ text: quotes[path], status: 'grounded' },
		factIds: facts.filter(({ url }) => url?.endsWith(path)).map(({ id }) => id),
	}));
	const content: Content = {
		...{ kind: 'email', from: 'sam@seller.example', to: `ana${count}@example.com` },
		...{ subject: 'Hello', text: `Hello Ana. ${paths.map((path) => quotes[path]).join(' ')}` },
	};
	const dossier = aDossier({ facts });
	const approval = await recordApproval(ledger, {
		...{ id: `recheck-${count}`, content, review: { dossier, sentences } },
	});
	const { text: body, ...rest } = content;
	const draft = { ...rest, body, language: 'en', sentences, findings: [], version: 1 };
	return { approval, json: { draft, approval: { id: approval.id } } };
}

async function send(items: object[], options: object = {}) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.send': new Send() },
		credentials: { smtp: { host: server.host, port: server.port, secure: false } },
	});
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', credentials: ['smtp'] },
					parameters: {
						operation: 'sendEmail',
						options: { recheck: 'hold', recheckPrivateNetwork: true, ...options },
					} as never,
				},
			],
			connections: ['Start -> Send'],
		}),
		items.map((json) => ({ json: { ...json } as never })),
	);
	const out = (output: number) =>
		execution.items('Send', output).map(({ json }) => json.send as Record<string, unknown>);
	return { sent: out(0), held: out(1), execution };
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const answering = (status: number, headers: Record<string, string> = html, body = ''): Answer => {
	return (_, response) => void response.writeHead(status, headers).end(body);
};

describe('a recheck before sending', () => {
	it('sends while every quote still stands, and reads only pages that the text rests on', async () => {
		const { json } = await approved('/news');
		expect((await send([json])).sent).toHaveLength(1);
		expect(site.asked).toEqual(['/robots.txt', '/news']);
	});

	it('holds mail whose quote has vanished, with the fact and what to do; the approval stays unused', async () => {
		const { json, approval } = await approved('/news', '/fleet');
		pages['/fleet'] = page('Our bicycles run every day of the week.');

		const { sent, held } = await send([json]);

		expect(sent).toEqual([]);
		expect(held).toMatchObject([
			{
				...{ state: 'not_sent', reason: 'quote_vanished', fact: { quote: vans } },
				message: expect.stringContaining(vans),
				advice: expect.stringContaining('approved again'),
			},
		]);
		expect(server.connections).toBe(0);
		expect(await ledger.sends.find(approval.id)).toBeUndefined();

		pages['/fleet'] = page(vans);
		await ledger.pageCache.removeReadBefore(new Date(Date.now() + 1000));
		expect((await send([json])).sent).toHaveLength(1);
	});

	it('sends when the page has changed around the quote', async () => {
		const { json } = await approved('/news');
		pages['/news'] = page('Something new.', depot, 'And more.');
		expect((await send([json])).sent).toHaveLength(1);
	});

	it.each([
		['robots.txt', { '/robots.txt': 'User-agent: *\nDisallow: /' }],
		['a header', { '/news': answering(200, { ...html, 'x-robots-tag': 'noindex' }, page(depot)) }],
		[
			'the page',
			{ '/news': page(depot).replace('<head>', '<head><meta name="robots" content="nosnippet">') },
		],
	] as Array<[string, Record<string, Answer>]>)(
		'holds mail of a site that has opted out in %s',
		async (_where, changed) => {
			const { json } = await approved('/news');
			Object.assign(pages, changed);
			expect((await send([json])).held).toMatchObject([
				{ reason: 'source_opted_out', fact: { quote: depot } },
			]);
			// also where the builder lets go what cannot be read
			expect((await send([json], { recheck: 'send' })).sent).toEqual([]);
		},
	);

	it.each([404, 410])('takes a page that answers %d for a quote that vanished', async (status) => {
		const { json } = await approved('/news');
		pages['/news'] = answering(status);
		expect((await send([json], { recheck: 'send' })).held).toMatchObject([
			{ reason: 'quote_vanished', message: expect.stringContaining(String(status)) },
		]);
	});

	it('holds mail while a site is down, unless the builder lets it go', async () => {
		const { json } = await approved('/news');
		pages['/news'] = answering(500);
		const { held } = await send([json]);
		expect(held).toMatchObject([
			{ reason: 'recheck_failed', message: expect.stringContaining('http_error') },
		]);
		expect((await send([json], { recheck: 'send' })).sent).toHaveLength(1);
	});

	it('reads nothing in a private network unless told to', async () => {
		const { json } = await approved('/news');
		const { held } = await send([json], { recheckPrivateNetwork: false });
		expect(held).toMatchObject([
			{ reason: 'recheck_failed', message: expect.stringContaining('address_not_allowed') },
		]);
		expect(site.asked).toEqual([]);
	});

	it('asks a site once for all items of a run, and only whether its page has changed', async () => {
		const etag = { ...html, etag: '"v1"' };
		const validators: unknown[] = [];
		pages['/news'] = (request, response) => {
			validators.push(request.headers['if-none-match']);
			const known = request.headers['if-none-match'] === '"v1"';
			response.writeHead(known ? 304 : 200, etag).end(known ? undefined : page(depot));
		};
		const markup = page(depot);
		const items = [];
		for (let index = 0; index < 3; index++) {
			const served: Answer = pages['/news'];
			pages['/news'] = markup;
			items.push((await approved('/news')).json);
			pages['/news'] = served;
		}
		// as research left it an hour ago
		await ledger.pageCache.save({
			...{ scope: 'private', address: `${site.url}/news`, url: `${site.url}/news`, status: 200 },
			...{ bytes: markup.length, body: markup, etag: '"v1"' },
			readAt: new Date(Date.now() - 3_600_000).toISOString(),
		});

		expect((await send(items)).sent).toHaveLength(3);
		expect(validators).toEqual(['"v1"']);
	});

	it('asks no site for what cannot be sent anyway, and none when it is switched off', async () => {
		const { json } = await approved('/news');
		expect((await send([json])).sent).toHaveLength(1);
		site.asked.length = 0;
		expect((await send([json])).held).toMatchObject([{ reason: 'already_sent' }]);
		const other = await approved('/news');
		expect((await send([other.json], { recheck: 'no' })).sent).toHaveLength(1);
		expect(site.asked).toEqual([]);
	});
});

import { Progress } from '../../../nodes/ProspectResearch/progress';
import { researchProspect } from '../../../nodes/ProspectResearch/researchProspect';
import type { ResearchSettings } from '../../../nodes/ProspectResearch/researchSettings';
import { prospectSchema } from '../../../nodes/shared/contracts';
import { openAiCompatibleModel } from '../../../nodes/shared/llm/openAiCompatible';
import { pricedModel } from '../../../nodes/shared/llm/priceOptions';
import { fetchPage } from '../../../nodes/shared/net/fetchPage';
import { createPoliteReader } from '../../../nodes/shared/net/politeFetch';
import { scripted, startModelServer } from '../../support/modelServer';
import { startTestSite } from '../../support/testSite';

const home =
	'<html lang="en"><h1>News</h1><h2>14 September 2026</h2><p>We opened a third store in Bremen.</p></html>';

function settings(signal?: AbortSignal): ResearchSettings {
	return {
		idealCustomer: 'Companies that open stores',
		staleAfterDays: 30,
		searchPages: 0,
		reading: {
			maxPages: 3,
			maxBytes: 1024 * 1024,
			timeLimitMs: 10_000,
			parallelPages: 2,
			extraPages: [],
			extraTexts: [],
			fetch: {
				allowPrivateNetwork: true,
				timeoutMs: 10_000,
				maxBytes: 1024 * 1024,
				userAgent: 'SignoffResearch/1.0',
				signal,
			},
		},
	};
}
const reader = () => createPoliteReader(fetchPage, { freshMs: 0, gapMs: 0, respectRobots: true });
const prospectAt = (website: string) =>
	prospectSchema.parse({ name: 'Ana', email: 'ana@acme.example', company: 'Acme', website });

const good = (url: string) => ({
	summary: 'Acme opened a third store in Bremen. It is worth billions.',
	facts: [
		{
			claim: 'Acme opened a third store in Bremen.',
			quote: 'We opened a third store in Bremen',
			url: `${url}/`,
			kind: 'news',
		},
	],
	fit: { score: 83, reasons: [{ reason: 'It opens stores.', facts: [1] }], missing: [] },
});

test.each([
	['a slow site', 8000, 0],
	['a slow model', 0, 8000],
])(
	'cancelling the run ends research within 2 seconds: %s',
	async (_name, siteDelay, modelDelay) => {
		const site = await startTestSite({ '/': home }, siteDelay);
		const server = await startModelServer({
			answer: () => scripted.late(modelDelay, good(site.url)),
		});
		const model = openAiCompatibleModel({
			apiKey: 'any',
			baseUrl: server.baseUrl,
			model: 'test-model',
		});
		const controller = new AbortController();
		try {
			const research = researchProspect(
				prospectAt(site.url),
				settings(controller.signal),
				reader(),
				model,
			);
			const started = performance.now();
			setTimeout(() => controller.abort(new Error('stopped')), 300);
			await expect(research).rejects.toThrow();
			expect(performance.now() - started).toBeLessThan(2000);
		} finally {
			await Promise.all([site.close(), server.close()]);
		}
	},
);

test('a dossier has dates, ages, grounds, language and cost, and of the summary what the facts carry', async () => {
	const site = await startTestSite({ '/': home });
	const server = await startModelServer({ answer: () => good(site.url) });
	const model = pricedModel(
		openAiCompatibleModel({
			apiKey: 'any',
			baseUrl: server.baseUrl,
			model: 'test-model',
		}),
		{
			currency: 'EUR',
			prices: [{ model: '*', input: 1, output: 4 }],
		},
	);
	try {
		const dossier = await researchProspect(prospectAt(site.url), settings(), reader(), model);
		expect(dossier).toMatchObject({
			summary: 'Acme opened a third store in Bremen.',
			fit: { score: 83, grounds: [{ reason: 'It opens stores.', factIds: ['f1'] }] },
			language: 'en',
			droppedFacts: 0,
			warnings: [],
		});
		const [fact] = dossier.facts;
		expect(fact).toMatchObject({ publishedAt: '2026-09-14' });
		expect(fact?.isStale).toBe((fact?.ageInDays ?? 0) > 30 || undefined);
		expect(dossier.cost).toBeGreaterThan(0);
		expect(JSON.stringify(dossier).length).toBeLessThan(5000);
	} finally {
		await Promise.all([site.close(), server.close()]);
	}
});

test('the log says how far the run has come, and nothing of what was read', async () => {
	const lines: string[] = [];
	const write = (line: string) => void lines.push(line);
	const logger = { info: write, warn: write, error: write, debug: write };
	const progress = new Progress(logger, 2);
	const site = await startTestSite({ '/': home });
	try {
		progress.researched(await researchProspect(prospectAt(site.url), settings(), reader()));
		progress.failed(new Error('no model'));
	} finally {
		await site.close();
	}
	expect(lines).toEqual([
		expect.stringMatching(/^Prospect Research 1 of 2: Acme: \d+ pages, \d+ facts, priority \d+$/),
		'Prospect Research 2 of 2: failed: no model',
	]);
});

describe('a prospect without a website', () => {
	const someone = (email: string) => prospectSchema.parse({ name: 'Ana', email, company: 'Acme' });

	/** Reads a test site where `https://acme.com` is asked for. */
	const readerAt = (url: string) =>
		createPoliteReader(
			async (address, options) => {
				const page = await fetchPage(address.replace('https://acme.com', url), options);
				return { ...page, url: page.url.replace(url, 'https://acme.com') };
			},
			{ freshMs: 0, gapMs: 0, respectRobots: true },
		);

	test('is researched at the domain of the email address, and the dossier says so', async () => {
		const site = await startTestSite({ '/': home });
		try {
			const dossier = await researchProspect(
				someone('ana@mail.acme.com'),
				settings(),
				readerAt(site.url),
			);
			expect(dossier.prospect.website).toBe('https://acme.com/');
			expect(dossier.facts[0]?.quote).toBe('We opened a third store in Bremen.');
			expect(dossier.warnings).toEqual([
				{
					code: 'website_by_email',
					message: expect.stringMatching(/^acme\.com\. The website was taken from the email/),
					url: 'https://acme.com/',
				},
			]);
		} finally {
			await site.close();
		}
	});

	test('is blank where nothing can be read there', async () => {
		const site = await startTestSite({});
		try {
			const dossier = await researchProspect(
				someone('ana@acme.com'),
				settings(),
				readerAt(site.url),
			);
			expect(dossier.warnings.map(({ code }) => code)).toEqual(['website_by_email', 'http_error']);
			expect(dossier).toMatchObject({ facts: [], priority: 0 });
		} finally {
			await site.close();
		}
	});

	test('a search is told the website of the email address', async () => {
		const told: string[] = [];
		const site = await startTestSite({ '/': home });
		try {
			await researchProspect(
				someone('ana@acme.com'),
				settings(),
				readerAt(site.url),
				undefined,
				async ({ website }) => {
					told.push(website);
					return { website, press: [], warnings: [] };
				},
			);
		} finally {
			await site.close();
		}
		expect(told).toEqual(['https://acme.com/']);
	});

	test('stays blank with the address of a mail service', async () => {
		const dossier = await researchProspect(someone('ana@gmail.com'), settings(), reader());
		expect(dossier.warnings.map(({ code }) => code)).toEqual(['no_website']);
		expect(dossier.prospect.website).toBe('');
	});
});

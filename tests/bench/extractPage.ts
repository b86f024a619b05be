import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { companies } from '../../demo/sites/companies';
import { renderPage } from '../../demo/sites/pages';
import { takeApart } from '../../nodes/shared/takeApart/takeApart';
import { pageAt } from '../support/researchField';
import { median, milliseconds, type Benchmark } from './harness';

const paths = ['/', '/about', '/product', '/customers', '/careers', '/news'];
const germanPaths = ['/', '/ueber-uns', '/produkt', '/kunden', '/karriere', '/aktuelles'];

/** The fixture sites, and pages of the size that company sites have today. */
const pages: { html: string; url: string }[] = [
	...companies.flatMap((company) =>
		(company.language === 'de' ? germanPaths : paths).flatMap((path) => {
			const html = renderPage(company, 'https://company.example', path);
			return html ? [{ html, url: `https://company.example${path}` }] : [];
		}),
	),
	...paths.map((path) => ({
		html: pageAt('big.example', path),
		url: `https://big.example${path}`,
	})),
];

type Parse = (html: string) => { document: never };
const { parseHTML } = createRequire(__filename)('linkedom') as { parseHTML: Parse };

let slowest = 0;

async function medianOver(read: (html: string, url: string) => unknown): Promise<number> {
	const times: number[] = [];
	for (const { html, url } of pages) {
		times.push(await milliseconds(async () => await read(html, url)));
	}
	slowest = Math.max(...times);
	return median(times);
}

/** Milliseconds a page, with all that evidence needs; beside it what a plain reader does: linkedom and Readability alone. */
export const benchmark: Benchmark = {
	name: 'extract page',
	unit: 'ms',
	n: pages.length,
	better: 'lower',
	setup: async () => {},
	ours: async () =>
		await medianOver(async (html, url) => await takeApart('extractPage', [html, url])),
	reference: async () =>
		await medianOver((html) => new Readability(parseHTML(html).document).parse()?.textContent),
	notes: () => [
		`limit 15 ms at the median; slowest page of the last round ${slowest.toFixed(1)} ms`,
	],
	teardown: async () => {},
};

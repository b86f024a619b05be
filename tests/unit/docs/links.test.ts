import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const checkout = join(__dirname, '../../..');
const files = (pattern: string) =>
	execFileSync('git', ['ls-files', '-co', '--exclude-standard', pattern], { cwd: checkout })
		.toString()
		.split('\n')
		.filter((file) => file !== '' && existsSync(join(checkout, file)));
const pages = files('*.md');

interface Link {
	page: string;
	target: string;
}

/** Links and pictures of a page, without what stands in code. */
function linksOf(page: string): Link[] {
	const text = readFileSync(join(checkout, page), 'utf8')
		.replace(/^```.*?^```/gms, '')
		.replace(/`[^`\n]*`/g, 'code');
	const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)];
	const references = [...text.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)];
	const html = [...text.matchAll(/(?:src|href)="([^"]+)"/g)];
	return [...inline, ...references, ...html].map(([, target = '']) => ({ page, target }));
}

/** The anchors that the headings of a page get. */
function anchorsOf(page: string): string[] {
	const headings = readFileSync(join(checkout, page), 'utf8')
		.replace(/^```.*?^```/gms, '')
		.matchAll(/^#+ +(.+)$/gm);
	return [...headings].map(([, heading = '']) =>
		heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.replace(/[`*_]/g, '')
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s-]/gu, '')
			.replace(/\s/g, '-'),
	);
}

const links = pages.flatMap(linksOf);
const within = links.filter(({ target }) => !/^[a-z]+:/i.test(target));
const places = within.map(({ page, target }) => {
	const [path = '', anchor] = target.split('#');
	const file = path === '' ? page : relative(checkout, join(checkout, dirname(page), path));
	return { page, target, file: decodeURIComponent(file), anchor };
});

describe('links in the documentation', () => {
	test('there are pages and links to look at', () => {
		expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/send.md']));
		expect(within.length).toBeGreaterThan(80);
	});

	test('every link and picture within the project is there', () => {
		const dead = places.filter(({ file }) => !existsSync(join(checkout, file)));
		expect(dead.map(({ page, target }) => `${page}: ${target}`)).toEqual([]);
	});

	test('every link to a heading finds it', () => {
		const dead = places.filter(
			({ file, anchor }) =>
				anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor),
		);
		expect(dead.map(({ page, target }) => `${page}: ${target}`)).toEqual([]);
	});

	test('every page in docs and every kept picture is linked from somewhere', () => {
		const linked = new Set(places.map(({ file }) => file));
		const unused = [...files('docs/*.md'), ...files('docs/images/*')].filter(
			(file) => !linked.has(file),
		);
		expect(unused).toEqual([]);
	});

	test('every template has its picture and its entry in the list', () => {
		const listed = places.filter(({ page }) => page === 'workflows/README.md');
		for (const template of files('workflows/*.json')) {
			const picture = template.replace(/^workflows\/(.*)\.json$/, 'docs/images/canvas-$1.png');
			expect(listed.map(({ file }) => file)).toEqual(expect.arrayContaining([template, picture]));
		}
	});
});

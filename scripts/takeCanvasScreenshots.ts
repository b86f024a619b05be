// Takes docs/images/canvas-*.png of the templates in the real editor, at 100 % zoom, and fails when something there overlaps
// or a note does not fit: npx tsx scripts/takeCanvasScreenshots.ts [template ...] after "npm run build".
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../tests/support/browser';
import { startN8n } from '../tests/support/n8n';
import { problemsOf } from '../tests/support/templateRules';
import { readTemplate, templateNames } from '../tests/support/templates';

const folder = join(__dirname, '../docs/images');
const margin = 48;
/** For what hangs on the outputs at the right edge and is no part of a node's box. */
const handles = 96;

interface Box {
	name: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What the editor draws, in pixels of the page: nodes with their labels, notes, and notes whose text is cut off. */
async function drawn(page: Page): Promise<{ boxes: Box[]; cut: string[] }> {
	return await page.evaluate(() => {
		const boxes: Box[] = [];
		const cut: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('.vue-flow__node')) {
			const parts = [
				element,
				...element.querySelectorAll<HTMLElement>('[data-test-id="canvas-node"] *'),
			].filter(
				(part) =>
					// the toolbar of a node is there all the time, and seen only under the mouse
					part.closest('[data-test-id*="handle"], [data-test-id="canvas-node-toolbar"]') === null,
			);
			const isNote = element.querySelector('.n8n-sticky, [data-test-id="sticky"]') !== null;
			const rectangles = (isNote ? [element] : parts)
				.map((part) => part.getBoundingClientRect())
				.filter(({ width, height }) => width > 0 && height > 0);
			const left = Math.min(...rectangles.map((rectangle) => rectangle.left));
			const top = Math.min(...rectangles.map((rectangle) => rectangle.top));
			const name =
				element.querySelector('[data-node-name]')?.getAttribute('data-node-name') ??
				element.textContent.trim().slice(0, 30);
			boxes.push({
				name,
				x: left,
				y: top,
				width: Math.max(...rectangles.map(({ right }) => right)) - left,
				height: Math.max(...rectangles.map(({ bottom }) => bottom)) - top,
			});
			for (const text of element.querySelectorAll<HTMLElement>(
				'.n8n-markdown, [class*="markdown"]',
			)) {
				const frame = element.getBoundingClientRect();
				if (
					text.getBoundingClientRect().bottom > frame.bottom - 4 ||
					text.scrollHeight > text.clientHeight + 1
				)
					cut.push(name);
			}
		}
		return { boxes, cut };
	});
}

function overlapping(boxes: Box[]): string[] {
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(other) =>
					one.x < other.x + other.width &&
					other.x < one.x + one.width &&
					one.y < other.y + other.height &&
					other.y < one.y + one.height,
			)
			.map((other) => `${one.name} and ${other.name} overlap`),
	);
}

async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	const wanted = process.argv.slice(2);
	const [browser, n8n] = await Promise.all([openBrowser(), startN8n()]);
	const problems: string[] = [];
	try {
		const types = await n8n.nodeTypes();
		const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
		await page.goto(`${n8n.baseUrl}/signin`);
		const { email, password } = n8n.owner;
		await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').first().fill(email);
		await page.locator('input[type="password"]').fill(password);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
		for (const name of wanted.length > 0 ? wanted : templateNames()) {
			const template = readTemplate(name);
			const found = problemsOf(template, types);
			const { id } = await n8n.importWorkflow(template);
			const edges = template.nodes.map(({ position, parameters }) => ({
				right: position[0] + Number(parameters.width ?? 256),
				bottom: position[1] + Number(parameters.height ?? 192),
				left: position[0],
				top: position[1],
			}));
			const width =
				Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left));
			const height =
				Math.max(...edges.map(({ bottom }) => bottom)) - Math.min(...edges.map(({ top }) => top));
			await page.setViewportSize({ width: width + 700, height: height + 400 });
			await page.goto(`${n8n.baseUrl}/workflow/${id}`);
			await page
				.locator('.vue-flow__node')
				.nth(template.nodes.length - 1)
				.waitFor();
			await page.waitForTimeout(1500);
			const { boxes, cut } = await drawn(page);
			found.push(...overlapping(boxes), ...cut.map((note) => `the text of ${note} is cut off`));
			problems.push(...found.map((problem) => `${name}: ${problem}`));
			const left = Math.min(...boxes.map(({ x }) => x)) - margin;
			const top = Math.min(...boxes.map(({ y }) => y)) - margin;
			await page.screenshot({
				path: join(folder, `canvas-${name}.png`),
				clip: {
					x: left,
					y: top,
					width: Math.max(...boxes.map((box) => box.x + box.width)) + handles + margin - left,
					height: Math.max(...boxes.map((box) => box.y + box.height)) + margin - top,
				},
			});
		}
	} finally {
		await browser.close();
		await n8n.stop();
	}
	if (problems.length > 0) throw new Error(problems.join('\n'));
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});

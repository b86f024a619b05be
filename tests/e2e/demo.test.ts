import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../support/freePort';
import { submitForm } from '../support/n8n/form';
import { checkout, nodeBinary } from '../support/n8n/installation.cjs';
import { waitFor } from '../support/waitFor';

jest.setTimeout(240_000);

/** The demo as `npm run demo` starts it after set-up, in a folder and on ports of its own. */
class RunningDemo {
	output = '';
	private readonly child: ChildProcess;

	constructor(folder: string, port: number) {
		// Without OPENAI_API_KEY and its like, so that the demo model is used.
		const { PATH, HOME, SIGNOFF_CACHE } = process.env;
		const script = join(checkout, 'demo', 'start.ts');
		const flags = ['--folder', folder, '--port', String(port)];
		this.child = spawn(nodeBinary(), ['--import', 'tsx', script, ...flags], {
			cwd: checkout,
			env: { PATH, HOME, SIGNOFF_CACHE },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
		}
	}

	/** @returns the URLs that the demo prints once it runs, in order */
	async urls(): Promise<string[]> {
		await waitFor(
			'the demo to run',
			() => {
				return this.child.exitCode !== null || this.output.includes('Ctrl-C stops everything');
			},
			120_000,
		);
		if (this.child.exitCode !== null) throw new Error(this.output);
		return this.output.match(/http:\/\/[^\s,)]+/g) ?? [];
	}

	get hasEnded(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null;
	}

	/** @returns the exit code */
	async end(signal: NodeJS.Signals): Promise<number | null> {
		if (!this.hasEnded) {
			const ended = new Promise((resolve) => this.child.once('exit', resolve));
			this.child.kill(signal);
			await ended;
		}
		return this.child.exitCode;
	}
}

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url);
		await response.text();
		return response.ok;
	} catch {
		return false;
	}
}

/** Where the links of a page of the mail viewer lead. */
async function linksOf(url: string): Promise<string[]> {
	const page = await (await fetch(url)).text();
	return [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
		link.replaceAll('&amp;', '&'),
	);
}

/** Process ids of everything that has the folder in its environment. */
async function processesIn(folder: string): Promise<string[]> {
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	const found = await Promise.all(
		pids.map(async (pid) => {
			const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
			return environment.includes(folder) ? pid : undefined;
		}),
	);
	return found.filter((pid) => pid !== undefined);
}

describe('the demo', () => {
	let folder: string;
	let port: number;
	let demo: RunningDemo;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'signoff-demo-'));
		port = await freePort(6100);
		demo = new RunningDemo(folder, port);
	});

	// One demo for all tests, unless the one before has ended it: it takes longer to start than to look at.
	beforeEach(async () => {
		if (demo.hasEnded) demo = new RunningDemo(folder, port);
		await demo.urls();
	});

	afterAll(async () => {
		await demo.end('SIGKILL');
		await waitFor('n8n to end', async () => (await processesIn(folder)).length === 0);
		await rm(folder, { recursive: true, force: true });
	});

	it('prints addresses that answer, and says that its model is a demo', async () => {
		const urls = await demo.urls();

		expect(urls.length).toBeGreaterThanOrEqual(15);
		for (const url of urls) expect([url, await answers(url)]).toEqual([url, true]);
		expect(demo.output).toContain('Demo model (rules, not a language model)');
	});

	it('takes a prospect from the filled-in form to a review page that the mail viewer links to', async () => {
		const [formUrl = '', , filledIn = ''] = await demo.urls();
		const mailUrl = /Mail viewer: (\S+)/.exec(demo.output)?.[1] ?? '';
		const answers = new URL(filledIn).searchParams;
		const [name = '', email = '', company = '', website = '', title = ''] = [
			'name',
			'email',
			'company',
			'website',
			'title',
		].map((key) => answers.get(key) ?? '');
		const form = await (await fetch(filledIn)).text();
		const values = [...form.matchAll(/<input[^>]*\sid='field-\d'[^>]*>/g)].map(
			([input]) => /value="([^"]*)"/.exec(input)?.[1],
		);
		expect(values).toEqual([name, email, company, website, title]);

		await submitForm(formUrl, { Name: name, Email: email, Company: company, Website: website });
		const reviewUrl = await waitFor('the mail with the review link', async () => {
			const mails = await linksOf(mailUrl);
			const links = await linksOf(new URL(mails[0] ?? '', mailUrl).href);
			return links.find((link) => link.includes('/webhook-waiting/'));
		});

		const review = await (await fetch(reviewUrl)).text();
		expect(review).toContain(email);
		expect(review).toContain(company);
	});

	it('refuses a second demo in the same folder', async () => {
		const second = new RunningDemo(folder, await freePort(6200));

		await expect(second.urls()).rejects.toThrow('already runs');
	});

	it('starts again where a killed demo left off', async () => {
		const [formUrl] = await demo.urls();
		await demo.end('SIGKILL');
		await waitFor('n8n to end', async () => (await processesIn(folder)).length === 0);

		demo = new RunningDemo(folder, port);

		expect((await demo.urls())[0]).toBe(formUrl);
	});

	it('leaves nothing behind when it is ended with Ctrl-C', async () => {
		const urls = await demo.urls();
		for (const url of urls) expect([url, await answers(url)]).toEqual([url, true]);

		expect(await demo.end('SIGINT')).toBe(0);
		expect(await processesIn(folder)).toEqual([]);
		for (const url of urls) expect([url, await answers(url)]).toEqual([url, false]);
		expect(existsSync(join(folder, 'running.pid'))).toBe(false);
	});
});

import { gzipSync } from 'node:zlib';
import { startWaitingPages, type WaitingPages } from '../support/waitingPages';
import type { Benchmark, Side } from './harness';

const drafts = 20;
const factsEach = 6;

let pages: WaitingPages | undefined;
const hosts: Partial<Record<Side, number>> = {};

async function weigh(side: Side): Promise<number> {
	if (!pages) throw new Error('The benchmark is not set up.');
	const answer = await fetch(pages[side]);
	if (!answer.ok) throw new Error(`${pages[side]} answered ${answer.status}`);
	const page = await answer.text();
	const loaded = page.matchAll(
		/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="https?:\/\/([^/"]+)/g,
	);
	hosts[side] = new Set([...loaded].map(([, host]) => host)).size;
	return gzipSync(page).length / 1024;
}

/** The same two pages as in `page first byte`: what each weighs compressed, without what it loads from elsewhere. */
export const benchmark: Benchmark = {
	name: `page weight (${drafts})`,
	unit: 'KB compressed',
	n: drafts,
	better: 'lower',
	repetitions: 1,
	async setup() {
		pages = await startWaitingPages(drafts, factsEach);
	},
	ours: async () => await weigh('ours'),
	reference: async () => await weigh('reference'),
	notes: () => [
		`reference: a form with 2 fields, no drafts`,
		`other hosts asked: ours ${hosts.ours}, reference ${hosts.reference}`,
	],
	teardown: async () => await pages?.close(),
};

import { firstByte, startWaitingPages, type WaitingPages } from '../support/waitingPages';
import { median, type Benchmark, type Side } from './harness';

const drafts = 20;
const factsEach = 6;
/** One measurement is the median of so many calls: single ones jump about on a busy machine. */
const calls = 15;

let pages: WaitingPages | undefined;

async function measure(side: Side): Promise<number> {
	if (!pages) throw new Error('The benchmark is not set up.');
	const figures: number[] = [];
	for (let call = 0; call < calls; call++) figures.push(await firstByte(pages[side]));
	return median(figures);
}

/** The review page of 20 drafts with 6 facts each, and n8n's custom form with 2 fields: time to the first byte. */
export const benchmark: Benchmark = {
	name: `page first byte (${drafts})`,
	unit: 'ms',
	n: calls,
	better: 'lower',
	async setup() {
		pages = await startWaitingPages(drafts, factsEach);
	},
	ours: async () => await measure('ours'),
	reference: async () => await measure('reference'),
	teardown: async () => await pages?.close(),
};

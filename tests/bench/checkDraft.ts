import { checkDraft } from '../../nodes/shared/checks/checkDraft';
import { labelledDrafts } from '../fixtures/checks/labelledDrafts';
import { median, type Benchmark } from './harness';

const limit = 5;
const drafts = labelledDrafts();
let times: number[] = [];

/** Milliseconds of the processor that one run over all labelled drafts takes for each of them. */
function checkAll(): number[] {
	return drafts.map(({ draft, context }) => {
		const before = process.cpuUsage();
		checkDraft(draft, context);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
}

const share = (values: number[], part: number): number =>
	values.toSorted((left, right) => left - right)[Math.floor(values.length * part)] ?? 0;

/** Milliseconds a draft, beside the limit of 5 ms: no other gate checks without a model call of seconds. */
export const benchmark: Benchmark = {
	name: 'check draft',
	unit: 'ms',
	n: drafts.length,
	better: 'lower',
	setup: async () => {},
	ours: async () => {
		times = checkAll();
		return median(times);
	},
	reference: async () => limit,
	notes: () => [
		`the reference is the limit; last round: median ${median(times).toFixed(2)} ms, p95 ${share(times, 0.95).toFixed(2)} ms`,
	],
	teardown: async () => {},
};

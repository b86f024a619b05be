import { measureResearch, type ResearchQuality } from '../support/researchQuality';
import type { Benchmark } from './harness';

let last: ResearchQuality | undefined;

/** Facts that are true, in percent: those that Prospect Research keeps, beside the same model's answers taken at their word. */
export const benchmark: Benchmark = {
	name: 'research precision (lying model)',
	unit: '% true',
	n: 7,
	better: 'higher',
	repetitions: 1,
	setup: async () => {},
	ours: async () => {
		last = await measureResearch();
		return 100 * last.precision;
	},
	reference: async () => {
		last ??= await measureResearch();
		return 100 * (1 - last.lies / last.told);
	},
	notes: () => {
		if (!last) return [];
		const percent = (share: number) => `${Math.round(100 * share)} %`;
		return [
			`recall against ${last.marked} hand-marked facts: ${percent(last.recall)} with a model, ${percent(last.recallWithoutModel)} without`,
			`missed: ${last.missed.join(' | ') || 'none'}`,
		];
	},
	teardown: async () => {},
};

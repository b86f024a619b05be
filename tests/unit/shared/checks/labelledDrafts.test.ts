import { measureChecks } from '../../../eval/checks';
import { labelledDrafts } from '../../../fixtures/checks/labelledDrafts';

const drafts = labelledDrafts();

describe('the labelled drafts', () => {
	it('are at least 120, a third of them harmless, half of the second set not for development', () => {
		expect(drafts.length).toBeGreaterThanOrEqual(120);
		expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
		const harmless = drafts.filter(({ bad }) => !bad).length;
		expect(harmless / drafts.length).toBeGreaterThan(0.33);
		const second = drafts.filter(({ set }) => set === 'second');
		const development = second.filter(({ part }) => part === 'development').length;
		expect(Math.abs(development / second.length - 0.5)).toBeLessThan(0.05);
	});

	// `npm run bench -- "check draft"` measures; a machine that is busy with other tests only notices when a draft takes times as long.
	it('take less than 20 ms each, by the processor’s clock', () => {
		const realistic = drafts.filter(({ set }) => set === 'sixth');
		measureChecks(realistic);
		const rounds = [1, 2, 3].map(() => {
			const before = process.cpuUsage();
			measureChecks(realistic);
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000 / realistic.length;
		});
		expect(Math.min(...rounds)).toBeLessThan(20);
	});
});

import { measureChecks, shareOfRight } from '../../../eval/checks';
import { labelledDrafts } from '../../../fixtures/checks/labelledDrafts';

const drafts = labelledDrafts();

describe('the labelled drafts', () => {
	it('are at least 120, a third of them harmless, half of each set aside', () => {
		expect(drafts.length).toBeGreaterThanOrEqual(120);
		expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
		const harmless = drafts.filter(({ bad }) => !bad).length;
		expect(harmless / drafts.length).toBeGreaterThan(0.3);
		const aside = drafts.filter(({ working }) => !working).length;
		expect(Math.abs(aside / drafts.length - 0.5)).toBeLessThan(0.02);
	});

	it('for tuning: at least 95 % are caught, at most 5 % are false alarms', () => {
		const measured = measureChecks(drafts.filter(({ working }) => working));
		expect(shareOfRight(measured, true)).toBeGreaterThanOrEqual(0.95);
		expect(shareOfRight(measured, false)).toBeGreaterThanOrEqual(0.95);
	});

	it('set aside: at least 95 % are caught, and no more false alarms than docs/checks.md tells', () => {
		const measured = measureChecks(drafts.filter(({ working }) => !working));
		expect(shareOfRight(measured, true)).toBeGreaterThanOrEqual(0.95);
		expect(shareOfRight(measured, false)).toBeGreaterThanOrEqual(0.87);
	});

	it('take less than 5 ms each, by the processor’s clock', () => {
		measureChecks(drafts);
		const before = process.cpuUsage();
		measureChecks(drafts);
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000 / drafts.length).toBeLessThan(5);
	});
});

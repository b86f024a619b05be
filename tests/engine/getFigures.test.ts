import type { Figures } from '../../nodes/HumanApproval/figures/figuresOf';
import { openLedger } from '../../nodes/shared/ledger';
import { draftText, findingOn, recordDecided } from '../support/decidedReviews';
import { listReviews, queryReviews } from '../support/reviewQueries';

afterAll(async () => {
	await (await openLedger()).close();
});

async function figures(parameters: object) {
	const items = await listReviews({ operation: 'getFigures', ...parameters });
	expect(items).toHaveLength(1);
	return items[0] as unknown as Figures & { title: string; html?: string; mail?: string };
}

const filters = { until: '2026-11-25T12:00:00.000Z' };

describe('Get Figures', () => {
	test('of an empty ledger is one item that says so', async () => {
		const found = await figures({ filters, weeks: 4 });
		expect(found).toMatchObject({
			title: 'Week of 16 November 2026: nothing decided',
			...{ since: '2026-10-26', undecided: 0, reviewers: [], promptVersions: [], rules: [] },
			total: { decided: 0, approvalRate: null },
		});
		expect(found.weeks).toHaveLength(5);
		expect(found).not.toHaveProperty('html');
	});

	test('counts what was decided, by week, reviewer, prompt version and rule', async () => {
		const ledger = await openLedger();
		const createdAt = '2026-11-18T06:00:00.000Z';
		const findings = [
			findingOn('40 percent'),
			findingOn('Leeds', { rule: 'tone', severity: 'info' }),
		];
		const common = { createdAt, promptVersion: 'p1', model: 'small', findings };
		const decidedAt = '2026-11-18T08:00:00.000Z';
		const edited = draftText.replace('40 percent', 'time');
		await recordDecided(ledger, { ...common, id: '1', decidedAt });
		await recordDecided(ledger, { ...common, id: '2', decidedAt, text: edited });
		await recordDecided(ledger, {
			...{ ...common, id: '3', outcome: 'rejected', reviewer: 'Otto@Sender.example' },
			...{ promptVersion: 'p2', decidedAt: '2026-11-24T06:00:00.000Z', workflowId: 'other' },
		});
		const found = await figures({ filters, asPage: true });
		expect(found.lastWeek).toMatchObject({
			...{ week: '2026-11-16', decided: 2, approved: 2, approvalRate: 1, approvedUnchanged: 1 },
			...{ medianHoursToDecision: 2, checks: { flagged: 2, right: 1, wrong: 1, share: 0.5 } },
		});
		expect(found.weeks.at(-1)).toMatchObject({ week: '2026-11-23', decided: 1, rejected: 1 });
		expect(found.reviewers.map(({ reviewer }) => reviewer)).toEqual([
			'rita@sender.example',
			'otto@sender.example',
		]);
		expect(found.promptVersions.map((one) => [one.promptVersion, one.decided])).toEqual([
			['p1', 2],
			['p2', 1],
		]);
		expect(found.rules).toEqual([
			{ rule: 'claims.number', flagged: 3, right: 2, wrong: 1, unknown: 0, share: 0.667 },
		]);
		expect(found.html).toContain(`<h1>${found.title}</h1>`);
		expect(found.mail).toContain('rita@sender.example');

		const other = await figures({ filters: { ...filters, workflowId: 'other' } });
		expect(other.total.decided).toBe(1);
	});

	test('a number of weeks that makes no sense is refused in words', async () => {
		const { error } = await queryReviews({ operation: 'getFigures', weeks: 0 });
		expect(`${error?.message} ${error?.description}`).toContain('Weeks must be a whole number');
	});
});

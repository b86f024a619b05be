import { figuresOf } from '../../../../nodes/HumanApproval/figures/figuresOf';
import type { Measure } from '../../../../nodes/HumanApproval/figures/measure';
import { renderFiguresMail } from '../../../../nodes/HumanApproval/figures/mail';
import { renderFiguresPage } from '../../../../nodes/HumanApproval/figures/page';
import { titleOf } from '../../../../nodes/HumanApproval/figures/say';

const weeks = ['2026-11-09', '2026-11-16', '2026-11-23'];
const given = { weeks, until: new Date('2026-11-23T07:00:00.000Z'), undecided: 2 };

function measured(more: Partial<Measure>): Measure {
	return {
		...{ week: '2026-11-16', reviewer: 'rita@sender.example', outcome: 'approved' },
		...{ isRecalled: false, editDistance: 0, hours: 1, findings: [] },
		...more,
	} as Measure;
}

const known = [
	measured({ promptVersion: 'p1', model: 'small', hours: 2, secondsSpent: 30 }),
	measured({ promptVersion: 'p1', model: 'small', hours: 4, editDistance: 10 }),
	measured({
		...{ promptVersion: 'p2', model: 'large', reviewer: 'otto@sender.example', hours: 9 },
		outcome: 'rejected',
		findings: [{ rule: 'claims.number', verdict: 'right' }],
	}),
	measured({
		...{ promptVersion: 'p2', model: 'large', hours: 0.5, week: '2026-11-09' },
		outcome: 'changesRequested',
		findings: [
			{ rule: 'claims.number', verdict: 'right' },
			{ rule: 'form.long', verdict: 'wrong' },
			{ rule: 'form.long', verdict: 'unknown' },
		],
	}),
	measured({ isRecalled: true, editDistance: 500, findings: [{ rule: 'x', verdict: 'wrong' }] }),
	measured({ week: '2026-11-02', outcome: 'rejected' }),
];

describe('figures', () => {
	const figures = figuresOf(known, given);

	test('of the last full week: rate, edits and times by hand', () => {
		expect(figures.lastWeek).toEqual({
			...{ week: '2026-11-16', decided: 3, approved: 2, changesRequested: 0, rejected: 1 },
			...{ recalled: 1, approvalRate: 0.667, approvedUnchanged: 1 },
			editDistance: { mean: 5, median: 5 },
			...{ medianHoursToDecision: 4, medianSecondsSpent: 30 },
			checks: { flagged: 1, right: 1, wrong: 0, unknown: 0, share: 1 },
		});
	});

	test('every week is there, the current one too, and no other', () => {
		expect(figures.weeks.map(({ week, decided }) => [week, decided])).toEqual([
			['2026-11-09', 1],
			['2026-11-16', 3],
			['2026-11-23', 0],
		]);
		expect(figures.total).toMatchObject({
			decided: 4,
			approvalRate: 0.5,
			medianHoursToDecision: 3,
		});
	});

	test('by prompt version with its model, by reviewer and by rule', () => {
		expect(
			figures.promptVersions.map((one) => [one.promptVersion, one.model, one.approvalRate]),
		).toEqual([
			['p1', 'small', 1],
			['p2', 'large', 0],
		]);
		expect(figures.reviewers.map(({ reviewer, decided }) => [reviewer, decided])).toEqual([
			['rita@sender.example', 3],
			['otto@sender.example', 1],
		]);
		expect(figures.rules).toEqual([
			{ rule: 'claims.number', flagged: 2, right: 2, wrong: 0, unknown: 0, share: 1 },
			{ rule: 'form.long', flagged: 2, right: 0, wrong: 1, unknown: 1, share: 0 },
		]);
	});

	test('of an empty ledger say so and divide by nothing', () => {
		const empty = figuresOf([], { ...given, undecided: 0 });
		expect(empty.total).toMatchObject({ decided: 0, approvalRate: null, medianSecondsSpent: null });
		expect([empty.reviewers, empty.promptVersions, empty.rules]).toEqual([[], [], []]);
		expect(titleOf(empty)).toBe('Week of 16 November 2026: nothing decided');
		const page = renderFiguresPage(empty);
		expect(page).toContain('Nothing has been decided since 9 November 2026.');
		expect(page + renderFiguresMail(empty)).not.toMatch(/NaN|undefined|null|Infinity/);
	});
});

describe('the page and the mail', () => {
	const hostile = '<img src=x onerror=alert(1)>@evil.example';
	const figures = figuresOf([...known, measured({ reviewer: hostile, model: hostile })], given);

	test('show the figures: title, rate above the bar, right and wrong by rule', () => {
		const page = renderFiguresPage(figures);
		expect(page).toContain('<h1>Week of 16 November 2026: 4 decided, 75 % approved</h1>');
		expect(page).toContain('>75 %</text>');
		expect(page).toContain('>2 right, 0 wrong</text>');
		expect(page).toContain('2 reviews wait for a decision now.');
		expect(page).not.toMatch(/NaN|undefined|>null/);
	});

	test('escape what people typed, load nothing and run nothing', () => {
		for (const text of [renderFiguresPage(figures), renderFiguresMail(figures)]) {
			expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;@evil.example');
			expect(text).not.toMatch(/<img|<script|https?:|url\(|@import/);
		}
		expect(renderFiguresPage(figures)).toContain('content="default-src &#39;none&#39;;');
		expect(renderFiguresMail(figures)).not.toContain('<svg');
	});
});

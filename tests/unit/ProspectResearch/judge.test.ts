import { describeIdealCustomer } from '../../../nodes/ProspectResearch/idealCustomer';
import { groundedFit, groundedSummary } from '../../../nodes/ProspectResearch/judge';
import { extractPage } from '../../../nodes/shared/evidence/extractPage';
import { verifyFacts } from '../../../nodes/shared/evidence/verifyFacts';

const page = {
	...extractPage(
		'<p>We run 86 trucks of our own.</p><p>We hire two planners.</p>',
		'https://a.example/',
	),
	readAt: '2026-11-23T08:00:00.000Z',
};
const say = (claim: string, quote: string) => ({
	claim,
	quote,
	url: page.url,
	kind: 'other' as const,
});
const verified = verifyFacts(
	[
		say('It is invented.', 'words that stand nowhere'),
		say('It runs 86 trucks.', 'We run 86 trucks'),
		say('It hires two planners.', 'We hire two planners'),
	],
	[page],
);

test('reasons carry the ids of their facts; those that rest on none fall away', () => {
	const reasons = [
		{ reason: 'Own trucks.', facts: [2] },
		{ reason: 'It won a prize.', facts: [1] },
		{ reason: 'It grows.', facts: [3, 1, 3, 99] },
		{ reason: 'A feeling.', facts: [] },
	];
	expect(groundedFit({ score: 90, reasons, missing: ['Revenue'] }, verified)).toEqual({
		score: 90,
		reasons: ['Own trucks.', 'It grows.'],
		missing: ['Revenue'],
		grounds: [
			{ reason: 'Own trucks.', factIds: ['f1'] },
			{ reason: 'It grows.', factIds: ['f2'] },
		],
	});
});

test('a score that no fact speaks for is neutral at most', () => {
	const invented = [{ reason: 'It won a prize.', facts: [1] }];
	expect(groundedFit({ score: 95, reasons: invented, missing: [] }, verified).score).toBe(50);
	expect(groundedFit({ score: 10, reasons: invented, missing: [] }, verified).score).toBe(10);
});

test('a summary keeps the sentences that the facts carry', () => {
	const summary =
		'Acme runs 86 trucks. It is the market leader. It hires two planners. It has 9 depots.';
	expect(groundedSummary(summary, verified, 'Acme')).toBe(
		'Acme runs 86 trucks. It hires two planners.',
	);
});

test('without facts there is no summary', () => {
	expect(groundedSummary('A fine company.', { facts: [], dropped: [], ids: [] }, '')).toBe('');
});

test('the ideal customer is free text and form together', () => {
	const form = { industry: ' Logistics ', size: '', exclusions: 'agencies' };
	expect(describeIdealCustomer('Own trucks', form)).toBe(
		'Own trucks\nIndustry: Logistics\nExclusions (score 0): agencies',
	);
	expect(describeIdealCustomer(' ', {})).toBe('');
});

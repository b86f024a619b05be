import { paceRules } from '../../../nodes/Send/paceRules';

it('makes no rule of what is not limited', () => {
	expect(paceRules({})).toEqual([]);
	expect(paceRules({ perMinute: 0, perDay: 0, minimumGap: 0, domainGap: 0 })).toEqual([]);
});

it('turns each limit into a rule', () => {
	const day = 86_400_000;
	expect(
		paceRules({
			...{ perMinute: 30, perDay: 500, perSenderPerDay: 80 },
			...{ minimumGap: 20, gapJitter: 10, domainGap: 300 },
		}),
	).toEqual([
		{ reason: 'paced', scope: 'everything', most: 30, withinMs: 60_000 },
		{ reason: 'day_full', scope: 'everything', most: 500, withinMs: day },
		{ reason: 'day_full', scope: 'sender', most: 80, withinMs: day },
		{ reason: 'paced', scope: 'sender', most: 1, withinMs: 20_000, jitterMs: 10_000 },
		{ reason: 'paced', scope: 'domain', most: 1, withinMs: 300_000 },
	]);
});

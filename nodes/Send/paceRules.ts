import type { PaceRule } from '../shared/ledger';

/** What a builder sets about pace; 0 or absent means no limit. Gaps are in seconds. */
export interface PaceLimits {
	perMinute?: number;
	perDay?: number;
	perSenderPerDay?: number;
	minimumGap?: number;
	gapJitter?: number;
	domainGap?: number;
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** The limits as rules that the ledger can look at. A day is the last 24 hours, so that midnight opens no gate. */
export function paceRules(limits: PaceLimits): PaceRule[] {
	const { perMinute, perDay, perSenderPerDay, minimumGap, gapJitter, domainGap } = limits;
	const rules: PaceRule[] = [];
	const add = (rule: PaceRule) => {
		if (rule.most >= 1 && rule.withinMs + (rule.jitterMs ?? 0) > 0) rules.push(rule);
	};
	add({ reason: 'paced', scope: 'everything', most: perMinute ?? 0, withinMs: minute });
	add({ reason: 'day_full', scope: 'everything', most: perDay ?? 0, withinMs: day });
	add({ reason: 'day_full', scope: 'sender', most: perSenderPerDay ?? 0, withinMs: day });
	add({
		...{ reason: 'paced', scope: 'sender', most: 1 },
		...{ withinMs: (minimumGap ?? 0) * second, jitterMs: (gapJitter ?? 0) * second },
	});
	add({ reason: 'paced', scope: 'domain', most: 1, withinMs: (domainGap ?? 0) * second });
	return rules;
}

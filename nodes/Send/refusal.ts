import { takenReasons } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { ClaimRefusal } from '../shared/ledger';
import type { SendResult } from './sendResult';

/** What an item is told whose claim was not given; undefined when nothing stands against it. */
export function readRefusal({ record, suppression, pace }: ClaimRefusal): SendResult | undefined {
	if (record) {
		const detail = record.state === 'recalled' ? record.error : undefined;
		return { record, problem: new SignoffError(takenReasons[record.state], detail) };
	}
	if (suppression) {
		const { value, source, at } = suppression;
		const since = `${value}, since ${at.slice(0, 10)}${source ? `: ${source}` : ''}.`;
		return { problem: new SignoffError('suppressed', since) };
	}
	if (pace) return { problem: new SignoffError(pace.rule.reason), notBefore: pace.notBefore };
	return undefined;
}

import { SignoffError } from '../shared/errors';
import type { StoredApproval } from '../shared/ledger';
import type { SendResult } from './sendResult';

/** Why an approval may not be used yet: until `heldUntil` the reviewer can take it back. Undefined when it may. */
export function heldBack({ heldUntil }: StoredApproval, now: Date): SendResult | undefined {
	if (heldUntil === undefined || Date.parse(heldUntil) <= now.getTime()) return undefined;
	return {
		problem: new SignoffError('held', `Until ${heldUntil}.`),
		notBefore: new Date(heldUntil),
	};
}

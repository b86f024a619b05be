import type { IDataObject } from 'n8n-workflow';
import { takenReasons } from '../shared/contracts';
import { errorForItem, SignoffError } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import type { ItemResult } from './operations/perItem';

/** Takes an approval back unless it is used. Output 1: why it could not be. `by`, `why`: for the audit trail. */
export async function recallOnce(
	ledger: Ledger,
	id: string,
	by: string,
	why?: string,
): Promise<ItemResult> {
	const approval = await ledger.approvals.findById(id);
	if (!approval)
		return notRecalled(new SignoffError('unknown_approval', id && `Asked for: ${id}.`));
	const { record } = await ledger.sends.recall({ approval, by, why, now: new Date() });
	// Twice the same wish is one wish: a run may be repeated.
	if (record.state === 'recalled') return { send: record };
	return notRecalled(new SignoffError(takenReasons[record.state]), record);
}

function notRecalled(problem: SignoffError, record?: IDataObject): ItemResult {
	const { code, message, advice } = errorForItem(problem);
	return { output: 1, send: { ...record, reason: code, message, advice } };
}

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import { givenNumber, givenWholeNumber } from '../shared/givenNumber';
import type { Ledger } from '../shared/ledger';
import { perQuery } from '../shared/perQuery';
import { readWorkflowId } from '../shared/workflowFilter';
import { itemOfApproval } from './itemOfApproval';
import { outputItem } from './outputItem';

const minute = 60_000;
const day = 24 * 60 * minute;

/** @returns what was approved and never sent, and sends that have ended without an outcome */
export async function unsentApprovals(
	context: IExecuteFunctions,
	openLedger: () => Promise<Ledger>,
): Promise<INodeExecutionData[][]> {
	const ledger = await openLedger();
	const now = new Date();
	const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
	const span = (label: string, name: string, index: number, fallback: number) =>
		givenNumber(label, context.getNodeParameter(name, index, fallback));
	const count = (label: string, name: string, index: number, fallback: number) =>
		givenWholeNumber(label, context.getNodeParameter(name, index, fallback));
	const unknownAfter = span('Unknown After', 'unknownAfter', 0, 30) * minute;
	const unknown = await findUnknown(ledger, before(unknownAfter), now);
	const unsent = await perQuery(context, async (index) => {
		const found = await ledger.approvals.listUnsent({
			since: before(span('Not Older Than', 'notOlderThan', index, 14) * day),
			until: before(span('Older Than', 'olderThan', index, 60) * minute),
			workflowId: readWorkflowId(context.getNodeParameter('workflowId', index, '')),
			limit: count('Limit', 'limit', index, 50),
			maximumAttempts: count('Maximum Attempts', 'maximumAttempts', index, 0) || undefined,
		});
		return found.map((approval) => ({ json: itemOfApproval(approval) }));
	});
	return [unsent, unknown];
}

/** What processes that have ended were sending, as the items would have left Send Email by Not Sent. */
async function findUnknown(
	ledger: Ledger,
	claimedBefore: Date,
	now: Date,
): Promise<INodeExecutionData[]> {
	const records = await ledger.sends.giveUpClaims({ claimedBefore, now });
	const items: INodeExecutionData[] = [];
	for (const record of records) {
		const json = await itemBehind(ledger, record.approvalId);
		const problem = new SignoffError('outcome_unknown', record.error);
		items.push(outputItem({ json }, 0, { record, problem }).item);
	}
	return items;
}

/** Empty where the ledger no longer keeps the review. */
async function itemBehind(ledger: Ledger, approvalId: string): Promise<IDataObject> {
	const approval = await ledger.approvals.findById(approvalId);
	const review = approval && (await ledger.reviews.find(approval.reviewId));
	return review ? itemOfApproval({ approval, item: review.item }) : {};
}

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import { itemOfApproval } from '../itemOfApproval';
import { outputItem } from '../outputItem';
import type { Operation } from './operation';
import { perQuery } from './perQuery';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Approved and never sent, because n8n was stopped in between: items ready for Send Email. */
export const getUnsentApprovals: Operation = {
	option: {
		name: 'Get Unsent Approvals',
		value: 'getUnsentApprovals',
		description:
			'Find approvals that never reached Send, as items ready for Send Email, and sends without an outcome',
		action: 'Get approvals that were not sent',
	},
	outputNames: ['Unsent', 'Unknown'],
	properties: [
		{
			displayName: 'Older Than (Minutes)',
			name: 'olderThan',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 60,
			description: 'Younger approvals may still be on their way to Send',
		},
		{
			displayName: 'Unknown After (Minutes)',
			name: 'unknownAfter',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 30,
			description:
				'A send that another process of n8n began this long ago and that has no outcome leaves by Unknown, once: it may have been sent. It is never sent again by itself.',
		},
		{
			displayName: 'Not Older Than (Days)',
			name: 'notOlderThan',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 14,
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		{
			displayName: 'Maximum Attempts',
			name: 'maximumAttempts',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'How often a message may have failed to be found again; 0 means any number. Keeps a schedule from calling at a server that refuses for good.',
		},
		{
			displayName: 'Workflow ID',
			name: 'workflowId',
			type: 'string',
			default: '',
			description: 'Only approvals given in this workflow. Empty: in any.',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		const now = new Date();
		const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
		const number = (name: string, index: number, fallback: number) =>
			Number(context.getNodeParameter(name, index, fallback));
		const unknown = await findUnknown(ledger, before(number('unknownAfter', 0, 30) * minute), now);
		const [unsent = []] = await perQuery(context, async (index) => {
			const found = await ledger.approvals.listUnsent({
				since: before(number('notOlderThan', index, 14) * day),
				until: before(number('olderThan', index, 60) * minute),
				workflowId: String(context.getNodeParameter('workflowId', index, '')) || undefined,
				limit: number('limit', index, 50),
				maximumAttempts: number('maximumAttempts', index, 0) || undefined,
			});
			return found.map(itemOfApproval);
		});
		return [unsent, unknown];
	},
};

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

import { itemOfApproval } from '../itemOfApproval';
import type { Operation } from './operation';
import { perQuery } from './perQuery';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Approved and never sent, because n8n was stopped in between: items ready for Send Email. */
export const getUnsentApprovals: Operation = {
	option: {
		name: 'Get Unsent Approvals',
		value: 'getUnsentApprovals',
		description: 'Find approvals that never reached Send, as items ready for Send Email',
		action: 'Get approvals that were not sent',
	},
	outputNames: ['Done'],
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
			displayName: 'Workflow ID',
			name: 'workflowId',
			type: 'string',
			default: '',
			description: 'Only approvals given in this workflow. Empty: in any.',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		const now = Date.now();
		return await perQuery(context, async (index) => {
			const number = (name: string, fallback: number) =>
				Number(context.getNodeParameter(name, index, fallback));
			const unsent = await ledger.approvals.listUnsent({
				since: new Date(now - number('notOlderThan', 14) * day),
				until: new Date(now - number('olderThan', 60) * minute),
				workflowId: String(context.getNodeParameter('workflowId', index, '')) || undefined,
				limit: number('limit', 50),
			});
			return unsent.map(itemOfApproval);
		});
	},
};

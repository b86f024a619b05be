import type { Operation } from './operation';
import { perItem } from './perItem';

/** Takes back an approval that was not used: what recalling on the review page does, for a workflow. */
export const recallApproval: Operation = {
	option: {
		name: 'Recall Approval',
		value: 'recallApproval',
		description: 'Take back an approval that is not to be used any more: it is never sent',
		action: 'Recall an approval',
	},
	outputNames: ['Recalled', 'Not Recalled'],
	properties: [
		{
			displayName:
				'An item that is merely left out can still be sent later: Get Unsent Approvals finds its approval. Recall what must not go out any more.',
			name: 'recallNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Approval ID',
			name: 'approvalId',
			type: 'string',
			required: true,
			default: '={{ $json.approval.id }}',
		},
		{
			displayName: 'Reason',
			name: 'recallReason',
			type: 'string',
			default: '',
			placeholder: 'e.g. They answered meanwhile.',
			description: 'Kept in the ledger, for the send log and the audit trail',
		},
	],
	async execute(context, openLedger) {
		const { recallOnce } = await import('../recallOnce.js');
		const ledger = await openLedger();
		const { name } = context.getWorkflow();
		return await perItem(context, 2, async (_, index) => {
			const read = (parameter: string) =>
				String(context.getNodeParameter(parameter, index, '') ?? '').trim();
			const why = read('recallReason') || undefined;
			return await recallOnce(ledger, read('approvalId'), `the workflow ${name}`, why);
		});
	},
};

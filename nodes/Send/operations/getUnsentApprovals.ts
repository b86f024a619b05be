import { workflowFilter } from '../../shared/workflowFilter';
import type { Operation } from './operation';

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
		workflowFilter('Only approvals given in this workflow. Empty: in any.'),
	],
	async execute(context, openLedger) {
		const { unsentApprovals } = await import('../unsentApprovals.js');
		return await unsentApprovals(context, openLedger);
	},
};

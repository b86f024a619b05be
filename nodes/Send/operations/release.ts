import { toNodeError } from '../../shared/errors';
import { approvalsFromProperty, readOnlyWorkflow } from '../approvalsFrom';
import { releaseOnce } from '../releaseOnce';
import type { SendResult } from '../sendResult';
import type { Operation } from './operation';
import { routed } from './routed';

/** Lets an approval that is not an email pass, once: the step behind this node is what uses it. */
export const release: Operation = {
	option: {
		name: 'Release',
		value: 'release',
		description: 'Let an approved call script, publication or other content pass, once',
		action: 'Release approved content once',
	},
	outputNames: ['Sent', 'Not Sent'],
	properties: [
		{
			displayName:
				'An approved item leaves by Sent the first time it comes, and by Not Sent ever after. The step that calls or publishes belongs behind Sent and uses <code>send.content</code>, the approved text.',
			name: 'releaseNotice',
			type: 'notice',
			default: '',
		},
		approvalsFromProperty,
	],
	async execute(context, openLedger) {
		const items = context.getInputData();
		try {
			const ledger = await openLedger();
			const results: SendResult[] = [];
			for (const [index, { json }] of items.entries()) {
				const workflowId = readOnlyWorkflow(context, index);
				results.push(await releaseOnce(ledger, json, { workflowId }));
			}
			return routed(items, results);
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error);
			return routed(
				items,
				items.map(() => ({ problem: error })),
			);
		}
	},
};

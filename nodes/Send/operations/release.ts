import { throwIfStopped } from '../../shared/errors';
import { approvalsFromProperty, readOnlyWorkflow } from '../approvalsFrom';
import { warnWithoutGate } from '../gateWarning';
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
		const { releaseOnce } = await import('../releaseOnce.js');
		const items = context.getInputData();
		warnWithoutGate(context);
		return await routed(context, items, async () => {
			const ledger = await openLedger();
			const results: SendResult[] = [];
			for (const [index, { json }] of items.entries()) {
				// What is released in a run that goes nowhere would be lost to it.
				throwIfStopped(context.getExecutionCancelSignal());
				const workflowId = readOnlyWorkflow(context, index);
				results.push(await releaseOnce(ledger, json, { workflowId }));
			}
			return results;
		});
	},
};

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Whose approvals count: a text approved in one workflow must not leave through another by accident. */
export const approvalsFromProperty: INodeProperties = {
	displayName: 'Accept Approvals From',
	name: 'approvalsFrom',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Any Workflow',
			value: 'any',
			description: 'For a workflow that sends what others have approved: recovery, sub-workflows',
		},
		{
			name: 'This Workflow',
			value: 'this',
			description: 'Only what Human Approval recorded in the workflow that this node is in',
		},
	],
	default: 'this',
	description: 'Which approvals may be used, whether the item names one or is found by its content',
};

/** The id of the only workflow whose approvals count; undefined where the builder allows any. */
export function readOnlyWorkflow(context: IExecuteFunctions, index: number): string | undefined {
	if (context.getNodeParameter('approvalsFrom', index, 'this') === 'any') return undefined;
	// As Human Approval writes it down; a workflow that was never saved has no id on either side.
	return context.getWorkflow().id ?? '';
}

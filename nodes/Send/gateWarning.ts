import type { IExecuteFunctions } from 'n8n-workflow';
import { isAgentTool } from '../shared/agentTool';
import { readOnlyWorkflow } from './approvalsFrom';

/** The operations of this pack whose items may be sent, by node. */
const sources: Record<string, { default: string; operation: string }> = {
	humanApproval: { default: 'sendAndWait', operation: 'sendAndWait' },
	send: { default: 'sendEmail', operation: 'getUnsentApprovals' },
};

/**
 * Shows below the output that no approval can come this way, although only those of this workflow count. n8n tells a node
 * how it is wired only while it runs (2.40.7).
 */
export function warnWithoutGate(context: IExecuteFunctions): void {
	const node = context.getNode();
	if (isAgentTool(node) || readOnlyWorkflow(context, 0) === undefined) return;
	const before = context.getParentNodes(node.name, { includeNodeParameters: true });
	const isFed = before.some(({ type, parameters, disabled }) => {
		const source = disabled ? undefined : sources[shortName(type)];
		const operation = parameters?.operation ?? source?.default;
		return source !== undefined && operation === source.operation;
	});
	if (isFed) return;
	context.addExecutionHints({
		message:
			'No Human Approval leads to this node, and it accepts approvals of this workflow alone: whatever comes in leaves by Not Sent. Put Human Approval before it and connect Approved, or set Accept Approvals From to Any Workflow.',
		type: 'warning',
		location: 'outputPane',
	});
}

/** The name without that of its pack; blank for n8n's own nodes. */
function shortName(type: string): string {
	return type.startsWith('n8n-nodes-base.') ? '' : type.slice(type.lastIndexOf('.') + 1);
}

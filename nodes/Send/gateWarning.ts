import type { IExecuteFunctions } from 'n8n-workflow';
import { isAgentTool } from '../shared/agentTool';
import { ownStep } from '../shared/ownStep';
import { readOnlyWorkflow } from './approvalsFrom';

/** The operations of this pack whose items may be sent, by node. */
const sources = { humanApproval: 'sendAndWait', send: 'getUnsentApprovals' };

/**
 * Shows below the output that no approval can come this way, although only those of this workflow count. n8n tells a node
 * how it is wired only while it runs (2.40.7).
 */
export function warnWithoutGate(context: IExecuteFunctions): void {
	const node = context.getNode();
	if (isAgentTool(node) || readOnlyWorkflow(context, 0) === undefined) return;
	const before = context.getParentNodes(node.name, { includeNodeParameters: true });
	const isFed = before.some((parent) => {
		const step = parent.disabled ? undefined : ownStep(parent);
		return step !== undefined && step.operation === sources[step.node];
	});
	if (isFed) return;
	context.addExecutionHints({
		message:
			'No Human Approval leads to this node, and it accepts approvals of this workflow alone: whatever comes in leaves by Not Sent. Put Human Approval before it and connect Approved, or set Accept Approvals From to Any Workflow.',
		type: 'warning',
		location: 'outputPane',
	});
}

import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { draftSchema, type Draft } from '../shared/contracts';
import { candidateOf, type Candidate, type ReviewDefinition } from './candidate';
import { customFieldsOf, type CustomFieldParameter } from './customFields';
import type { Released } from './outputs';

/** True for the variant that n8n makes of this node to stand between an AI agent and its tools (2.40.7). */
export function isGate(node: Pick<INode, 'type'>): boolean {
	return node.type.endsWith('HitlTool');
}

/** What the agent wants to do. */
export interface ToolCall {
	tool: string;
	parameters: unknown;
	/** Why, in the agent's words. */
	reason: string;
	/** What the builder wrote for the person who decides, if anything. */
	message: string;
}

/** How n8n's own text for `Message` begins: it says nothing that the fields do not say. */
const usualMessage = '=The agent wants to run this tool:';

/** The tool call behind an item of the gate. */
export function readToolCall(context: IExecuteFunctions, itemIndex: number): ToolCall {
	const call = context.evaluateExpression('{{ $tool }}', itemIndex) as IDataObject | undefined;
	const raw = context.getNodeParameter('message', itemIndex, '', { rawExpressions: true });
	const message = String(raw).startsWith(usualMessage)
		? ''
		: String(context.getNodeParameter('message', itemIndex, ''));
	return {
		tool: String(call?.name || 'Tool'),
		parameters: call?.parameters,
		reason: String(context.getNodeParameter('gateReason', itemIndex, '') ?? ''),
		message,
	};
}

/**
 * The review that a tool call asks for. A call that hands on an email draft is reviewed as that email, with its findings, and
 * its approval seals exactly what Send would send; every other call is shown parameter by parameter. Facts that an agent
 * hands on are not shown as evidence: nobody has verified them on this way.
 */
export function toolCallCandidate(json: IDataObject, call: ToolCall): Candidate {
	const draft = emailDraftOf(call.parameters);
	if (!draft) return candidateOf(json, toolCallDefinition(call));
	const title = [call.tool, draft.to].filter(Boolean).join(': ');
	const told = [call.message, call.reason].filter((text) => text.trim()).join('\n');
	const email = { ...draft, sentences: [], findings: [...draft.findings, ...findingOf(told)] };
	const candidate = candidateOf(
		{ draft: email as unknown as IDataObject },
		{ kind: 'email', title },
	);
	return {
		...candidate,
		fields: candidate.fields.map((field) => ({ ...field, editable: false })),
	};
}

/** What the agent says stands beside the text, not in it: it must not be sealed with the content. */
function findingOf(message: string): Draft['findings'] {
	if (!message) return [];
	return [{ rule: 'agent.reason', severity: 'info', message, field: 'subject', start: 0, end: 0 }];
}

function emailDraftOf(parameters: unknown): Draft | undefined {
	const { draft } = (parameters ?? {}) as { draft?: unknown };
	const parsed = draftSchema.safeParse(typeof draft === 'string' ? jsonOf(draft) : draft);
	return parsed.success && parsed.data.kind === 'email' ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What the page shows of a tool call. Nothing can be edited: n8n runs the tool with its original input. */
export function toolCallDefinition({
	tool,
	parameters,
	reason,
	message,
}: ToolCall): ReviewDefinition {
	const isRecord =
		typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters);
	const named = isRecord ? Object.entries(parameters) : [['Parameters', parameters] as const];
	const fields: CustomFieldParameter[] = [
		{ label: 'Tool', type: 'text', value: tool },
		...(message.trim() ? [{ label: 'Message', type: 'longText', value: message }] : []),
		...(reason.trim() ? [{ label: 'Reason', type: 'longText', value: reason }] : []),
		...named.map(([label, value]) => ({ label: label || 'Parameter', type: 'longText', value })),
	];
	return { kind: 'custom', title: tool, customFields: customFieldsOf(fields) };
}

/**
 * The answer to the agent, on output 0: `approved`, and on a refusal the feedback as `chatInput`. Only the decision about
 * the tool call that waits counts; without one the tool does not run.
 */
export function gateAnswer(released: Released[], round: number): INodeExecutionData[][] {
	const current = released.find(({ stored }) => stored.activeRound === round);
	const decision = current?.decision;
	const approved = decision?.outcome === 'approved';
	const json: IDataObject = { approved };
	if (!approved && decision?.feedback) json.chatInput = decision.feedback;
	if (decision) {
		const { reviewer, verified, decidedAt } = decision;
		json.approval = { reviewId: current?.stored.review.id, reviewer, verified, decidedAt };
	}
	return [[{ json, pairedItem: { item: 0 } }]];
}

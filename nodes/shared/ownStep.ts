/** What a node of this pack does on a canvas. */
export interface OwnStep {
	node: keyof typeof defaultOperations;
	operation: string;
}

/** Workflows do not name the operation a node starts with. */
const defaultOperations = { humanApproval: 'sendAndWait', send: 'sendEmail' };

/** Human Approval or Send with its operation; undefined for every other node. The prefix of a pack differs with how it is loaded. */
export function ownStep({
	type,
	parameters,
}: {
	type: string;
	parameters?: { operation?: unknown };
}): OwnStep | undefined {
	if (type.startsWith('n8n-nodes-base.')) return undefined;
	const node = type.slice(type.lastIndexOf('.') + 1);
	if (node !== 'humanApproval' && node !== 'send') return undefined;
	return { node, operation: String(parameters?.operation ?? defaultOperations[node]) };
}

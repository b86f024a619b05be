import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';

export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	parameters: INodeParameters;
	webhookId?: string;
	credentials?: Record<string, { id: string; name: string }>;
	[key: string]: unknown;
}

/** A workflow file as n8n exports it. */
export interface WorkflowJson {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	[key: string]: unknown;
}

/** A workflow as n8n keeps it. */
export interface StoredWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
}

/** Credential type to the id of the credential to use. */
export type CredentialIds = Record<string, string>;

/**
 * Gives each node the credentials it asks for with its settings as they are, as a user would pick them in the editor.
 * @param byNode by node name; comes before `byType`
 */
export function assignCredentials(
	nodes: WorkflowNode[],
	descriptions: INodeTypeDescription[],
	credentials: {
		byType: CredentialIds;
		byNode: Record<string, CredentialIds>;
		nameOf: (id: string) => string;
	},
): WorkflowNode[] {
	return nodes.map((node) => {
		const chosen: WorkflowNode['credentials'] = { ...node.credentials };
		for (const type of wantedCredentialTypes(node, descriptionOf(node, descriptions))) {
			const id = credentials.byNode[node.name]?.[type] ?? credentials.byType[type];
			if (id !== undefined) chosen[type] = { id, name: credentials.nameOf(id) };
		}
		return Object.keys(chosen).length === 0 ? node : { ...node, credentials: chosen };
	});
}

function descriptionOf(
	node: WorkflowNode,
	descriptions: INodeTypeDescription[],
): INodeTypeDescription | undefined {
	return descriptions.find(
		({ name, version }) =>
			name === node.type && [version].flat().some((known) => known === node.typeVersion),
	);
}

function wantedCredentialTypes(
	node: WorkflowNode,
	description: INodeTypeDescription | undefined,
): string[] {
	if (!description?.credentials) return [];
	const { properties } = description;
	const parameters =
		NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ??
		node.parameters;
	return description.credentials
		.filter((wanted) => NodeHelpers.displayParameter(parameters, wanted, node, description))
		.map(({ name }) => name);
}

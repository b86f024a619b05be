import type { IConnections, INode, IWorkflowBase, NodeConnectionType } from 'n8n-workflow';

/** A workflow as JSON, as exported from the canvas; what a test leaves out is filled in. */
export type WorkflowJson = Pick<IWorkflowBase, 'nodes' | 'connections'> & Partial<IWorkflowBase>;

/** A node with what matters; `credentials` lists credential types. */
export interface NodeSketch {
	name: string;
	type: string;
	parameters?: INode['parameters'];
	credentials?: string[];
	position?: [number, number];
	onError?: INode['onError'];
	typeVersion?: number;
}

/**
 * Writes a workflow down briefly. Connections are `'Start -> Review'`, `'Review[1] -> Send'` for output 1, or
 * `'OpenAI -ai_languageModel-> Draft'` for another kind than `main`. Nodes without a position stand in a row from left to right; ids are the names in lower case with dashes.
 */
export function sketchWorkflow({
	nodes,
	connections,
}: {
	nodes: NodeSketch[];
	connections: string[];
}): WorkflowJson {
	return {
		id: 'workflow',
		name: 'Engine test',
		nodes: nodes.map(({ credentials, ...node }, column) => ({
			id: node.name.toLowerCase().replaceAll(' ', '-'),
			typeVersion: 1,
			position: [column * 200, 0],
			parameters: {},
			...node,
			...(credentials && {
				credentials: Object.fromEntries(
					credentials.map((type) => [type, { id: type, name: type }]),
				),
			}),
		})),
		connections: connect(connections),
		settings: { executionOrder: 'v1' },
	};
}

function connect(arrows: string[]): IConnections {
	const connections: IConnections = {};
	for (const arrow of arrows) {
		const match =
			/^(?<from>.+?)(?:\[(?<output>\d+)\])? -(?:(?<type>\w+)-)?> (?<to>.+?)(?:\[(?<input>\d+)\])?$/.exec(
				arrow,
			);
		if (!match?.groups) throw new Error(`Not a connection: ${arrow}`);
		const { from = '', output = '0', to = '', input = '0' } = match.groups;
		const type = (match.groups.type ?? 'main') as NodeConnectionType;
		const outputs = ((connections[from] ??= {})[type] ??= []);
		for (let index = outputs.length; index <= Number(output); index++) outputs.push([]);
		outputs[Number(output)]?.push({ node: to, type, index: Number(input) });
	}
	return connections;
}

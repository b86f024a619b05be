import type { IConnection, IExecuteFunctions, NodeConnectionType } from 'n8n-workflow';

/** Where an output leads: the first node of a branch. */
export interface Branch {
	output: number;
	node: string;
	/** Nodes with several inputs wait for all of them and may rightly not have run. */
	inputs: number;
}

/** n8n-core has this on the context of every node (2.40.7); n8n-workflow does not name it. */
interface WithConnections {
	getConnections?: (
		destination: { name: string },
		type: NodeConnectionType,
	) => Array<IConnection[] | null | undefined>;
}

/** The branches of this node as they are wired; undefined where n8n does not tell. */
export function branchesOf(context: IExecuteFunctions): Branch[] | undefined {
	const { name } = context.getNode();
	if (!sourcesOf(context, name)) return undefined;
	// A node that only leads back to itself is not among its own children.
	const names = new Set([name, ...context.getChildNodes(name).map((child) => child.name)]);
	return [...names].flatMap((node) => {
		const inputs = sourcesOf(context, node) ?? [];
		return inputs
			.flat()
			.filter((source) => source.node === name)
			.map((source) => ({ output: source.index, node, inputs: inputs.length }));
	});
}

/** What leads into a node, by its inputs; undefined where n8n does not tell. */
export function sourcesOf(context: IExecuteFunctions, node: string): IConnection[][] | undefined {
	const { getConnections } = context as IExecuteFunctions & WithConnections;
	if (typeof getConnections !== 'function') return undefined;
	const inputs = getConnections.call(context, { name: node }, 'main');
	return inputs.map((sources) => sources ?? []);
}

/** How often a node has run in this execution. */
export function runsOf(context: IExecuteFunctions, node: string): number {
	const nodes = context.getWorkflowDataProxy(0).$node as Record<string, { runIndex: number }>;
	return (nodes[node]?.runIndex ?? -1) + 1;
}

import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A description with what the engine insists on; tests give the rest. */
export function describeNode(
	description: Pick<INodeTypeDescription, 'name'> & Partial<INodeTypeDescription>,
): INodeTypeDescription {
	return {
		displayName: description.name,
		group: ['transform'],
		version: 1,
		description: description.name,
		defaults: { name: description.name },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
		...description,
	};
}

/** Hands on what it gets: the start of a workflow and every node that a test only looks at. */
class PassOn implements INodeType {
	description: INodeTypeDescription;

	constructor(description: Parameters<typeof describeNode>[0]) {
		this.description = describeNode(description);
	}

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

/** Stands in for the two nodes of n8n's own that workflows here need, under their own type names. */
export const builtInNodes: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': new PassOn({
		name: 'manualTrigger',
		group: ['trigger'],
		inputs: [],
	}),
	'n8n-nodes-base.noOp': new PassOn({ name: 'noOp' }),
};

import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { searchWorkflows } from '../shared/workflowFilter';
import { credentialTests } from './credentialTests';
import { sendHints } from './hints';
import { operations } from './operations';
import { outputsExpression, properties, sendCredentials } from './properties';

/** Sends exactly what was approved, once, and keeps the list of those who must not be written to. */
export class Send implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send',
		name: 'send',
		icon: { light: 'file:send.svg', dark: 'file:send.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace(/([A-Z])/g, " $1").replace(/^./, (first) => first.toUpperCase()) }}',
		description: 'Send exactly what a person approved, once',
		defaults: { name: 'Send' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		usableAsTool: true,
		hints: sendHints,
		credentials: sendCredentials,
		properties,
	};

	methods = { credentialTest: credentialTests, listSearch: { searchWorkflows } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const chosen = String(this.getNodeParameter('operation', 0));
		const operation = operations.find(({ option }) => option.value === chosen);
		if (!operation) {
			throw new NodeOperationError(this.getNode(), `Send has no operation "${chosen}"`, {
				description: 'Choose one of the operations in the list.',
			});
		}
		try {
			return await operation.execute(this, async () => {
				const { ledgerFromNode } = await import('../shared/ledger/fromNode.js');
				return await ledgerFromNode(this);
			});
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	}
}

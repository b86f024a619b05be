import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	ISupplyDataFunctions,
	NodeConnectionType,
	SupplyData,
} from 'n8n-workflow';
import { describeNode } from './engine';

/** A sub-node that supplies a given object, as n8n's vector stores and retrievers supply theirs. */
export function supplyingNode(output: NodeConnectionType, response: unknown): INodeType {
	return {
		description: describeNode({ name: 'supplying', inputs: [], outputs: [output] }),
		async supplyData(this: ISupplyDataFunctions): Promise<SupplyData> {
			return { response };
		},
	};
}

/** A node that puts out what a function makes of its input; `run` counts its runs from 0. */
export function workingNode(
	work: (items: INodeExecutionData[], run: number) => INodeExecutionData[],
): INodeType {
	let runs = 0;
	return {
		description: describeNode({ name: 'working' }),
		async execute(this: IExecuteFunctions) {
			return [work(this.getInputData(), runs++)];
		},
	};
}

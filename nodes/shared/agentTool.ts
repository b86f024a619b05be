import type { IDataObject, IExecuteFunctions, INode, INodeProperties } from 'n8n-workflow';
import { SignoffError } from './errors';

/** True for the variant that n8n makes of a node as a tool of an AI agent (2.40.7). */
export function isAgentTool(node: Pick<INode, 'type'>): boolean {
	return node.type.endsWith('Tool') && !node.type.endsWith('HitlTool');
}

/**
 * A parameter through which an agent hands a record on from one tool to the next; other variants of the node do not have it.
 * @param record what the item has under this name elsewhere, such as `draft`
 */
export function agentRecordProperty(
	record: 'dossier' | 'draft',
	displayName: string,
	from: string,
): INodeProperties {
	return {
		displayName,
		name: `${record}FromAgent`,
		type: 'string',
		default: `={{ $fromAI('${record}', 'The ${record} exactly as ${from} returned it, complete', 'json') }}`,
		description: `The ${record} that the agent hands on from ${from}`,
		displayOptions: { show: { '@tool': [true] } },
	};
}

/**
 * The item with what the agent handed on, in the place where an item of a workflow has it. Not as a tool: the item as it is.
 * @throws SignoffError `invalid_input` for a text that is no JSON
 */
export function withAgentRecords(
	context: IExecuteFunctions,
	json: IDataObject,
	itemIndex: number,
	records: ReadonlyArray<'dossier' | 'draft'>,
): IDataObject {
	if (!isAgentTool(context.getNode())) return json;
	const handedOn = records.flatMap((record) => {
		const value = recordOf(context.getNodeParameter(`${record}FromAgent`, itemIndex, ''), record);
		return value ? [[record, value]] : [];
	});
	return { ...json, ...(Object.fromEntries(handedOn) as IDataObject) };
}

/** Some models hand a record on as the text of its JSON. */
function recordOf(value: unknown, record: string): IDataObject | undefined {
	if (value === '' || value === null || value === undefined) return undefined;
	if (typeof value === 'object') return value as IDataObject;
	try {
		return JSON.parse(String(value)) as IDataObject;
	} catch {
		throw new SignoffError(
			'invalid_input',
			`${record}: the agent handed on something else than JSON.`,
		);
	}
}

import type { ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';

/**
 * A workflow by what its reviewers were asked, or by id; `readWorkflowId` reads what is stored. n8n's own selector lists
 * sub-workflows alone (2.40.7).
 */
export function workflowFilter(description: string): INodeProperties {
	return {
		...{ displayName: 'Workflow', name: 'workflowId', description },
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a workflow...',
				// The ledger in a file needs no credential, and the editor would ask for one (2.40.7).
				typeOptions: {
					searchListMethod: 'searchWorkflows',
					searchable: true,
					skipCredentialsCheckInRLC: true,
				},
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 8VtEYkWYGyvkKLV4',
			},
		],
	};
}

/** The workflows that have asked for reviews, newest request first, by the title of its page. */
export async function searchWorkflows(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { ledgerFromNode } = await import('./ledger/fromNode.js');
	const known = await (await ledgerFromNode(this)).requests.listWorkflows();
	const results = known.map(({ workflowId, title }) => ({
		name: `${title || 'No title'} (${workflowId})`,
		value: workflowId,
	}));
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

/** The id of the chosen workflow, whether it came from the list or as plain text; undefined for none. */
export function readWorkflowId(chosen: unknown): string | undefined {
	const isLocator = typeof chosen === 'object' && chosen !== null && 'value' in chosen;
	const id: unknown = isLocator ? chosen.value : chosen;
	return (typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '') || undefined;
}

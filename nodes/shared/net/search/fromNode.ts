import type { IExecuteFunctions, INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { SignoffError } from '../../errors';
import { searchEngines, type SearchCredential, type SearchEngineName } from './engines';
import { searchWeb, type SearchWeb } from './searchWeb';

const credentialTypes: Record<SearchEngineName, string> = {
	brave: 'signoffBraveSearchApi',
	searxng: 'signoffSearxngApi',
	tavily: 'signoffTavilyApi',
};

/** Each shown where its engine is chosen. */
export const searchCredentials: INodeCredentialDescription[] = Object.entries(credentialTypes).map(
	([engine, name]) => ({
		name,
		required: true,
		displayOptions: { show: { webSearch: [engine] } },
	}),
);

export const searchProperty: INodeProperties = {
	displayName: 'Web Search',
	name: 'webSearch',
	type: 'options',
	default: 'none',
	description:
		"Finds the company's site where only its name is given, and pages about the company elsewhere. What is found is then read like any other page.",
	options: [
		{ name: 'Brave Search', value: 'brave' },
		{ name: 'None', value: 'none' },
		{ name: 'SearXNG', value: 'searxng', description: 'On a server of your own' },
		{ name: 'Tavily', value: 'tavily' },
	],
};

/** The search engine that a node is set to use; undefined for none. Rejects with `search_failed` without a credential. */
export async function searchFromNode(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<SearchWeb | undefined> {
	const chosen = String(context.getNodeParameter('webSearch', itemIndex, 'none'));
	if (!Object.hasOwn(credentialTypes, chosen)) return undefined;
	const name = chosen as SearchEngineName;
	if (!context.getNode().credentials?.[credentialTypes[name]]) {
		throw new SignoffError(
			'search_failed',
			`${searchEngines[name].name}: no credential is chosen.`,
		);
	}
	const credential = await context.getCredentials<SearchCredential & Record<string, string>>(
		credentialTypes[name],
		itemIndex,
	);
	return searchWeb(context.helpers.httpRequest, searchEngines[name], credential);
}

import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { SearchEngineName } from './engines';

/** The credential type of each engine. */
export const searchCredentialTypes: Record<SearchEngineName, string> = {
	brave: 'signoffBraveSearchApi',
	searxng: 'signoffSearxngApi',
	tavily: 'signoffTavilyApi',
};

/** Each shown where its engine is chosen. */
export const searchCredentials: INodeCredentialDescription[] = Object.entries(
	searchCredentialTypes,
).map(([engine, name]) => ({
	name,
	required: true,
	displayOptions: { show: { webSearch: [engine] } },
}));

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

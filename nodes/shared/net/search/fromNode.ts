import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../errors';
import { searchEngines, type SearchCredential, type SearchEngineName } from './engines';
import { searchCredentialTypes } from './properties';
import { searchWeb, type SearchWeb } from './searchWeb';

/** The search engine that a node is set to use; undefined for none. Rejects with `search_failed` without a credential. */
export async function searchFromNode(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<SearchWeb | undefined> {
	const chosen = String(context.getNodeParameter('webSearch', itemIndex, 'none'));
	if (!Object.hasOwn(searchCredentialTypes, chosen)) return undefined;
	const name = chosen as SearchEngineName;
	if (!context.getNode().credentials?.[searchCredentialTypes[name]]) {
		throw new SignoffError(
			'search_failed',
			`${searchEngines[name].name}: no credential is chosen.`,
		);
	}
	const credential = await context.getCredentials<SearchCredential & Record<string, string>>(
		searchCredentialTypes[name],
		itemIndex,
	);
	return searchWeb(context.helpers.httpRequest, searchEngines[name], credential);
}

import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../errors';
import { requestHelperFetch } from '../net/modelFetch';
import type { ChatModel } from './chatModel';
import { connectedModelFromNode } from './connected/fromNode';
import { habitStoreFromNode } from './habitStore';
import { openAiCompatibleModel } from './openAiCompatible';
import { pricedModel, pricesFromNode } from './priceOptions';

/** Fields of n8n's built-in credential type `openAiApi`. */
interface OpenAiCredential {
	apiKey: string;
	url?: string;
	organizationId?: string;
	header?: boolean;
	headerName?: string;
	headerValue?: string;
}

/**
 * The model that a node is set to use for an item: the connected one, or endpoint and key from the credential and name from
 * the parameter `model`. Calls of an endpoint go through n8n's request helper, so that its proxy and TLS settings apply; `limits`
 * as in `OpenAiCompatibleOptions` are for these alone. Rejects with `model_no_credential` or `model_not_connected`.
 */
export async function modelFromNode(
	context: IExecuteFunctions,
	itemIndex: number,
	limits: { timeoutMs?: number; maxRetries?: number } = {},
): Promise<ChatModel> {
	const model = await chosenModel(context, itemIndex, limits);
	return pricedModel(model, pricesFromNode(context, itemIndex));
}

async function chosenModel(
	context: IExecuteFunctions,
	itemIndex: number,
	limits: { timeoutMs?: number; maxRetries?: number },
): Promise<ChatModel> {
	if (context.getNodeParameter('modelSource', itemIndex, 'openAi') === 'connected') {
		return await connectedModelFromNode(context, itemIndex);
	}
	if (!context.getNode().credentials?.openAiApi) throw new SignoffError('model_no_credential');
	const credential = await context.getCredentials<OpenAiCredential>('openAiApi', itemIndex);
	if (!credential.apiKey) throw new SignoffError('model_no_credential', 'The API key is empty.');
	const model = String(context.getNodeParameter('model', itemIndex, '')).trim();
	if (!model) throw new SignoffError('model_not_found', 'The parameter Model Name is empty.');
	return openAiCompatibleModel({
		apiKey: credential.apiKey,
		baseUrl: credential.url || 'https://api.openai.com/v1',
		model,
		organization: credential.organizationId,
		headers:
			credential.header && credential.headerName
				? { [credential.headerName]: credential.headerValue ?? '' }
				: undefined,
		fetch: requestHelperFetch(context.helpers.httpRequest),
		store: habitStoreFromNode(context),
		...limits,
	});
}

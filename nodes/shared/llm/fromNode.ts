import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../errors';
import { requestHelperFetch } from '../net/modelFetch';
import type { ChatModel } from './chatModel';
import { connectedModelFromNode } from './connected/fromNode';
import {
	modelEndpoint,
	openAiEndpoint,
	type Endpoint,
	type ModelCredential,
	type OpenAiCredential,
} from './endpoint';
import { habitStoreFromNode } from './habitStore';
import { openAiCompatibleModel } from './openAiCompatible';
import { pricedModel, pricesFromNode } from './priceOptions';

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
	const source = context.getNodeParameter('modelSource', itemIndex, 'openAi');
	if (source === 'connected') return await connectedModelFromNode(context, itemIndex);
	const model = readModelName(context, itemIndex);
	const { provider, ...endpoint } = await endpointOf(context, itemIndex, source, model);
	return openAiCompatibleModel({
		...endpoint,
		model,
		body: provider.body,
		assumed: provider.assumed,
		fetch: requestHelperFetch(context.helpers.httpRequest),
		store: habitStoreFromNode(context),
		...limits,
	});
}

/** A text in workflows from before the list, an object with the name as its value since. */
function readModelName(context: IExecuteFunctions, itemIndex: number): string {
	const given: unknown = context.getNodeParameter('model', itemIndex, '');
	const isListed = typeof given === 'object' && given !== null && 'value' in given;
	const name = String((isListed ? given.value : given) ?? '').trim();
	if (!name) throw new SignoffError('model_not_found', 'The parameter Model Name is empty.');
	return name;
}

async function endpointOf(
	context: IExecuteFunctions,
	itemIndex: number,
	source: unknown,
	model: string,
): Promise<Endpoint> {
	const type = source === 'provider' ? 'signoffModelApi' : 'openAiApi';
	if (!context.getNode().credentials?.[type]) throw new SignoffError('model_no_credential');
	if (type === 'openAiApi') {
		return openAiEndpoint(await context.getCredentials<OpenAiCredential>(type, itemIndex));
	}
	return modelEndpoint(await context.getCredentials<ModelCredential>(type, itemIndex), model);
}

import { NodeConnectionTypes, type IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../errors';
import type { ChatModel } from '../chatModel';
import { habitStoreFromNode } from '../habitStore';
import { connectedModel } from './connectedModel';
import { isConnectedChatModel } from './types';

/**
 * The chat model that is connected to the node, for one item: a Model Selector may give each item another one. Rejects with
 * `model_not_connected`, or with n8n's own error where the connected node cannot be used.
 */
export async function connectedModelFromNode(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<ChatModel> {
	// As a tool of an agent the node has no inputs at all, and n8n's own words for that help nobody.
	if (!hasModelInput(context)) throw new SignoffError('model_not_connected');
	const connected = await context.getInputConnectionData(
		NodeConnectionTypes.AiLanguageModel,
		itemIndex,
	);
	const [chatModel] = [connected].flat();
	if (!isConnectedChatModel(chatModel)) throw new SignoffError('model_not_connected');
	return connectedModel(chatModel, habitStoreFromNode(context));
}

function hasModelInput(context: IExecuteFunctions): boolean {
	return context.getNodeInputs().some(({ type }) => type === NodeConnectionTypes.AiLanguageModel);
}

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { ChatModel } from './chatModel';
import { withCost, type ModelPrice, type PriceTable } from './prices';

/** For the collection `options` of a node with a model, in the order of the alphabet. */
export const currencyOption: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: 'USD',
	placeholder: 'e.g. EUR',
	description:
		'Currency of Model Prices. The list prices that this node knows are in USD and hold for no other.',
};

export const modelPricesOption: INodeProperties = {
	displayName: 'Model Prices',
	name: 'modelPrices',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add price',
	default: {},
	description:
		'What you pay per million tokens. Comes before the list prices that this node knows; a model without a price has no cost.',
	options: [
		{
			displayName: 'Prices',
			name: 'prices',
			values: [
				{
					displayName: 'Model',
					name: 'model',
					type: 'string',
					default: '',
					placeholder: 'e.g. gpt-4o-mini',
					description:
						'Name of the model. May end in an asterisk; an asterisk alone stands for every model.',
				},
				{
					displayName: 'Input',
					name: 'input',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 4 },
					default: 0,
					description: 'Price per million input tokens',
				},
				{
					displayName: 'Output',
					name: 'output',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 4 },
					default: 0,
					description: 'Price per million output tokens',
				},
			],
		},
	],
};

interface PriceOptions {
	currency?: string;
	modelPrices?: { prices?: ModelPrice[] };
	/** Of workflows from before there was a table: one price for every model. */
	inputPrice?: number;
	outputPrice?: number;
}

/** What the builder set on the node for one item. */
export function pricesFromNode(context: IExecuteFunctions, itemIndex: number): PriceTable {
	const options = context.getNodeParameter('options', itemIndex, {}) as PriceOptions;
	const { inputPrice = 0, outputPrice = 0 } = options;
	const forAll =
		inputPrice > 0 || outputPrice > 0
			? [{ model: '*', input: inputPrice, output: outputPrice }]
			: [];
	const rows = (options.modelPrices?.prices ?? []).map(({ model, input, output }) => ({
		model: String(model ?? ''),
		input: Number(input) || 0,
		output: Number(output) || 0,
	}));
	return {
		currency: (options.currency ?? 'USD').trim().toUpperCase() || 'USD',
		prices: [...rows, ...forAll],
	};
}

/** The model with the cost of each answer in its usage. */
export function pricedModel(model: ChatModel, table: PriceTable): ChatModel {
	return {
		model: model.model,
		askStructured: async (request) => {
			const answer = await model.askStructured(request);
			return { ...answer, usage: withCost(answer.usage, [answer.model, model.model], table) };
		},
	};
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { DraftSettings } from './settings';

/** Members of the collection `options`; absent means the endpoint's or the node's default. */
export interface DraftOptions {
	maximumTokens?: number;
	parallelItems?: number;
	replyTo?: string;
	temperature?: number;
	/** In seconds. */
	timeLimit?: number;
}

export function readOptions(context: IExecuteFunctions, itemIndex: number): DraftOptions {
	return context.getNodeParameter('options', itemIndex, {}) as DraftOptions;
}

/** The parameters of the node with their expressions resolved for one item. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): DraftSettings {
	// An expression may give anything, null included.
	const text = (name: string) => String(context.getNodeParameter(name, itemIndex, '') ?? '');
	return {
		sender: {
			name: text('senderName'),
			email: text('senderEmail'),
			title: text('senderTitle'),
			company: text('senderCompany'),
		},
		offer: text('offer'),
		postalAddress: text('postalAddress'),
		signature: text('signature'),
		tone: text('tone'),
		language: text('language'),
		maximumWords: Number(context.getNodeParameter('maximumWords', itemIndex, 120)) || 120,
		callToAction: text('callToAction'),
		instructions: text('instructions'),
		replyTo: readOptions(context, itemIndex).replyTo ?? '',
	};
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { CheckPolicy } from '../shared/contracts';
import type { DraftSettings } from './settings';

type RuleSeverity = NonNullable<CheckPolicy['severities']>[string];

/** Members of the collection `options`; absent means the endpoint's or the node's default. */
export interface DraftOptions {
	maximumTokens?: number;
	addOptOutLine?: boolean;
	allowedDomains?: string;
	neverSay?: string;
	optOutLine?: string;
	parallelItems?: number;
	redraftWhenBlocked?: boolean;
	ruleSeverities?: { rules?: Array<{ rule: string; severity: RuleSeverity }> };
	replyTo?: string;
	temperature?: number;
	/** In seconds. */
	timeLimit?: number;
}

export function readOptions(context: IExecuteFunctions, itemIndex: number): DraftOptions {
	return context.getNodeParameter('options', itemIndex, {}) as DraftOptions;
}

/** One entry per line or comma. */
function listOf(text: unknown): string[] {
	return String(text ?? '')
		.split(/[\n,;]/)
		.map((entry) => entry.trim())
		.filter(Boolean);
}

/** The parameters of the node with their expressions resolved for one item. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): DraftSettings {
	// An expression may give anything, null included.
	const text = (name: string) => String(context.getNodeParameter(name, itemIndex, '') ?? '');
	const options = readOptions(context, itemIndex);
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
		replyTo: options.replyTo ?? '',
		addOptOutLine: options.addOptOutLine ?? true,
		optOutLine: options.optOutLine ?? '',
		neverSay: listOf(options.neverSay),
		allowedDomains: listOf(options.allowedDomains),
		severities: Object.fromEntries(
			(options.ruleSeverities?.rules ?? []).map(({ rule, severity }) => [rule, severity]),
		),
		redraftWhenBlocked: options.redraftWhenBlocked ?? true,
	};
}

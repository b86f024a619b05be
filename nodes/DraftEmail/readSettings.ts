import type { IExecuteFunctions } from 'n8n-workflow';
import type { CheckPolicy } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { validateTemplate } from './promptTemplate';
import { promptTemplates } from './promptTemplates';
import { draftKinds, type DraftKind, type DraftSettings } from './settings';

type RuleSeverity = NonNullable<CheckPolicy['severities']>[string];

/** What the node does with its items. */
export type OperationName = 'draft' | 'followUp' | 'revise' | 'checkOnly' | 'getEdits';

/** Members of the collection `options`; absent means the endpoint's or the node's default. */
export interface DraftOptions {
	maximumTokens?: number;
	addOptOutLine?: boolean;
	allowedDomains?: string;
	knowledgePassages?: number;
	learnedEdits?: number;
	neverSay?: string;
	optOutLine?: string;
	parallelItems?: number;
	redraftWhenBlocked?: boolean;
	ruleSeverities?: { rules?: Array<{ rule: string; severity: RuleSeverity }> };
	replyTo?: string;
	temperature?: number;
	/** In seconds. */
	timeLimit?: number;
	variants?: number;
}

export function readOptions(context: IExecuteFunctions, itemIndex: number): DraftOptions {
	return context.getNodeParameter('options', itemIndex, {}) as DraftOptions;
}

/** Workflows from before there was a choice draft emails. */
export function readOperation(context: IExecuteFunctions): OperationName {
	return context.getNodeParameter('operation', 0, 'draft') as OperationName;
}

/** The kind of text that the node is set to; a follow-up is always an email. Throws `invalid_input`. */
export function readKind(context: IExecuteFunctions, itemIndex: number): DraftKind {
	if (readOperation(context) === 'followUp') return 'email';
	const chosen = context.getNodeParameter('kind', itemIndex, 'email');
	const kind = draftKinds.find((known) => known === chosen);
	if (!kind) throw new SignoffError('invalid_input', `"${String(chosen)}" is not a kind of draft.`);
	return kind;
}

/** One entry per line. */
export function linesOf(text: unknown): string[] {
	return String(text ?? '')
		.split('\n')
		.map((entry) => entry.trim())
		.filter(Boolean);
}

/** One entry per line or comma. */
function listOf(text: unknown): string[] {
	return String(text ?? '')
		.split(/[\n,;]/)
		.map((entry) => entry.trim())
		.filter(Boolean);
}

/** A parameter as text; an expression may give anything, null included. */
export function readText(context: IExecuteFunctions, name: string, itemIndex: number): string {
	const value = context.getNodeParameter(name, itemIndex, '') ?? '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whole number from `least` to `most`; what is no number is `otherwise`. */
function numberWithin(value: unknown, least: number, most: number, otherwise: number): number {
	const number = Math.round(Number(value));
	return Number.isFinite(number) && number !== 0
		? Math.max(least, Math.min(most, number))
		: otherwise;
}

/**
 * The parameters of the node with their expressions resolved for one item.
 *
 * @throws SignoffError `invalid_prompt`, `invalid_input`
 */
export function readSettings(context: IExecuteFunctions, itemIndex: number): DraftSettings {
	const text = (name: string) => readText(context, name, itemIndex);
	const options = readOptions(context, itemIndex);
	const kind = readKind(context, itemIndex);
	const prompt = text('prompt').trim() || promptTemplates[kind];
	validateTemplate(prompt);
	return {
		kind,
		prompt,
		sender: {
			name: text('senderName'),
			email: text('senderEmail'),
			title: text('senderTitle'),
			company: text('senderCompany'),
		},
		offer: text('offer'),
		proofPoints: linesOf(text('proofPoints')),
		postalAddress: text('postalAddress'),
		signature: text('signature'),
		audience: text('audience'),
		tone: text('tone'),
		language: text('language'),
		maximumWords: numberWithin(
			context.getNodeParameter('maximumWords', itemIndex, 120),
			1,
			10_000,
			120,
		),
		callToAction: text('callToAction'),
		examples: text('examples'),
		instructions: text('instructions'),
		channel: text('channel'),
		replyTo: options.replyTo ?? '',
		addOptOutLine: options.addOptOutLine ?? true,
		optOutLine: options.optOutLine ?? '',
		neverSay: listOf(options.neverSay),
		allowedDomains: listOf(options.allowedDomains),
		severities: Object.fromEntries(
			(options.ruleSeverities?.rules ?? []).map(({ rule, severity }) => [rule, severity]),
		),
		redraftWhenBlocked: options.redraftWhenBlocked ?? true,
		variants: numberWithin(options.variants, 1, 3, 1),
		keepsSubject: context.getNodeParameter('keepsSubject', itemIndex, true) !== false,
	};
}

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Draft, Prospect } from '../shared/contracts';
import { modelFromNode } from '../shared/llm/fromNode';
import { checkGiven } from './checkGiven';
import { formatMailbox } from './formatMailbox';
import { readItem, type Wishes } from './readItem';
import {
	linesOf,
	readKind,
	readOperation,
	readOptions,
	readSettings,
	readText,
	type OperationName,
} from './readSettings';
import { draftSchema } from '../shared/contracts';
import { writeDraft } from './writeDraft';

/** Drafts, or checks, one item. `peers` are the other prospects of the run. */
export type DraftItem = (
	json: IDataObject,
	itemIndex: number,
	peers: readonly Prospect[],
) => Promise<Draft>;

/** How the chosen operation treats one item. */
export function draftItemOf(context: IExecuteFunctions): DraftItem {
	const operation = readOperation(context);
	return operation === 'checkOnly' ? checkOnly(context) : write(context, operation);
}

function checkOnly(context: IExecuteFunctions): DraftItem {
	return async (json, index, peers) => {
		const text = (name: string) => readText(context, name, index);
		const parts = ['opener', 'questions', 'objections', 'voicemail'];
		const fields = parts
			.map((name) => [name, text(`draft${name[0]?.toUpperCase()}${name.slice(1)}`)] as const)
			.filter(([, value]) => value.trim());
		const given = {
			to: text('draftTo'),
			subject: text('draftSubject'),
			text: text('draftText'),
			fields: readKind(context, index) === 'call' ? Object.fromEntries(fields) : {},
		};
		return checkGiven(json, given, readSettings(context, index), { peers });
	};
}

function wishesOf(context: IExecuteFunctions, operation: OperationName, index: number): Wishes {
	if (operation !== 'revise') return {};
	return {
		mustRevise: true,
		feedback: readText(context, 'feedback', index),
		keep: linesOf(readText(context, 'keepSentences', index)),
	};
}

function write(context: IExecuteFunctions, operation: OperationName): DraftItem {
	const signal = context.getExecutionCancelSignal();
	return async (json, index, peers) => {
		const settings = readSettings(context, index);
		const draftCase = readItem(json, settings.kind, wishesOf(context, operation, index));
		// A sender that cannot be used is found before the model is paid for.
		if (settings.kind === 'email') formatMailbox(settings.sender.name, settings.sender.email);
		if (draftCase.revision) {
			draftCase.earlierMail = draftSchema.safeParse(json.draft).data?.earlierMail;
		}
		const { maximumTokens, temperature = 0.4, timeLimit } = readOptions(context, index);
		const model = await modelFromNode(context, index, {
			timeoutMs: timeLimit ? timeLimit * 1000 : undefined,
		});
		const limits = { maxTokens: maximumTokens, temperature, signal };
		return await writeDraft(settings, draftCase, { model, peers, limits });
	};
}

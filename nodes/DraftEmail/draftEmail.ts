import { checkDraft } from '../shared/checks/checkDraft';
import type { Draft, Finding, Prospect } from '../shared/contracts';
import type { ChatModel } from '../shared/llm/chatModel';
import { emailAnswerSchema } from './answer';
import { assembleDraft } from './assembleDraft';
import { draftContextOf } from './draftContext';
import { formatMailbox } from './formatMailbox';
import { keepSentences } from './keepSentences';
import { promptFor } from './prompt';
import { readItem, type DraftCase } from './readItem';
import type { DraftSettings } from './settings';

/** How the model is called; `undefined` leaves a value to the endpoint. */
export interface CallLimits {
	temperature?: number;
	maxTokens?: number;
	signal?: AbortSignal;
}

/** What drafting rests on beside the item: `peers` are the other prospects of the run. */
export interface DraftSurroundings {
	model: ChatModel;
	peers?: readonly Prospect[];
	limits?: CallLimits;
}

function blocks(draft: Draft): Finding[] {
	return draft.findings.filter(({ severity }) => severity === 'block');
}

/**
 * Writes, or after feedback revises, the email for one item and checks it. A draft with a `block` finding is written once
 * more with the findings as feedback, if the settings say so; the better of the two is passed on, marked.
 *
 * @throws SignoffError for an item that cannot be written for, and whatever the model call throws
 */
export async function draftEmail(
	json: Record<string, unknown>,
	settings: DraftSettings,
	surroundings: DraftSurroundings,
): Promise<Draft> {
	const draftCase = readItem(json);
	// A sender that cannot be used is found before the model is paid for.
	formatMailbox(settings.sender.name, settings.sender.email);
	const first = await writeAndCheck(settings, draftCase, surroundings);
	if (!settings.redraftWhenBlocked || blocks(first).length === 0) return first;
	const second = await writeAndCheck(settings, draftCase, surroundings, first);
	const better = blocks(second).length <= blocks(first).length ? second : first;
	return { ...better, usage: sumOf(first.usage, second.usage) };
}

async function writeAndCheck(
	settings: DraftSettings,
	draftCase: DraftCase,
	{ model, peers, limits }: DraftSurroundings,
	blocked?: Draft,
): Promise<Draft> {
	const answer = await model.askStructured({
		name: 'email_draft',
		...promptFor(settings, draftCase, blocked),
		schema: emailAnswerSchema,
		...limits,
	});
	const { revision } = draftCase;
	const written = revision?.keep.length
		? keepSentences(answer.value, revision.keep, revision.sentences)
		: answer.value;
	const draft = assembleDraft(written, settings, draftCase);
	const context = draftContextOf(settings, draftCase);
	const checked = checkDraft(draft, { ...context, dossier: draftCase, peers });
	return { ...draft, ...checked, context, model: answer.model, usage: answer.usage };
}

function sumOf(first: Draft['usage'], second: Draft['usage']): Draft['usage'] {
	if (!first || !second) return first ?? second;
	return {
		inputTokens: first.inputTokens + second.inputTokens,
		outputTokens: first.outputTokens + second.outputTokens,
		calls: first.calls + second.calls,
		ms: first.ms + second.ms,
	};
}

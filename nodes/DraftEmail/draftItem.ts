import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { draftSchema, type Draft, type EarlierMail, type Prospect } from '../shared/contracts';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import { modelFromNode } from '../shared/llm/fromNode';
import { checkGiven } from './checkGiven';
import { findEarlierMail } from './followUp/earlierMail';
import { readGivenMail } from './followUp/givenMail';
import { formatMailbox } from './formatMailbox';
import { knowledgeFromNode } from './knowledge/fromNode';
import { memoryFromNode } from './memory/fromNode';
import { readItem, readProspect, type DraftCase, type Wishes } from './readItem';
import {
	linesOf,
	readKind,
	readOperation,
	readOptions,
	readSettings,
	readText,
	type OperationName,
} from './readSettings';
import { writeDraft } from './writeDraft';

/** Drafts, or checks, one item and gives its JSON back with it. `peers` are the other prospects of the run. */
export type DraftItem = (
	json: IDataObject,
	itemIndex: number,
	peers: readonly Prospect[],
) => Promise<IDataObject>;

/** How the chosen operation treats one item. */
export function draftItemOf(context: IExecuteFunctions): DraftItem {
	const operation = readOperation(context);
	return operation === 'checkOnly' ? checkOnly(context) : write(context, operation);
}

function checkOnly(context: IExecuteFunctions): DraftItem {
	const findPassages = knowledgeFromNode(context);
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
		// What the draft itself says is what its support must be like.
		const said = [given.subject, given.text, ...Object.values(given.fields)].join('\n');
		const known = { ...readProspect(json), passages: [] };
		const passages = await findPassages(known, index, said.trim() && said);
		return withDraft(
			json,
			checkGiven(json, given, readSettings(context, index), { peers, passages }),
		);
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

function withDraft(json: IDataObject, draft: Draft): IDataObject {
	return { ...json, draft: draft as unknown as IDataObject };
}

/** A revision follows what the first version followed. */
async function earlierMailOf(
	context: IExecuteFunctions,
	json: IDataObject,
	{ revision, prospect }: DraftCase,
	index: number,
): Promise<EarlierMail | undefined> {
	const known = revision && draftSchema.safeParse(json.draft).data?.earlierMail;
	if (known || readOperation(context) !== 'followUp') return known;
	if (context.getNodeParameter('earlierMailFrom', index, 'ledger') === 'fields') {
		const text = (name: string) => readText(context, `earlier${name}`, index);
		return readGivenMail({
			subject: text('Subject'),
			text: text('Text'),
			messageId: text('MessageId'),
			references: text('References'),
			sentAt: text('SentAt'),
		});
	}
	return await findEarlierMail(json, prospect.email, async () => await ledgerFromNode(context));
}

function write(context: IExecuteFunctions, operation: OperationName): DraftItem {
	const signal = context.getExecutionCancelSignal();
	const findPassages = knowledgeFromNode(context);
	const findExamples = memoryFromNode(context);
	return async (json, index, peers) => {
		const settings = readSettings(context, index);
		const draftCase = readItem(json, settings.kind, wishesOf(context, operation, index));
		// A sender that cannot be used is found before the model is paid for.
		if (settings.kind === 'email') formatMailbox(settings.sender.name, settings.sender.email);
		draftCase.earlierMail = await earlierMailOf(context, json, draftCase, index);
		draftCase.passages = await findPassages(draftCase, index);
		draftCase.examples = await findExamples(settings, index);
		const { maximumTokens, temperature = 0.4, timeLimit } = readOptions(context, index);
		const model = await modelFromNode(context, index, {
			timeoutMs: timeLimit ? timeLimit * 1000 : undefined,
		});
		const limits = { maxTokens: maximumTokens, temperature, signal };
		const draft = await writeDraft(settings, draftCase, { model, peers, limits });
		if (operation !== 'followUp' || draftCase.revision) return withDraft(json, draft);
		// They belong to the earlier mail, which stands in the draft: nobody has decided on this one.
		const others = Object.entries(json).filter(([name]) => !['approval', 'send'].includes(name));
		return withDraft(Object.fromEntries(others), draft);
	};
}

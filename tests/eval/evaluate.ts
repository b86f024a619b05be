import { changedSentences } from '../../nodes/DraftEmail/memory/changedSentences';
import { redact } from '../../nodes/DraftEmail/memory/redact';
import { promptTemplates } from '../../nodes/DraftEmail/promptTemplates';
import { validateTemplate } from '../../nodes/DraftEmail/promptTemplate';
import { readItem, type LearnedEdit } from '../../nodes/DraftEmail/readItem';
import type { DraftSettings } from '../../nodes/DraftEmail/settings';
import { writeDraft } from '../../nodes/DraftEmail/writeDraft';
import type { Draft } from '../../nodes/shared/contracts';
import { errorForItem } from '../../nodes/shared/errors';
import type { ChatModel } from '../../nodes/shared/llm/chatModel';
import { inParallel } from '../../nodes/shared/parallel';
import { settingsOf } from '../fixtures/emailAnswer';
import { measureDraft, saidIn, summarize, type EvalRow } from './measure';
import { evalProspects, evalSender, type EvalProspect } from './prospects';

/** What is tried: a model, a prompt template (the node's own by default), and how many edits to learn from. */
export interface EvalOptions {
	model: ChatModel;
	prompt?: string;
	/** With more than 0, all is drafted a second time, each with the edits of this many other prospects as examples. */
	learnedEdits?: number;
	prospects?: readonly EvalProspect[];
	parallel?: number;
}

type Attempt = { draft: Draft } | { failure: string };

function settingsFor(prompt: string): DraftSettings {
	const { name, email, title, company, offer, callToAction, postalAddress } = evalSender;
	validateTemplate(prompt);
	return settingsOf({
		...{ prompt, offer, callToAction, postalAddress, addOptOutLine: true },
		sender: { name, email, title, company },
		// The first answer is what a prompt is worth.
		redraftWhenBlocked: false,
	});
}

/** How a person would have changed the drafts of the others; nothing of this prospect itself. */
function editsOfOthers(
	attempts: readonly Attempt[],
	prospects: readonly EvalProspect[],
	index: number,
	most: number,
): LearnedEdit[] {
	const { name, company, offer } = evalSender;
	return attempts
		.flatMap((attempt, other): LearnedEdit[] => {
			const known = prospects[other];
			if (other === index || !('draft' in attempt) || !known) return [];
			const { prospect, facts } = known.dossier;
			const redaction = {
				strangers: [prospect.name, prospect.company, ...facts.map(({ quote }) => quote)],
				own: [name, company, offer],
				language: 'en',
			};
			const { before, after } = changedSentences(saidIn(attempt.draft), known.approved);
			const [was, became] = [before, after].map((text) => redact(text, redaction));
			if (was === undefined || became === undefined || was === became) return [];
			return [{ approvalId: `eval-${other}`, before: was, after: became }];
		})
		.slice(0, most);
}

async function draftAll(
	{ model, parallel = 4 }: EvalOptions,
	settings: DraftSettings,
	prospects: readonly EvalProspect[],
	examplesOf: (index: number) => LearnedEdit[],
): Promise<Attempt[]> {
	return await inParallel(
		[...prospects],
		parallel,
		async ({ dossier }, index): Promise<Attempt> => {
			try {
				const draftCase = { ...readItem({ dossier }), examples: examplesOf(index) };
				const limits = { temperature: 0, maxTokens: 2000 };
				return { draft: await writeDraft(settings, draftCase, { model, limits }) };
			} catch (error) {
				return { failure: errorForItem(error).code };
			}
		},
	);
}

function rowsOf(
	attempts: readonly Attempt[],
	prospects: readonly EvalProspect[],
	learnedEdits: number,
): EvalRow[] {
	const failures: Record<string, number> = {};
	const figures = attempts.flatMap((attempt, index) => {
		if ('draft' in attempt) return [measureDraft(attempt.draft, prospects[index]?.approved ?? '')];
		failures[attempt.failure] = (failures[attempt.failure] ?? 0) + 1;
		return [];
	});
	return summarize(figures, failures, learnedEdits);
}

/** Drafts for every prospect and measures what came out, by prompt version and model. Throws when nothing could be drafted. */
export async function evaluate(options: EvalOptions): Promise<EvalRow[]> {
	const { prospects = evalProspects, learnedEdits = 0 } = options;
	const settings = settingsFor(options.prompt ?? promptTemplates.email);
	const first = await draftAll(options, settings, prospects, () => []);
	const rows = rowsOf(first, prospects, 0);
	if (rows.length === 0) {
		const codes = first.flatMap((one) => ('failure' in one ? [one.failure] : []));
		throw new Error(`Nothing could be drafted: ${[...new Set(codes)].join(', ')}.`);
	}
	if (learnedEdits === 0) return rows;
	const second = await draftAll(options, settings, prospects, (index) =>
		editsOfOthers(first, prospects, index, learnedEdits),
	);
	return [...rows, ...rowsOf(second, prospects, learnedEdits)];
}

import { checkDraft } from '../shared/checks/checkDraft';
import type { Draft, Finding, Prospect } from '../shared/contracts';
import type { ChatModel } from '../shared/llm/chatModel';
import { sumUsage } from '../shared/llm/prices';
import { assembleDraft } from './assembleDraft';
import type { VariantPlace } from './brief';
import { draftContextOf } from './draftContext';
import { keepSentences } from './keepSentences';
import { promptFor } from './prompt';
import { promptVersionOf } from './promptTemplate';
import { bestFirst, variantOf } from './rankDrafts';
import type { DraftCase } from './readItem';
import type { DraftSettings } from './settings';
import { askFor, type Written } from './written';
import { withoutSentences } from './withoutSentences';

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
 * Writes, or after feedback revises, the text for one item and checks it. Of several variants the best is the draft, the
 * others stand in `variants`. A draft with a `block` finding is written once more with the findings as feedback, if the
 * settings say so; the better of the two is passed on, marked.
 *
 * @throws whatever the model call throws, when no variant could be written
 */
export async function writeDraft(
	settings: DraftSettings,
	draftCase: DraftCase,
	surroundings: DraftSurroundings,
): Promise<Draft> {
	const ranked = bestFirst(await writeVariants(settings, draftCase, surroundings), settings);
	const [best, ...others] = ranked;
	if (!best) throw new Error('No variant was written.');
	const variants = others.length > 0 ? { variants: others.map(variantOf) } : {};
	const usage = ranked.map((draft) => draft.usage).reduce(sumUsage);
	if (!settings.redraftWhenBlocked || blocks(best).length === 0) {
		return { ...best, ...variants, usage };
	}
	const second = await writeAndCheck(settings, draftCase, surroundings, { blocked: best });
	const better = blocks(second).length <= blocks(best).length ? second : best;
	return { ...better, ...variants, usage: sumUsage(usage, second.usage) };
}

/** As many drafts as asked for, at the same time; what fails is left out while one succeeds. */
async function writeVariants(
	settings: DraftSettings,
	draftCase: DraftCase,
	surroundings: DraftSurroundings,
): Promise<Draft[]> {
	const of = settings.variants;
	const attempts = await Promise.allSettled(
		Array.from({ length: of }, async (_none, index) => {
			const variant = { number: index + 1, of };
			return await writeAndCheck(settings, draftCase, surroundings, { variant });
		}),
	);
	const drafts = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	const failed = attempts.find((one) => one.status === 'rejected');
	if (drafts.length === 0 && failed) throw failed.reason;
	return drafts;
}

async function writeAndCheck(
	settings: DraftSettings,
	draftCase: DraftCase,
	{ model, peers, limits }: DraftSurroundings,
	occasion: { blocked?: Draft; variant?: VariantPlace },
): Promise<Draft> {
	const request = { ...promptFor(settings, draftCase, occasion), ...limits };
	const answer = await askFor[settings.kind](model, request);
	const { revision } = draftCase;
	const written = revision?.keep.length
		? keepSentences(answer.written, revision.keep, {
				sentences: revision.sentences,
				texts: { body: revision.body, ...revision.fields },
			})
		: answer.written;
	return {
		...checked(written, settings, draftCase, peers),
		model: answer.model,
		usage: answer.usage,
	};
}

/** The assembled draft with what the checks say of it. */
function checked(
	written: Written,
	settings: DraftSettings,
	draftCase: DraftCase,
	peers?: readonly Prospect[],
): Draft {
	const context = draftContextOf(settings, draftCase);
	const check = (draft: Draft): Draft => ({
		...draft,
		...checkDraft(draft, { ...context, dossier: draftCase, peers }),
		context,
		promptVersion: promptVersionOf(settings.prompt),
		...(draftCase.examples.length > 0
			? { learnedFrom: draftCase.examples.map(({ approvalId }) => approvalId) }
			: {}),
	});
	const draft = check(assembleDraft(written, settings, draftCase));
	if (draftCase.facts.length > 0) return draft;
	// Nothing is known, so nothing personal is said: whatever the model called it, it goes.
	const honest = withoutSentences(
		written,
		draft.sentences.filter(({ status }) => status === 'unsupported').map(({ text }) => text),
		draftCase.revision?.keep,
	);
	return honest ? check(assembleDraft(honest, settings, draftCase)) : draft;
}

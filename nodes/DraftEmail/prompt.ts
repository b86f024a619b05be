import { quotedJson } from '../shared/llm/quotedJson';
import type { Draft } from '../shared/contracts';
import { briefOf, dataOf, languageOf, type VariantPlace } from './brief';
import { fillTemplate } from './promptTemplate';
import type { DraftCase } from './readItem';
import type { DraftSettings } from './settings';

/**
 * The two texts of the model call. What comes from the builder and the reviewer stands apart from what was collected, and
 * the recipient's address is not told to the model at all.
 */
export function promptFor(
	settings: DraftSettings,
	draftCase: DraftCase,
	occasion: { blocked?: Draft; variant?: VariantPlace } = {},
): { system: string; user: string } {
	const { sender, audience, callToAction, channel, instructions, maximumWords, offer, tone } =
		settings;
	return fillTemplate(settings.prompt, {
		brief: quotedJson('brief', briefOf(settings, draftCase, occasion)),
		data: quotedJson('data', dataOf(settings, draftCase)),
		...{ audience, callToAction, channel, instructions, offer, tone },
		language: languageOf(settings, draftCase),
		maximumWords: String(maximumWords),
		senderCompany: sender.company,
		senderName: sender.name,
		senderTitle: sender.title,
	});
}

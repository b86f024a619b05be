import { z } from 'zod/v4';
import {
	draftVariantSchema,
	earlierMailSchema,
	passageSchema,
	type DraftVariant,
	type EarlierMail,
	type Passage,
} from '../shared/contracts';
import { uncitedPassages } from '../shared/checks/reading/evidence';

/** What a draft brings along for the reviewer beside what would leave. */
export interface DraftExtras {
	/** Passages of the sender's own knowledge that a sentence may rest on. */
	knowledge?: Passage[];
	/** Other wordings, best first. */
	variants?: DraftVariant[];
	/** The mail that a follow-up comes after. */
	earlierMail?: EarlierMail;
}

const schema = z.object({
	context: z.object({ knowledge: z.array(passageSchema).optional() }).optional(),
	variants: z.array(draftVariantSchema).optional(),
	earlierMail: earlierMailSchema.optional(),
});

const uncited = new Set<string>(Object.values(uncitedPassages));

/** Reads them from the `draft` of an item; nothing where there are none. */
export function draftExtrasOf(draft: unknown): DraftExtras {
	const { context, variants, earlierMail } = schema.safeParse(draft).data ?? {};
	const knowledge = context?.knowledge?.filter(({ id }) => !uncited.has(id));
	return {
		...(knowledge?.length ? { knowledge } : {}),
		...(variants?.length ? { variants } : {}),
		...(earlierMail ? { earlierMail } : {}),
	};
}

import { z } from 'zod/v4';
import {
	draftSenderSchema,
	draftVariantSchema,
	prospectSchema,
	type Prospect,
} from '../../shared/contracts';
import type { EditedApproval, Ledger } from '../../shared/ledger';
import { parseMailbox } from '../../shared/mailbox';
import type { LearnedEdit } from '../readItem';
import type { DraftKind } from '../settings';
import { changedSentences, closest } from './changedSentences';
import { redact } from './redact';

/** Whose edits are looked for. `email` tells senders of emails apart, `name` those of other kinds, which have no address. */
export interface EditSearch {
	kind: DraftKind;
	email: string;
	name: string;
	most: number;
	/** Ids of approvals not to learn from. */
	excluded?: readonly string[];
}

/** One edit with what a builder wants to know of it. */
export interface ShownEdit extends LearnedEdit {
	decidedAt: string;
	reviewer: string;
	editDistance: number;
}

const itemSchema = z.object({
	dossier: z
		.object({
			prospect: prospectSchema,
			summary: z.string().default(''),
			facts: z.array(z.object({ claim: z.string(), quote: z.string() })).default([]),
		})
		.optional()
		.catch(undefined),
	prospect: prospectSchema.optional().catch(undefined),
	draft: z
		.object({
			language: z.string().default(''),
			context: z
				.object({ sender: draftSenderSchema, prospect: prospectSchema.optional() })
				.optional()
				.catch(undefined),
			variants: z.array(draftVariantSchema).optional().catch(undefined),
		})
		.optional()
		.catch(undefined),
});

type EditedItem = z.infer<typeof itemSchema>;

function isSenders({ content }: EditedApproval['approval'], item: EditedItem, search: EditSearch) {
	if (search.kind === 'email') {
		const from = parseMailbox(content.from ?? '')?.address.toLowerCase();
		return from !== undefined && from === search.email.trim().toLowerCase();
	}
	const name = item.draft?.context?.sender.name ?? '';
	return name.trim().toLowerCase() === search.name.trim().toLowerCase();
}

function aboutPerson({
	name,
	company,
	email,
	website,
	title = '',
	phone = '',
}: Prospect): string[] {
	return [name, company, email, website, title, phone].filter(Boolean);
}

/** Longest side of an example, in UTF-16 units. */
const longestExample = 700;

/** What of an approval can be learned: undefined where nothing was worded anew. */
function learned({ approval }: EditedApproval, item: EditedItem): ShownEdit | undefined {
	const { dossier, prospect, draft } = item;
	const sender = draft?.context?.sender;
	const people = [dossier?.prospect, prospect, draft?.context?.prospect].filter((one) => !!one);
	const redaction = {
		strangers: [
			...people.flatMap(aboutPerson),
			...(dossier ? [dossier.summary] : []),
			...(dossier?.facts ?? []).flatMap(({ claim, quote }) => [claim, quote]),
		],
		own: Object.values(sender ?? {}),
		language: draft?.language ?? '',
	};
	const sides = approval.changes
		.filter(({ field }) => field !== 'to' && field !== 'html')
		.map(({ field, before, after }) => {
			const others = (draft?.variants ?? []).map(({ subject, body, fields }) =>
				field === 'text' ? body : field === 'subject' ? (subject ?? '') : (fields?.[field] ?? ''),
			);
			return changedSentences(closest([before, ...others], after), after);
		});
	const side = (which: 'before' | 'after') =>
		redact(
			sides
				.map((one) => one[which])
				.filter(Boolean)
				.join('\n'),
			redaction,
		).slice(0, longestExample);
	const [before, after] = [side('before'), side('after')];
	if (before === after) return undefined;
	const { id, decidedAt, reviewer, editDistance } = approval;
	return { approvalId: id, before, after, decidedAt, reviewer, editDistance };
}

const batch = 50;
/** Older edits than this many are not looked at. */
const deepest = 500;

/**
 * The latest edits that reviewers made to drafts of one sender and kind before they approved them, newest first, without
 * anything that says who the other contacts were.
 */
export async function findEdits(ledger: Ledger, search: EditSearch): Promise<ShownEdit[]> {
	const found: ShownEdit[] = [];
	for (let offset = 0; offset < deepest && found.length < search.most; offset += batch) {
		const edited = await ledger.approvals.listEdited({ kind: search.kind, limit: batch, offset });
		for (const entry of edited) {
			const item = itemSchema.safeParse(entry.item.json).data ?? {};
			if (search.excluded?.includes(entry.approval.id)) continue;
			if (!isSenders(entry.approval, item, search)) continue;
			const edit = learned(entry, item);
			if (edit && found.length < search.most) found.push(edit);
		}
		if (edited.length < batch) break;
	}
	return found;
}

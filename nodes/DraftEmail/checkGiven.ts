import { languageOfText } from '../shared/checks/reading/language';
import { checkDraft } from '../shared/checks/checkDraft';
import { draftSchema, type Draft, type Prospect } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { draftContextOf } from './draftContext';
import { formatMailbox } from './formatMailbox';
import { readProspect, type DraftCase } from './readItem';
import type { DraftSettings } from './settings';

/** A text from elsewhere, as the builder mapped it. Empty means "not there". */
export interface GivenDraft {
	to: string;
	subject: string;
	text: string;
	/** Parts of a call script by name. */
	fields: Record<string, string>;
}

/** What a draft from elsewhere says of itself, where the item has one in this pack's own form. */
function knownDraft(json: Record<string, unknown>): Draft | undefined {
	return draftSchema.safeParse(json.draft).data;
}

function bodyOf(given: GivenDraft, { kind }: DraftSettings): string {
	const body = kind === 'call' ? '' : given.text.replace(/\r\n?/g, '\n');
	const filled = kind === 'call' ? Object.values(given.fields) : [body];
	if (filled.some((text) => text.trim())) return body;
	throw new SignoffError('invalid_input', 'The draft has no text: map the fields that hold it.');
}

/**
 * Makes a draft of a text that something else wrote and checks it: its characters stay as they are, each sentence is marked
 * by what it rests on. No model is asked.
 *
 * @throws SignoffError `invalid_input`, `invalid_address`
 */
export function checkGiven(
	json: Record<string, unknown>,
	given: GivenDraft,
	settings: DraftSettings,
	{ peers, passages = [] }: { peers?: readonly Prospect[]; passages?: DraftCase['passages'] } = {},
): Draft {
	const { kind, sender, channel, replyTo } = settings;
	const found = readProspect(json);
	const known = knownDraft(json);
	const body = bodyOf(given, settings);
	const all = [body, ...Object.values(given.fields)].join('\n');
	const draftCase = { ...found, passages, earlierMail: known?.earlierMail };
	const fields = kind === 'publication' ? (channel ? { channel } : undefined) : given.fields;
	const draft: Draft = {
		kind,
		...(kind === 'email' && {
			from: sender.email ? formatMailbox(sender.name, sender.email) : known?.from,
			...(given.to ? { to: given.to.trim() } : {}),
			...(replyTo.trim() ? { replyTo: formatMailbox('', replyTo) } : {}),
			...(known?.body === body && known.html !== undefined ? { html: known.html } : {}),
			...(known?.inReplyTo ? { inReplyTo: known.inReplyTo } : {}),
			...(known?.references ? { references: known.references } : {}),
			...(known?.earlierMail ? { earlierMail: known.earlierMail } : {}),
		}),
		...(kind === 'call' ? {} : { subject: given.subject.trim() }),
		body,
		...(fields && Object.keys(fields).length > 0 ? { fields } : {}),
		language: settings.language.trim() || found.prospect.language || languageOfText(all) || 'en',
		sentences: known?.sentences ?? [],
		findings: [],
		version: known?.version ?? 1,
	};
	const context = draftContextOf(settings, draftCase);
	return { ...draft, ...checkDraft(draft, { ...context, dossier: found, peers }), context };
}

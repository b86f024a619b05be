import type { Draft, Sentence } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { languageOf } from './brief';
import { cleanLines, singleLine } from './cleanText';
import { formatMailbox } from './formatMailbox';
import { optOutLineFor } from './optOutLine';
import type { DraftCase } from './readItem';
import { sentenceOf } from './sentences';
import type { DraftSettings } from './settings';
import { subjectOf, threadOf } from './thread';
import type { Part, Written } from './written';

function signatureOf({ signature, sender }: DraftSettings): string {
	const own = cleanLines(signature);
	if (own) return own;
	const role = [sender.title, sender.company].map(singleLine).filter(Boolean).join(', ');
	return [singleLine(sender.name), role].filter(Boolean).join('\n');
}

function ownSentence(text: string, kept: readonly string[]): Sentence[] {
	const line = kept.includes(text) ? text : singleLine(text);
	return line ? [{ text: line, factIds: [], status: 'own' }] : [];
}

function textOf(sentences: readonly Sentence[]): string {
	return sentences.map(({ text }) => text).join(' ');
}

/** The text of a part and its sentences, in order. */
interface Assembled {
	text: string;
	sentences: Sentence[];
}

function assemblePart({ blocks }: Part, draftCase: DraftCase): Assembled {
	const citable = [...draftCase.facts, ...draftCase.passages];
	const kept = draftCase.revision?.keep ?? [];
	const blank = draftCase.facts.length === 0;
	const assembled = blocks
		.map(({ lines, whole }) => {
			const all = lines.map((line) =>
				line
					.map((sentence) => sentenceOf(sentence, citable, { kept, blank }))
					.filter((sentence) => sentence !== undefined),
			);
			const left = all.filter((line) => line.length > 0);
			return whole && left.length < all.length ? [] : left;
		})
		.filter((lines) => lines.length > 0);
	return {
		text: assembled.map((lines) => lines.map(textOf).join('\n')).join('\n\n'),
		sentences: assembled.flat(2),
	};
}

/**
 * Puts the draft together from the model's sentences, so that every sentence is found word for word in its text and nothing
 * but the words comes from the model: addresses, signature, postal address, opt-out line and channel are the settings' and
 * the prospect's.
 *
 * @throws SignoffError `model_invalid_answer` when no subject or no sentence is left; `missing_sender`, `invalid_address`
 */
export function assembleDraft(
	written: Written,
	settings: DraftSettings,
	draftCase: DraftCase,
): Draft {
	const { kind } = settings;
	const parts = written.parts.map((part) => ({
		field: part.field,
		...assemblePart(part, draftCase),
	}));
	if (parts.every(({ text }) => !text)) {
		throw new SignoffError('model_invalid_answer', `The ${nameOf[kind]} has no sentence.`);
	}
	const draft: Draft = {
		kind,
		body: parts.find(({ field }) => field === 'body')?.text ?? '',
		language: languageOf(settings, draftCase),
		sentences: parts.flatMap(({ sentences }) => sentences),
		findings: [],
		version: (draftCase.revision?.version ?? 0) + 1,
	};
	if (kind === 'call') {
		return { ...draft, fields: Object.fromEntries(parts.map(({ field, text }) => [field, text])) };
	}
	const subject = subjectOf(singleLine(written.subject ?? ''), settings, draftCase);
	if (!subject) {
		const missing = kind === 'email' ? 'subject' : 'title';
		throw new SignoffError('model_invalid_answer', `The ${missing} is empty.`);
	}
	if (kind === 'publication') {
		const channel = singleLine(settings.channel);
		return { ...draft, subject, ...(channel ? { fields: { channel } } : {}) };
	}
	return { ...draft, subject, ...emailOf(draft, written, settings, draftCase) };
}

const nameOf = { email: 'email', call: 'call script', publication: 'publication' } as const;

/** What an email has beside its paragraphs. */
function emailOf(
	{ body, sentences, language }: Draft,
	written: Written,
	settings: DraftSettings,
	draftCase: DraftCase,
): Partial<Draft> {
	const kept = draftCase.revision?.keep ?? [];
	const greeting = ownSentence(written.greeting ?? '', kept);
	const closing = ownSentence(written.closing ?? '', kept);
	const signature = [textOf(closing), signatureOf(settings)].filter(Boolean).join('\n');
	const footer = [
		cleanLines(settings.postalAddress),
		settings.addOptOutLine ? singleLine(optOutLineFor(settings.optOutLine, language)) : '',
	]
		.filter(Boolean)
		.join('\n');
	return {
		from: formatMailbox(settings.sender.name, settings.sender.email),
		to: draftCase.prospect.email,
		...(settings.replyTo.trim() ? { replyTo: formatMailbox('', settings.replyTo) } : {}),
		body: [textOf(greeting), body, signature, footer].filter(Boolean).join('\n\n'),
		sentences: [...greeting, ...sentences, ...closing],
		...threadOf(draftCase.earlierMail),
	};
}

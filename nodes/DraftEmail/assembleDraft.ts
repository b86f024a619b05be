import type { Draft, Sentence } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { EmailAnswer } from './answer';
import { cleanLines, singleLine } from './cleanText';
import { formatMailbox } from './formatMailbox';
import { optOutLineFor } from './optOutLine';
import { languageOf, promptVersion } from './prompt';
import type { DraftCase } from './readItem';
import { sentenceOf } from './sentences';
import type { DraftSettings } from './settings';

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

/**
 * Puts the email together from the model's sentences, so that every sentence is found word for word in the body and
 * nothing but the words comes from the model: addresses, signature, postal address and opt-out line are the settings' and the
 * prospect's.
 *
 * @throws SignoffError `model_invalid_answer` when no subject or no sentence is left; `missing_sender`, `invalid_address`
 */
export function assembleDraft(
	answer: EmailAnswer,
	settings: DraftSettings,
	draftCase: DraftCase,
): Draft {
	const kept = draftCase.revision?.keep ?? [];
	const subject = singleLine(answer.subject);
	if (!subject) throw new SignoffError('model_invalid_answer', 'The subject is empty.');
	const paragraphs = answer.paragraphs
		.map(({ sentences }) =>
			sentences
				.map((sentence) => sentenceOf(sentence, draftCase.facts, kept))
				.filter((sentence) => sentence !== undefined),
		)
		.filter((sentences) => sentences.length > 0);
	if (paragraphs.length === 0) {
		throw new SignoffError('model_invalid_answer', 'The email has no sentence.');
	}
	const greeting = ownSentence(answer.greeting, kept);
	const closing = ownSentence(answer.closing, kept);
	const textOf = (sentences: Sentence[]) => sentences.map((sentence) => sentence.text).join(' ');
	const signature = [textOf(closing), signatureOf(settings)].filter(Boolean).join('\n');
	const language = languageOf(settings, draftCase);
	const footer = [
		cleanLines(settings.postalAddress),
		settings.addOptOutLine ? singleLine(optOutLineFor(settings.optOutLine, language)) : '',
	]
		.filter(Boolean)
		.join('\n');
	const body = [textOf(greeting), ...paragraphs.map(textOf), signature, footer]
		.filter(Boolean)
		.join('\n\n');
	return {
		kind: 'email',
		from: formatMailbox(settings.sender.name, settings.sender.email),
		to: draftCase.prospect.email,
		...(settings.replyTo.trim() ? { replyTo: formatMailbox('', settings.replyTo) } : {}),
		subject,
		body,
		language,
		sentences: [...greeting, ...paragraphs.flat(), ...closing],
		findings: [],
		version: (draftCase.revision?.version ?? 0) + 1,
		promptVersion,
	};
}

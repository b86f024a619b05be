import type { PublicationAnswer } from '../../nodes/DraftEmail/answer';
import type { EmailPrompt } from './readEmailPrompt';
import { writeEmail } from './writeEmail';

/** Composes a post from the sentences that an email would have, without greeting and closing. */
export function writePublication(prompt: EmailPrompt): PublicationAnswer {
	const { subject, paragraphs } = writeEmail(prompt);
	return { title: subject, paragraphs };
}

import type { PublicationAnswer } from '../../nodes/DraftEmail/answer';
import type { EmailPrompt } from './readEmailPrompt';
import { writeEmail } from './writeEmail';

/**
 * Composes a post from the sentences that an email would have, without greeting and closing. An instruction such as "Topic:
 * New depot" is its title.
 */
export function writePublication(prompt: EmailPrompt): PublicationAnswer {
	const { subject, paragraphs } = writeEmail(prompt);
	const topic = /^topic: *(.+)$/im.exec(prompt.brief.instructions ?? '')?.[1]?.trim();
	return { title: topic || subject, paragraphs };
}

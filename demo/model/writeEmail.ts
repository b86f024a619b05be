import type { AnswerSentence, EmailAnswer } from '../../nodes/DraftEmail/answer';
import { chooseFacts, isMentioned } from './chooseFacts';
import { readFeedback } from './feedback';
import { phrasesFor } from './phrases';
import type { EmailPrompt } from './readEmailPrompt';
import { splitSentences } from './splitSentences';

function own(kind: 'offer' | 'callToAction', text: string): AnswerSentence {
	return { text, kind, factIds: [] };
}

/**
 * Composes an email from the facts and the offer in the prompt, by rules alone: one or two facts told back to the company,
 * the offer in the sender's own words, one sentence of the builder's knowledge, one question. A revision follows the reviewer's comment.
 */
export function writeEmail({ brief, data }: EmailPrompt): EmailAnswer {
	const { sender, language, revision } = brief;
	const wishes = revision && readFeedback(revision.feedback);
	const phrases = phrasesFor(language);
	const formal = wishes?.formal ?? false;

	const factCount = wishes?.shorter ? 1 : wishes?.longer ? 3 : 2;
	const facts = chooseFacts(data.facts, wishes).slice(0, factCount);
	const told = facts.map(({ fact, sentence }, place): AnswerSentence => {
		const tell = place === 0 ? phrases.firstFact : phrases.secondFact;
		return { text: tell(sentence), kind: 'fact', factIds: [fact.id] };
	});

	const offer = splitSentences(brief.offer).slice(0, wishes?.shorter ? 1 : 3);
	const introduction = brief.offer.includes(sender.company || sender.name)
		? []
		: [own('offer', phrases.sender(sender.name, sender.company))];
	const wish = wishes?.mention;
	const asked = wish && !isMentioned(facts, wish) ? [own('offer', phrases.asked(wish))] : [];
	const [passage] = data.knowledge ?? [];
	const [cited] = splitSentences(passage?.text ?? '');
	const known: AnswerSentence[] =
		passage && cited ? [{ text: cited, kind: 'offer', factIds: [passage.id] }] : [];
	const offered = [
		...(wishes?.shorter ? [] : introduction),
		...offer.map((sentence, place) =>
			own('offer', place === 0 ? phrases.offer(sentence) : sentence),
		),
		...known,
		...asked,
	];

	const variant = wishes?.other ? 1 : 0;
	const call = brief.callToAction.trim().replace(/[.!]$/, '');
	const ask = call.endsWith('?') ? call : phrases.question(call);
	const question = (variant === 0 && call && ask) || phrases.questions[variant];
	const subject = phrases.subjects[wishes?.subject || wishes?.other ? 1 : 0];
	return {
		subject: subject.replace('{company}', data.prospect.company || data.prospect.name),
		greeting: phrases.greeting(data.prospect.name, formal),
		paragraphs: [told, offered, [own('callToAction', question)]]
			.filter((sentences) => sentences.length > 0)
			.map((sentences) => ({ sentences })),
		closing: phrases.closing(formal),
	};
}

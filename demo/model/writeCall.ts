import type { AnswerSentence, CallAnswer } from '../../nodes/DraftEmail/answer';
import { phrasesFor } from './phrases';
import type { EmailPrompt } from './readEmailPrompt';
import { writeEmail } from './writeEmail';

/** Composes a call script from the sentences that an email to the same person would have. */
export function writeCall(prompt: EmailPrompt): CallAnswer {
	const { sender, language } = prompt.brief;
	const { call } = phrasesFor(language);
	const { name } = prompt.data.prospect;
	const written = writeEmail(prompt).paragraphs.flatMap(({ sentences }) => sentences);
	const of = (kind: AnswerSentence['kind']) => written.filter((sentence) => sentence.kind === kind);
	const say = (kind: AnswerSentence['kind'], text: string): AnswerSentence => ({
		text,
		kind,
		factIds: [],
	});
	const [offer] = of('offer').slice(-1);
	const ask = of('callToAction');
	return {
		opener: [say('courtesy', call.opener(name, sender.name, sender.company)), ...of('fact')],
		questions: call.questions.map((question) => say('question', question)),
		objections: call.objections.map((objection) => ({
			objection,
			answer: [...(offer ? [offer] : []), ...ask],
		})),
		voicemail: [
			say('courtesy', call.voicemail(name, sender.name, sender.company)),
			...(offer ? [offer] : []),
			say('courtesy', call.callBack),
		],
	};
}

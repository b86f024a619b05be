import fc from 'fast-check';
import { assembleDraft } from '../../../nodes/DraftEmail/assembleDraft';
import { keepSentences } from '../../../nodes/DraftEmail/keepSentences';
import { writtenEmail, type Written } from '../../../nodes/DraftEmail/written';
import type { Sentence } from '../../../nodes/shared/contracts';
import { draftCaseOf, emailAnswerOf, settingsOf } from '../../fixtures/emailAnswer';

const earlier: Sentence[] = [
	'Hi Mara,',
	'You run 86 refrigerated trucks.',
	'We plan routes that save 12 % of mileage.',
	'May I show you on Tuesday?',
	'Best regards,',
].map((text) => ({ text, factIds: [], status: 'own' }));

const before = { sentences: earlier, texts: { body: earlier.map(({ text }) => text).join(' ') } };

function textsOf({ parts }: Written): string[] {
	return parts.flatMap(({ blocks }) =>
		blocks.flatMap(({ lines }) => lines.flat().map(({ text }) => text)),
	);
}

function sentencesOf(texts: string[]) {
	return texts.map((text) => ({ text, kind: 'offer' as const, factIds: [] }));
}

describe('keeping sentences in a revision', () => {
	it('puts a reworded sentence back as it was', () => {
		const answer = emailAnswerOf({
			paragraphs: [{ sentences: sentencesOf(['You have 86 refrigerated trucks on the road.']) }],
		});
		const keep = ['You run 86 refrigerated trucks.'];
		expect(textsOf(keepSentences(writtenEmail(answer), keep, before))).toEqual([
			'You run 86 refrigerated trucks.',
		]);
	});

	it('puts a sentence that was left out behind the one it followed', () => {
		const answer = emailAnswerOf({
			paragraphs: [
				{ sentences: sentencesOf(['Good day.', 'You run 86 refrigerated trucks.', 'The end.']) },
			],
		});
		const keep = ['You run 86 refrigerated trucks.', 'May I show you on Tuesday?'];
		expect(textsOf(keepSentences(writtenEmail(answer), keep, before))).toEqual([
			'Good day.',
			'You run 86 refrigerated trucks.',
			'May I show you on Tuesday?',
			'The end.',
		]);
	});

	it('keeps every marked sentence byte for byte, whatever the model answers', () => {
		const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
		const line = words.filter((text) => text.trim() === text && !/[\r\n]/.test(text));
		const texts = fc.uniqueArray(line, { minLength: 1, maxLength: 6 });
		const answers = fc.array(
			fc.array(fc.oneof(line, fc.constantFrom('You run 86 trucks.')), { maxLength: 3 }),
			{
				maxLength: 3,
			},
		);
		fc.assert(
			fc.property(texts, answers, line, fc.nat(), (before, paragraphs, greeting, seed) => {
				const sentences = before.map(
					(text): Sentence => ({ text, factIds: ['f1'], status: 'own' }),
				);
				const keep = before.filter((_text, index) => (seed >> index) % 2 === 0);
				const answer = emailAnswerOf({
					greeting,
					paragraphs: [...paragraphs, ['The end.']].map((one) => ({ sentences: sentencesOf(one) })),
				});
				const body = before.join(' ');
				const revision = {
					subject: 'Old',
					body,
					feedback: 'Shorter',
					version: 1,
					keep,
					rewrite: [],
					sentences,
				};
				const written = keepSentences(writtenEmail(answer), keep, { sentences, texts: { body } });
				const draft = assembleDraft(written, settingsOf(), draftCaseOf({ facts: [], revision }));
				for (const text of keep) {
					expect(draft.body).toContain(text);
					expect(draft.sentences.map((sentence) => sentence.text)).toContain(text);
				}
			}),
		);
	});
});

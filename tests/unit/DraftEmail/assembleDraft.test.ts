import fc from 'fast-check';
import { sentenceKinds } from '../../../nodes/DraftEmail/answer';
import { assembleDraft } from '../../../nodes/DraftEmail/assembleDraft';
import { writtenEmail } from '../../../nodes/DraftEmail/written';
import { draftSchema } from '../../../nodes/shared/contracts';
import { isSignoffError } from '../../../nodes/shared/errors';
import { dossierOf } from '../../fixtures/dossier';
import { draftCaseOf, emailAnswerOf, settingsOf } from '../../fixtures/emailAnswer';

describe('assembling a draft', () => {
	it('puts greeting, paragraphs, closing, signature and postal address together', () => {
		const settings = settingsOf({ postalAddress: '1 Harbour Street\r\nBristol' });
		const draft = assembleDraft(writtenEmail(emailAnswerOf()), settings, draftCaseOf());
		expect(draft.body).toBe(
			[
				'Hi Mara,',
				'You run 86 refrigerated trucks. We plan routes that save 12 % of mileage.',
				'May I show you on Tuesday?',
				'Best regards,\nSam Field\nAccount Executive, Northwind Tools',
				'1 Harbour Street\nBristol',
			].join('\n\n'),
		);
		expect(draftSchema.parse(draft)).toEqual(draft);
	});

	it('says what each sentence rests on', () => {
		const draft = assembleDraft(writtenEmail(emailAnswerOf()), settingsOf(), draftCaseOf());
		expect(draft.sentences.map(({ status, factIds }) => [status, factIds])).toEqual([
			['own', []],
			['grounded', ['f1']],
			['own', []],
			['own', []],
			['own', []],
		]);
	});

	it('takes a signature as it is', () => {
		const settings = settingsOf({ signature: 'Sam\n+49 30 1234567' });
		const { body } = assembleDraft(writtenEmail(emailAnswerOf()), settings, draftCaseOf());
		expect(body.endsWith('Best regards,\nSam\n+49 30 1234567')).toBe(true);
	});

	it('takes sender from the settings and recipient from the prospect record', () => {
		const settings = settingsOf({ replyTo: 'sales@northwind.example' });
		const draft = assembleDraft(writtenEmail(emailAnswerOf()), settings, draftCaseOf());
		expect(draft).toMatchObject({
			kind: 'email',
			from: 'Sam Field <sam@northwind.example>',
			to: 'mara.lindqvist@tidewater.example',
			replyTo: 'sales@northwind.example',
			version: 1,
		});
	});

	it('writes in the language that is set, else the prospect’s, else English', () => {
		const german = draftCaseOf({ prospect: { ...dossierOf().prospect, language: 'de' } });
		const languages = [
			assembleDraft(writtenEmail(emailAnswerOf()), settingsOf({ language: 'fr' }), german),
			assembleDraft(writtenEmail(emailAnswerOf()), settingsOf(), german),
			assembleDraft(writtenEmail(emailAnswerOf()), settingsOf(), draftCaseOf()),
		].map((draft) => draft.language);
		expect(languages).toEqual(['fr', 'de', 'en']);
	});

	it('cleans line breaks and control characters out of the subject', () => {
		const answer = emailAnswerOf({ subject: 'Hello\r\nBcc: all@example.com\u0000\u202e !' });
		expect(assembleDraft(writtenEmail(answer), settingsOf(), draftCaseOf()).subject).toBe(
			'Hello Bcc: all@example.com !',
		);
	});

	it('counts the version on after feedback', () => {
		const revision = {
			subject: 'Old',
			body: 'Old',
			feedback: 'Shorter',
			version: 2,
			keep: [],
			rewrite: [],
			sentences: [],
		};
		expect(
			assembleDraft(writtenEmail(emailAnswerOf()), settingsOf(), draftCaseOf({ revision })).version,
		).toBe(3);
	});

	it('leaves out claims about the prospect when there are no facts', () => {
		const draft = assembleDraft(
			writtenEmail(emailAnswerOf()),
			settingsOf(),
			draftCaseOf({ facts: [] }),
		);
		expect(draft.body).not.toContain('86');
		expect(draft.sentences.every((sentence) => sentence.status === 'own')).toBe(true);
	});

	it.each([
		['no subject', emailAnswerOf({ subject: ' \n' })],
		['no sentence', emailAnswerOf({ paragraphs: [{ sentences: [] }] })],
	])('refuses an answer with %s', (_name, answer) => {
		let code = '';
		try {
			assembleDraft(writtenEmail(answer), settingsOf(), draftCaseOf());
		} catch (error) {
			code = isSignoffError(error) ? error.code : String(error);
		}
		expect(code).toBe('model_invalid_answer');
	});

	it('has every sentence word for word in the body and names no unknown fact, whatever the model says', () => {
		const words = fc.string({ unit: 'binary', maxLength: 40 });
		const sentence = fc.record({
			text: words,
			kind: fc.constantFrom(...sentenceKinds),
			factIds: fc.array(fc.constantFrom('f1', 'f2', 'f9', 'constructor', ''), { maxLength: 3 }),
		});
		const answers = fc.record({
			subject: words.map((text) => `About ${text}`),
			greeting: words,
			paragraphs: fc
				.array(fc.record({ sentences: fc.array(sentence, { maxLength: 4 }) }), { maxLength: 4 })
				.map((paragraphs) => [...paragraphs, ...emailAnswerOf().paragraphs]),
			closing: words,
		});
		fc.assert(
			fc.property(answers, (answer) => {
				const draft = draftSchema.parse(
					assembleDraft(writtenEmail(answer), settingsOf(), draftCaseOf()),
				);
				let from = 0;
				for (const { text, factIds, status } of draft.sentences) {
					const at = draft.body.indexOf(text, from);
					expect(at).toBeGreaterThanOrEqual(from);
					from = at + text.length;
					expect(factIds.every((id) => ['f1', 'f2'].includes(id))).toBe(true);
					expect(status === 'grounded').toBe(factIds.length > 0);
				}
				expect(draft.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
			}),
		);
	});
});

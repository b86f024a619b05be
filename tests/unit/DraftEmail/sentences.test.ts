import { sentenceOf } from '../../../nodes/DraftEmail/sentences';
import { dossierOf } from '../../fixtures/dossier';

const { facts } = dossierOf();

describe('what a sentence rests on', () => {
	it('is the known facts it names, each once', () => {
		const answer = { text: 'A claim.', kind: 'fact' as const, factIds: ['f2', 'f9', 'f2', 'f1'] };
		expect(sentenceOf(answer, facts)).toEqual({
			text: 'A claim.',
			factIds: ['f2', 'f1'],
			status: 'grounded',
		});
	});

	it('is nothing when a claim names no fact or only unknown ones', () => {
		for (const factIds of [[], ['f9']]) {
			const sentence = sentenceOf({ text: 'A claim.', kind: 'fact', factIds }, facts);
			expect(sentence).toMatchObject({ factIds: [], status: 'unsupported' });
		}
	});

	it('is nothing when a question pretends to rest on an unknown fact', () => {
		const sentence = sentenceOf({ text: 'Still so?', kind: 'question', factIds: ['f9'] }, facts);
		expect(sentence?.status).toBe('unsupported');
	});

	it('is our own word for offer, question, call to action and courtesy', () => {
		for (const kind of ['offer', 'question', 'callToAction', 'courtesy'] as const) {
			expect(sentenceOf({ text: 'Well.', kind, factIds: [] }, facts)?.status).toBe('own');
		}
	});

	it('is no sentence at all when only white space or control characters are left', () => {
		expect(sentenceOf({ text: ' \u200b\n', kind: 'offer', factIds: [] }, facts)).toBeUndefined();
	});
});

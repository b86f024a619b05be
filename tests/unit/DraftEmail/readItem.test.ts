import { readItem } from '../../../nodes/DraftEmail/readItem';
import { isSignoffError, type SignoffError } from '../../../nodes/shared/errors';
import { dossierOf } from '../../fixtures/dossier';

function failureOf(json: Record<string, unknown>): SignoffError {
	try {
		readItem(json);
	} catch (error) {
		if (isSignoffError(error)) return error;
		throw error;
	}
	throw new Error('It did not fail.');
}

const draft = {
	kind: 'email',
	subject: 'Old subject',
	body: 'Old body',
	language: 'en',
	sentences: [],
	findings: [],
	version: 1,
};

describe('reading an item', () => {
	it('takes prospect and facts from the dossier', () => {
		const read = readItem({ dossier: dossierOf() });
		expect(read.prospect.name).toBe('Mara Lindqvist');
		expect(read.facts.map(({ id }) => id)).toEqual(['f1', 'f2']);
		expect(read.revision).toBeUndefined();
	});

	it('takes the fields of a prospect where there is no dossier', () => {
		const fields = { name: 'Ana Ruiz', email: 'ana@example.com', title: null, row_number: 4 };
		for (const json of [fields, { prospect: fields }]) {
			expect(readItem(json)).toMatchObject({
				prospect: { name: 'Ana Ruiz', email: 'ana@example.com' },
				facts: [],
			});
		}
	});

	it('names the field of a dossier that cannot be read', () => {
		const error = failureOf({ dossier: { ...dossierOf(), priority: 'high' } });
		expect(error.code).toBe('invalid_input');
		expect(error.message).toContain('priority');
	});

	it.each(['', 'ana', 'a@example.com, b@example.com'])('refuses the recipient %j', (email) => {
		expect(failureOf({ name: 'Ana', email }).code).toBe('no_recipient');
	});

	it('revises a draft that was sent back', () => {
		const approval = { reviewId: 'r1', outcome: 'changesRequested', feedback: ' Shorter. ' };
		expect(readItem({ dossier: dossierOf(), draft, approval }).revision).toEqual({
			subject: 'Old subject',
			body: 'Old body',
			feedback: 'Shorter.',
			keep: [],
			rewrite: [],
			sentences: [],
			version: 1,
		});
	});

	it('revises the text as the reviewer edited it', () => {
		const changes = [{ field: 'text', before: 'Old body', after: 'Edited body' }];
		const approval = { reviewId: 'r1', outcome: 'changesRequested', feedback: 'Shorter', changes };
		const { revision } = readItem({ dossier: dossierOf(), draft, approval });
		expect(revision).toMatchObject({ subject: 'Old subject', body: 'Edited body' });
	});

	it('writes anew when nobody asked for changes', () => {
		const approval = { reviewId: 'r1', outcome: 'undecided' };
		expect(readItem({ dossier: dossierOf(), draft, approval }).revision).toBeUndefined();
	});

	it('says that there is nothing to revise when the draft is missing', () => {
		const approval = { reviewId: 'r1', outcome: 'changesRequested', feedback: 'Shorter' };
		expect(failureOf({ dossier: dossierOf(), approval }).code).toBe('invalid_input');
	});
});

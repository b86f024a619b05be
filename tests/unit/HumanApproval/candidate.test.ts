import { candidateOf as candidateFor } from '../../../nodes/HumanApproval/candidate';
import { contentOfDraft, sealContent } from '../../../nodes/shared/contracts';
import { aDossier, aDraft } from '../../fixtures/reviews';

const candidateOf = (json: Parameters<typeof candidateFor>[0]) =>
	candidateFor(json, { kind: 'email' });

describe('candidateOf', () => {
	test('a draft with its dossier becomes a review with title, priority and seal', () => {
		const draft = aDraft();
		expect(candidateOf({ draft, dossier: aDossier() })).toMatchObject({
			kind: 'email',
			title: 'Ana Ruiz, Brightline Couriers',
			priority: 72,
			contentHash: sealContent(contentOfDraft(draft)),
			sentences: draft.sentences,
		});
	});

	test('a draft without a dossier is titled by its recipient and stands in the middle of the queue', () => {
		expect(candidateOf({ draft: aDraft() })).toMatchObject({
			title: 'Ana Ruiz <ana@brightline.example>',
			priority: 50,
		});
	});

	test('an item without a draft is refused', () => {
		expect(() => candidateOf({ name: 'Ana' })).toThrow('The item has no draft.');
	});

	test('a draft of another shape is refused, naming the field', () => {
		expect(() => candidateOf({ draft: { kind: 'email', body: 7 } })).toThrow('body');
	});

	test.each(['call to action', 'Größe', '1st'])(
		'a draft with the field "%s" is refused',
		(name) => {
			const draft = aDraft({ kind: 'publication', fields: { [name]: 'x' } });
			expect(() => candidateFor({ draft }, { kind: 'publication' })).toThrow(
				`The field "${name}" needs a name`,
			);
		},
	);

	test('a field by the name of something that every object has is a field', () => {
		const draft = aDraft({ kind: 'publication', fields: { toString: 'x' } as never });
		const { fields } = candidateFor({ draft }, { kind: 'publication' });
		expect(fields).toContainEqual(
			expect.objectContaining({ name: 'toString', label: 'toString', type: 'text' }),
		);
	});

	test('an approval object that somebody made up does not lend its content', () => {
		const candidate = candidateOf({
			draft: aDraft(),
			approval: { reviewId: 'x', outcome: 'approved', id: 'y', contentHash: 'z' },
		});
		expect(candidate.contentHash).toBe(sealContent(contentOfDraft(aDraft())));
		expect(candidate.earlierReviewId).toBe('x');
	});
});

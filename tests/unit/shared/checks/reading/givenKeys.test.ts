import { givenKeys } from '../../../../../nodes/shared/checks/reading/givenKeys';
import { readDraft } from '../../../../../nodes/shared/checks/reading/reading';
import { keyOf } from '../../../../../nodes/shared/checks/reading/words';
import { contextOf, draftOf } from '../../../../fixtures/checkedDraft';
import { dossierOf } from '../../../../fixtures/dossier';

const keysOf = (text: string) => new Set(text.split(' ').map(keyOf));

describe('the words of names that any sentence may have', () => {
	it('are those of the kinds asked for', () => {
		const reading = readDraft(draftOf(''), contextOf());
		expect(givenKeys(reading, 'company')).toEqual(keysOf('Tidewater Cold Chain'));
		expect(givenKeys(reading, 'name', 'title', 'sender')).toEqual(
			keysOf('Mara Lindqvist Head of Operations Northwind Tools'),
		);
	});

	it('are read once per draft, in whatever order they are asked for', () => {
		const [first, second] = ['Tidewater', 'Solvane'].map((company) =>
			readDraft(
				draftOf(''),
				contextOf({ dossier: dossierOf({ prospect: { ...dossierOf().prospect, company } }) }),
			),
		);
		if (!first || !second) throw new Error('There are two drafts.');
		expect(givenKeys(first, 'sender', 'company')).toBe(givenKeys(first, 'company', 'sender'));
		expect(givenKeys(second, 'company', 'sender')).toEqual(keysOf('Solvane Northwind Tools'));
	});

	it('are none of a title that is not known', () => {
		const prospect = { ...dossierOf().prospect, title: undefined };
		const reading = readDraft(draftOf(''), contextOf({ dossier: dossierOf({ prospect }) }));
		expect(givenKeys(reading, 'title')).toEqual(new Set());
	});
});

import {
	customFieldsOf,
	type CustomFieldParameter,
} from '../../../nodes/HumanApproval/customFields';

const field = (changes: Partial<CustomFieldParameter>): CustomFieldParameter => ({
	label: 'Amount',
	type: 'text',
	value: '',
	...changes,
});

describe('customFieldsOf', () => {
	test.each([
		['Amount (EUR)', 'amountEur'],
		['Größe', 'grosse'],
		['2nd choice', 'field2ndChoice'],
		['Subject', 'subjectField'],
		['金額', 'field'],
	])('"%s" is named %s', (label, name) => {
		expect(customFieldsOf([field({ label })])[0]?.name).toBe(name);
	});

	test('two fields with one label keep names of their own', () => {
		const names = customFieldsOf([field({}), field({}), field({})]).map(({ name }) => name);
		expect(names).toEqual(['amount', 'amount2', 'amount3']);
	});

	test('values become text', () => {
		const values = [true, false, 12.5, null, undefined, { a: 1 }].map(
			(value) => customFieldsOf([field({ value })])[0]?.value,
		);
		expect(values).toEqual(['yes', 'no', '12.5', '', '', '{\n  "a": 1\n}']);
	});

	test('an HTML preview, a link and an image cannot be made editable', () => {
		for (const type of ['html', 'link', 'image']) {
			expect(customFieldsOf([field({ type, editable: true })])[0]?.editable).toBe(false);
		}
	});

	test('a field without label or with an unknown type is refused', () => {
		expect(() => customFieldsOf([field({ label: ' ' })])).toThrow('Custom field 1 has no label.');
		expect(() => customFieldsOf([field({ type: 'colour' })])).toThrow('unknown type');
	});
});

import { readSuppressionList } from '../../../nodes/Send/suppressionList';

it('reads addresses and domains, separated by commas or lines, each once', () => {
	expect(
		readSuppressionList('Ana@Acme.example, @other.example\nana@acme.example; x.example'),
	).toEqual([
		{ kind: 'address', value: 'ana@acme.example' },
		{ kind: 'domain', value: 'other.example' },
		{ kind: 'domain', value: 'x.example' },
	]);
});

it('takes all or nothing, and says which entry it cannot read', () => {
	expect(() => readSuppressionList('ana@acme.example, not an address')).toThrow('"not"');
	expect(() => readSuppressionList(' \n ')).toThrow('no address');
});

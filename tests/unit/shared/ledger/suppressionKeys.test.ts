import fc from 'fast-check';
import { readSuppressed, suppressionKeys } from '../../../../nodes/shared/ledger/suppressionKeys';

describe('what may be suppressed', () => {
	it.each([
		['Ana.Ruiz@ACME.example', { kind: 'address', value: 'ana.ruiz@acme.example' }],
		[' acme.example ', { kind: 'domain', value: 'acme.example' }],
		['@acme.example', { kind: 'domain', value: 'acme.example' }],
		['ana@bücher.example', { kind: 'address', value: 'ana@xn--bcher-kva.example' }],
		['BÜCHER.example', { kind: 'domain', value: 'xn--bcher-kva.example' }],
	])('%s is an address or a domain', (text, expected) => {
		expect(readSuppressed(text)).toEqual(expected);
	});

	it.each([
		'',
		'acme',
		'com',
		'ana@',
		'ana@acme.example, ben@acme.example',
		'Ana <ana@acme.example>',
		'https://acme.example/',
		'acme example',
		'ana\n@acme.example',
	])('%j is neither', (text) => {
		expect(readSuppressed(text)).toBeUndefined();
	});
});

describe('what suppresses an address', () => {
	it('is the address itself, its domain and the domains above', () => {
		expect(suppressionKeys('Ana@Mail.ACME.example')).toEqual([
			'ana@mail.acme.example',
			'mail.acme.example',
			'acme.example',
		]);
	});

	it('includes what the same text was suppressed as, however it is written', () => {
		const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
		const address = fc.tuple(label, label, label).map(([a, b, c]) => `${a}@${b}.${c}`);
		fc.assert(
			fc.property(address, fc.boolean(), (text, shout) => {
				const written = shout ? text.toUpperCase() : text;
				const keys = suppressionKeys(text);
				expect(keys).toContain(readSuppressed(written)?.value);
				expect(keys).toContain(readSuppressed(written.slice(written.indexOf('@')))?.value);
			}),
		);
	});
});

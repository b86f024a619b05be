import { fileSize } from '../../../../nodes/HumanApproval/page/fileSize';

it.each([
	[0, '0 byte'],
	[999, '999 byte'],
	[120_400, '120.4 kB'],
	[26_214_400, '26.2 MB'],
	[3e12, '3,000 GB'],
])('%i bytes are %s', (bytes, text) => {
	expect(fileSize(bytes, 'en')).toBe(text);
});

it('speaks the language of the page', () => {
	expect(fileSize(1_500_000, 'de')).toBe('1,5 MB');
	expect(fileSize(1_500_000, 'fr')).toMatch(/^1,5\sMo$/);
});

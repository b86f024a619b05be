import { decodeHtml } from '../../../../nodes/shared/net/decodeHtml';

const text = 'Größe für Straße';
const latin1 = Buffer.from(text, 'latin1');

test('the encoding named by the header is used', () => {
	expect(decodeHtml(latin1, 'text/html; charset=ISO-8859-1')).toBe(text);
	expect(decodeHtml(Buffer.from(text), 'text/html; charset="utf-8"')).toBe(text);
});

test('the encoding named by the page is used when the header names none', () => {
	const page = Buffer.from(`<meta charset="iso-8859-15"><p>5 €</p>`, 'utf8');
	expect(decodeHtml(Buffer.from('<meta charset=latin1>Größe', 'latin1'), 'text/html')).toContain(
		'Größe',
	);
	expect(decodeHtml(page, 'text/html; charset=utf-8')).toContain('5 €');
	const older = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">Größe';
	expect(decodeHtml(Buffer.from(older, 'latin1'), 'text/html')).toContain('Größe');
});

test('a byte order mark wins over the header and is not part of the text', () => {
	const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
	expect(decodeHtml(utf16, 'text/html; charset=iso-8859-1')).toBe(text);
	expect(decodeHtml(Buffer.from(`\uFEFF${text}`), 'text/html')).toBe(text);
});

test('without any declaration UTF-8 is tried, then Windows-1252', () => {
	expect(decodeHtml(Buffer.from(text), 'text/html')).toBe(text);
	expect(decodeHtml(latin1, 'text/html')).toBe(text);
});

test('an unknown encoding name is passed over', () => {
	expect(decodeHtml(Buffer.from(text), 'text/html; charset=klingon')).toBe(text);
});

import { fileHeaders } from '../../../nodes/HumanApproval/fileHeaders';

const headersOf = (fileName: string, mimeType = 'application/pdf') =>
	fileHeaders({ fileName, mimeType, size: 3, sha256: 'a'.repeat(64) });

it('the file is saved and not shown, nothing in it runs, and its type is not guessed', () => {
	expect(headersOf('offer.pdf')).toEqual({
		'Content-Type': 'application/pdf',
		'Content-Length': '3',
		'Content-Disposition': `attachment; filename="offer.pdf"; filename*=UTF-8''offer.pdf`,
		'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Cache-Control': 'no-store',
		'Referrer-Policy': 'no-referrer',
		'X-Robots-Tag': 'noindex, nofollow',
	});
});

it.each([
	['text/html'],
	['image/svg+xml'],
	['application/xhtml+xml'],
	['text/xml'],
	['text/javascript'],
	['application/pdf; charset=x'],
	['multipart/x-mixed-replace'],
	['application/x-shockwave-flash'],
])('%s, in which a script could run, goes out as plain bytes', (mimeType) => {
	expect(headersOf('page.html', mimeType)['Content-Type']).toBe('application/octet-stream');
});

it.each([
	['image/png'],
	['text/csv'],
	['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['video/mp4'],
])('%s keeps its type, so that a phone can open it', (mimeType) => {
	expect(headersOf('file', mimeType)['Content-Type']).toBe(mimeType);
});

it.each([
	['Preise „neu“ (2).csv', 'Preise _neu_ (2).csv', 'Preise%20%E2%80%9Eneu%E2%80%9C%20%282%29.csv'],
	['a"; filename=b.exe', 'a_; filename=b.exe', 'a%22%3B%20filename%3Db.exe'],
	["it's 100%.pdf", "it's 100_.pdf", 'it%27s%20100%25.pdf'],
	['a\r\nX: y', 'a__X: y', 'a%0D%0AX%3A%20y'],
])('the name %j cannot leave its place in the header', (fileName, plain, encoded) => {
	expect(headersOf(fileName)['Content-Disposition']).toBe(
		`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
	);
});

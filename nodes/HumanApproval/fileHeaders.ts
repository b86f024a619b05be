import type { Attachment } from '../shared/contracts';

/** What a browser or phone may be told a file is: nothing in which a script could run. */
const harmless =
	/^(application\/(pdf|zip|rtf|msword|vnd\.(ms-(excel|powerpoint)|openxmlformats-officedocument\.[\w.-]+|oasis\.opendocument\.[\w.-]+))|image\/(png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/(plain|csv|calendar))$/i;

/**
 * For a file of somebody else's on n8n's own origin: it is saved and not shown, its type is not guessed, and should a browser
 * show it all the same, nothing in it runs or reaches n8n (CSP sandbox without any allowance).
 */
export function fileHeaders({ fileName, mimeType, size }: Attachment): Record<string, string> {
	return {
		'Content-Type': harmless.test(mimeType) ? mimeType : 'application/octet-stream',
		'Content-Length': String(size),
		'Content-Disposition': disposition(fileName),
		'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Cache-Control': 'no-store',
		'Referrer-Policy': 'no-referrer',
		'X-Robots-Tag': 'noindex, nofollow',
	};
}

/** RFC 6266: the name in UTF-8, and for old clients in plain ASCII. */
function disposition(fileName: string): string {
	const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const encoded = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '_')).replace(
		/['()*!]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

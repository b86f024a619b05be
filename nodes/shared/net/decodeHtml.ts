const byteOrderMarks: [label: string, bytes: number[]][] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16be', [0xfe, 0xff]],
	['utf-16le', [0xff, 0xfe]],
];

function labelOfMark(bytes: Uint8Array): string | undefined {
	return byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

function labelInHeader(contentType: string): string | undefined {
	return /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
}

/** As browsers do, only the first 1024 bytes are searched for `<meta charset>` or its older form. */
function labelInMeta(bytes: Uint8Array): string | undefined {
	const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	const label = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1];
	// a page that could be read as ASCII so far cannot be UTF-16 (WHATWG HTML 13.2.3.2)
	return label && /^utf-16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
	if (!label) return undefined;
	try {
		return new TextDecoder(label);
	} catch {
		// an unknown label is as good as none: the next source decides
		return undefined;
	}
}

/**
 * The text of an HTML page. The encoding is that of the byte order mark, else of the `Content-Type` header, else of the
 * page's own `<meta>`; without any, UTF-8 where the bytes are valid UTF-8, else Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
	for (const label of [labelOfMark(bytes), labelInHeader(contentType), labelInMeta(bytes)]) {
		const decoder = decoderFor(label);
		if (decoder) return decoder.decode(bytes);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// not UTF-8: the encoding that old undeclared pages have
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

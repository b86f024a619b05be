import { createHash, createPublicKey, createVerify } from 'node:crypto';

/** One header as it stands in the message, name in lower case. */
interface Header {
	name: string;
	line: string;
}

const relaxedHeader = ({ name, line }: Header): string => {
	const value = line.slice(line.indexOf(':') + 1);
	return `${name}:${value
		.replace(/\r\n/g, '')
		.replace(/[ \t]+/g, ' ')
		.trim()}`;
};

const relaxedBody = (body: string): string => {
	const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
	while (lines.at(-1) === '') lines.pop();
	return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
};

/**
 * Verifies the DKIM signature of a message as a receiver does (RFC 6376 6.1, relaxed/relaxed), written after the standard and
 * apart from the library that signs. `record` is the text in DNS. Throws when it does not verify.
 */
export function verifyDkim(
	raw: Buffer,
	record: string,
): { tags: Record<string, string>; signed: string[] } {
	const text = raw.toString('latin1');
	const end = text.indexOf('\r\n\r\n');
	const headers: Header[] = text
		.slice(0, end)
		.split(/\r\n(?![ \t])/)
		.map((line) => ({ name: line.slice(0, line.indexOf(':')).toLowerCase(), line }));
	const signature = headers.find(({ name }) => name === 'dkim-signature');
	if (!signature) throw new Error('There is no DKIM signature.');

	const tags = tagsOf(signature.line.slice(signature.line.indexOf(':') + 1));
	const bodyHash = createHash('sha256').update(relaxedBody(text.slice(end + 4)), 'latin1');
	if (bodyHash.digest('base64') !== tags.bh) throw new Error('The body differs.');

	const rest = headers.filter((header) => header !== signature);
	const signed = (tags.h ?? '').toLowerCase().split(':');
	const lines = signed.flatMap((wanted) => {
		// From the bottom up, each occurrence once.
		const place = rest.findLastIndex(({ name }) => name === wanted.trim());
		return place < 0 ? [] : [relaxedHeader(rest.splice(place, 1)[0]!)];
	});
	const unsigned = { ...signature, line: signature.line.replace(/([;\s]b=)[^;]*/, '$1') };
	const data = `${[...lines, relaxedHeader(unsigned)].join('\r\n')}`;
	const key = createPublicKey({
		key: Buffer.from(tagsOf(record).p ?? '', 'base64'),
		format: 'der',
		type: 'spki',
	});
	const verifier = createVerify('RSA-SHA256').update(data, 'latin1');
	if (!verifier.verify(key, tags.b ?? '', 'base64')) throw new Error('A signed header differs.');
	return { tags, signed };
}

function tagsOf(text: string): Record<string, string> {
	return Object.fromEntries(
		text
			.split(';')
			.map((tag) => tag.trim())
			.filter(Boolean)
			.map((tag) => [
				tag.slice(0, tag.indexOf('=')),
				tag.slice(tag.indexOf('=') + 1).replace(/\s/g, ''),
			]),
	);
}

import { Transform } from 'node:stream';

const lineFeed = 0x0a;

/**
 * Every mail ends in a line break, even if the approved text does not. In quoted-printable a final `=` marks that break as
 * not part of the text (RFC 2045 6.7, soft line break), so that the text ends where it was approved to end. A message of
 * several parts already ends in a line break and passes unchanged.
 */
export function exactEnd(): Transform {
	let lastByte = lineFeed;
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			lastByte = chunk.at(-1) ?? lastByte;
			done(null, chunk);
		},
		flush(done) {
			done(null, lastByte === lineFeed ? undefined : '=');
		},
	});
}

import fc from 'fast-check';
import { readToken, writeToken } from '../../../../nodes/Send/unsubscribe/token';

const secret = 'a secret that only this n8n knows, 32+';
const ana = { address: 'ana@example.com', approvalId: 'approval-1' };

it('says for whom it was made', () => {
	expect(readToken(secret, writeToken(secret, ana))).toEqual(ana);
	const zoe = { address: 'zoë@bücher.example', approvalId: 'Größe' };
	expect(readToken(secret, writeToken(secret, zoe))).toEqual(zoe);
});

it('needs no escaping in a web address and holds no secret', () => {
	const token = writeToken(secret, ana);
	expect(encodeURIComponent(token)).toBe(token);
	expect(Buffer.from(token, 'base64url').toString()).not.toContain(secret);
	expect(token).not.toContain(secret);
});

it('is found in the subject of an unsubscribe mail', () => {
	expect(readToken(secret, `Re: unsubscribe ${writeToken(secret, ana)} `)).toEqual(ana);
});

it('is refused with another secret', () => {
	expect(readToken(`${secret}!`, writeToken(secret, ana))).toBeUndefined();
});

it('is refused when one character differs', () => {
	const token = writeToken(secret, ana);
	fc.assert(
		fc.property(fc.nat(token.length - 1), fc.constantFrom(...'aZ09-_.'), (place, character) => {
			fc.pre(token[place] !== character);
			const altered = token.slice(0, place) + character + token.slice(place + 1);
			const read = readToken(secret, altered);
			// The last character of 32 bytes in base64url has two bits that say nothing.
			if (place === token.length - 1) expect(read ?? ana).toEqual(ana);
			else expect(read).toBeUndefined();
		}),
	);
});

it.each([
	'',
	'x',
	'.',
	`${'a'.repeat(20)}.${'b'.repeat(43)}`,
	'a'.repeat(100_000),
	'[object Object]',
])('%.30p is no token', (text) => {
	expect(readToken(secret, text)).toBeUndefined();
});

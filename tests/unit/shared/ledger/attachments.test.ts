import type { Ledger } from '../../../../nodes/shared/ledger';
import { temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;
beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});
afterEach(async () => await remove());

const sha256 = 'a'.repeat(64);
const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

test('a file comes back byte for byte', async () => {
	expect(await ledger.attachments.find(sha256)).toBeUndefined();
	await ledger.attachments.keep({ sha256, content, now: at(1) });
	const found = await ledger.attachments.find(sha256);
	expect(Buffer.isBuffer(found)).toBe(true);
	expect(found?.equals(content)).toBe(true);
});

test('a file that is kept already stays as it is', async () => {
	await ledger.attachments.keep({ sha256, content, now: at(1) });
	await ledger.attachments.keep({ sha256, content: Buffer.from('other'), now: at(2) });
	expect((await ledger.attachments.find(sha256))?.equals(content)).toBe(true);
});

test('what nobody asked about for long is forgotten, what is in use stays', async () => {
	const other = 'b'.repeat(64);
	await ledger.attachments.keep({ sha256, content, now: at(1) });
	await ledger.attachments.keep({ sha256: other, content, now: at(1) });
	expect(await ledger.attachments.touch(sha256, at(9))).toBe(true);
	expect(await ledger.attachments.touch('c'.repeat(64), at(9))).toBe(false);
	expect(await ledger.attachments.removeUnusedSince(at(5))).toBe(1);
	expect(await ledger.attachments.find(sha256)).toBeDefined();
	expect(await ledger.attachments.find(other)).toBeUndefined();
});

test('a file of 10 MB fits', async () => {
	const large = Buffer.alloc(10 * 1024 * 1024, 7);
	await ledger.attachments.keep({ sha256, content: large, now: at(1) });
	expect((await ledger.attachments.find(sha256))?.equals(large)).toBe(true);
});

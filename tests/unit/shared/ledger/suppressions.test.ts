import type { Suppression } from '../../../../nodes/shared/contracts';
import type { Ledger } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const now = new Date('2026-11-23T08:10:00.000Z');

const suppressed = (value: string, source = 'asked by mail'): Suppression => ({
	value,
	kind: value.includes('@') ? 'address' : 'domain',
	source,
	at: now.toISOString(),
});

const claimOf = async (recipient: string, copies: string[] = []) => {
	const { id, contentHash } = await recordApproval(ledger, { id: recipient });
	return {
		approvalId: id,
		contentHash,
		recipient,
		copies,
		sender: 'sam@sender.example',
		transport: 'smtp',
		messageId: `<${id}@sender.example>`,
		now,
	};
};

describe('suppressions', () => {
	it('keep their first source and date, and say how many are new', async () => {
		expect(await ledger.suppressions.add([suppressed('ana@acme.example')])).toBe(1);

		const added = await ledger.suppressions.add([
			suppressed('ana@acme.example', 'import'),
			suppressed('other.example', 'import'),
		]);

		expect(added).toBe(1);
		const { source } = (await ledger.suppressions.findAny(['ana@acme.example'])) ?? {};
		expect(source).toBe('asked by mail');
		const listed = await ledger.suppressions.list({ limit: 10, offset: 0 });
		expect(listed.map(({ value }) => value).sort()).toEqual(['ana@acme.example', 'other.example']);
	});

	it('can be removed', async () => {
		await ledger.suppressions.add([suppressed('acme.example')]);
		expect(await ledger.suppressions.remove('acme.example')).toBe(true);
		expect(await ledger.suppressions.remove('acme.example')).toBe(false);
		expect(await ledger.suppressions.findAny(['ana@acme.example'])).toBeUndefined();
	});

	it('take thousands in one import', async () => {
		const many = Array.from({ length: 3000 }, (_, index) => suppressed(`p${index}@acme.example`));
		expect(await ledger.suppressions.add(many)).toBe(3000);
	}, 20_000);
});

describe('a claim', () => {
	it.each([
		['the address', 'ana@acme.example', 'Ana@ACME.example', []],
		['the domain', 'acme.example', 'ana@acme.example', []],
		['a domain above', 'acme.example', 'ana@mail.acme.example', []],
		['an address in copy', 'ben@other.example', 'ana@acme.example', ['ben@other.example']],
	])('is refused when %s is suppressed', async (_, value, recipient, copies) => {
		await ledger.suppressions.add([suppressed(value)]);
		const claim = await claimOf(recipient, copies);

		const result = await ledger.sends.claim(claim);

		expect(result).toEqual({ claimed: false, suppression: suppressed(value) });
		expect(await ledger.sends.check(claim)).toEqual({ suppression: suppressed(value) });
		expect(await ledger.sends.find(claim.approvalId)).toBeUndefined();
	});

	it('is given to a neighbour of what is suppressed', async () => {
		await ledger.suppressions.add([suppressed('acme.example'), suppressed('ana@other.example')]);
		for (const recipient of ['ana@notacme.example', 'anna@other.example', 'acme@example.com']) {
			expect((await ledger.sends.claim(await claimOf(recipient))).claimed).toBe(true);
		}
	});

	it('is refused after a failure when the recipient was suppressed meanwhile', async () => {
		const claim = await claimOf('ana@acme.example');
		await ledger.sends.claim(claim);
		await ledger.sends.settle({ approvalId: claim.approvalId, state: 'failed', now });
		await ledger.suppressions.add([suppressed('ana@acme.example')]);

		expect(await ledger.sends.claim(claim)).toMatchObject({ claimed: false, suppression: {} });
		expect(await ledger.sends.find(claim.approvalId)).toMatchObject({ state: 'failed' });
	});

	it('of what has been sent already says so, suppressed or not', async () => {
		const claim = await claimOf('ana@acme.example');
		await ledger.sends.claim(claim);
		await ledger.sends.settle({ approvalId: claim.approvalId, state: 'sent', now });
		await ledger.suppressions.add([suppressed('ana@acme.example')]);

		expect(await ledger.sends.claim(claim)).toMatchObject({ record: { state: 'sent' } });
	});
});

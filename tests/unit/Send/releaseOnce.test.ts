import { releaseOnce } from '../../../nodes/Send/releaseOnce';
import type { Content } from '../../../nodes/shared/contracts';
import { errorForItem } from '../../../nodes/shared/errors';
import type { Ledger } from '../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const refund = { kind: 'custom', fields: { amount: '15' } } as const;

it('gives out the sealed content once, however often and however many ask', async () => {
	const { id } = await recordApproval(ledger, { content: refund });
	const item = { approval: { id }, amount: '9999' };

	const results = await Promise.all(
		Array.from({ length: 5 }, async () => await releaseOnce(ledger, item)),
	);

	const passed = results.filter(({ problem }) => problem === undefined);
	expect(passed).toEqual([{ content: refund, record: expect.objectContaining({ state: 'sent' }) }]);
	const again = await releaseOnce(ledger, item);
	expect(errorForItem(again.problem)).toMatchObject({ code: 'already_sent' });
});

it('refuses what was never approved, what was changed since, and emails', async () => {
	const call = { kind: 'call', to: '+49 30 1', text: 'Hello Ana' } as const;
	const { id } = await recordApproval(ledger, { id: 'call', content: call });
	const email = await recordApproval(ledger, { id: 'email' });
	const draft = { kind: 'call', to: '+49 30 1', body: 'Hello Eve', language: 'en', version: 1 };
	const changed = { approval: { id }, draft: { ...draft, sentences: [], findings: [] } };
	const refused = [
		[{ approval: { id: 'made-up' } }, 'not_approved'],
		[{ anything: 1 }, 'not_approved'],
		[changed, 'content_changed'],
		[{ approval: { id: email.id } }, 'invalid_input'],
	] as const;
	for (const [item, code] of refused) {
		const { problem } = await releaseOnce(ledger, item);
		expect(errorForItem(problem).code).toBe(code);
	}
	expect((await releaseOnce(ledger, { approval: { id } })).content).toEqual(call);
});

it('custom fields are released by their own content, whatever draft the item also carries', async () => {
	const { id } = await recordApproval(ledger, { content: refund });
	const draft = { kind: 'publication', subject: 'Post', body: 'Hello', language: 'en', version: 1 };
	const item = { draft: { ...draft, sentences: [], findings: [] } };
	const altered = { ...refund, fields: { amount: '9999' } };
	const { problem } = await releaseOnce(ledger, { ...item, approval: { id, content: altered } });
	expect(errorForItem(problem).code).toBe('content_changed');
	const released = await releaseOnce(ledger, { ...item, approval: { id, content: refund } });
	expect(released.content).toEqual(refund);
});

it.each([
	['with a name', { to: 'Ana Ruiz <Ana@acme.example>' }],
	['in copy', { to: 'ben@other.example', cc: ['Ana Ruiz <ana@acme.example>'] }],
	['in blind copy', { to: 'ben@other.example', bcc: ['ana@acme.example'] }],
])('nothing is released for somebody who is suppressed (%s)', async (_, recipients) => {
	const at = new Date().toISOString();
	await ledger.suppressions.add([{ kind: 'address', value: 'ana@acme.example', source: '', at }]);
	const content: Content = { kind: 'call', text: 'Hello Ana', ...recipients };
	const { id } = await recordApproval(ledger, { content });
	const { problem } = await releaseOnce(ledger, { approval: { id } });
	expect(errorForItem(problem).code).toBe('suppressed');
	expect(await ledger.sends.find(id)).toBeUndefined();
});

it('the record of what was released has the bare address, and a text that is no address as it is', async () => {
	const recipientOf = async (name: string, to: string) => {
		const content: Content = { kind: 'call', text: 'Hello', to };
		const { id } = await recordApproval(ledger, { id: name, content });
		return (await releaseOnce(ledger, { approval: { id } })).record?.recipient;
	};
	expect(await recipientOf('one', 'Ana Ruiz <ana@acme.example>')).toBe('ana@acme.example');
	expect(await recipientOf('two', '+49 30 1')).toBe('+49 30 1');
});

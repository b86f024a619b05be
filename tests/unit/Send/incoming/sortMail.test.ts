import { simpleParser } from 'mailparser';
import { readIncomingMail } from '../../../../nodes/Send/incoming/incomingMail';
import { sortMail } from '../../../../nodes/Send/incoming/sortMail';
import { writeToken } from '../../../../nodes/Send/unsubscribe/token';
import type { SendRecord } from '../../../../nodes/shared/contracts';
import { deliveryReport, personalMail } from '../../../fixtures/mails/bounces';

const ana = 'ana@brightline.example';
const messageId = '<approval-ana@northwind.example>';
const secret = 'a secret that is long enough to be one';

const record = { approvalId: 'approval-ana', messageId, recipient: 'Ana@brightline.example' };
/** A ledger that knows one mail. */
const ledger = {
	sends: {
		find: async (id: string) =>
			id === record.approvalId ? (record as unknown as SendRecord) : undefined,
	},
} as unknown as Parameters<typeof sortMail>[1];

/** Sorts a mail after n8n's mail trigger has read it. */
async function sort(source: string, signed?: string) {
	const parsed = await simpleParser(source);
	const returned = parsed.attachments.map(({ content }) => content.toString('utf8'));
	const headers = Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line]));
	const mail = readIncomingMail({ ...parsed, headers }, returned);
	if (!mail) throw new Error('No mail');
	return await sortMail(mail, ledger, signed);
}

describe('sortMail', () => {
	test.each(['message/rfc822', 'text/rfc822-headers'] as const)(
		'a report about a mail of ours is a bounce (returned as %s)',
		async (attached) => {
			expect(await sort(deliveryReport({ recipient: ana, messageId, attached }))).toMatchObject({
				kind: 'bounce',
				address: ana,
				approvalId: 'approval-ana',
				isDead: true,
			});
		},
	);

	test.each([
		['about a mail that the ledger does not know', { recipient: ana, messageId: '<x@y.example>' }],
		[
			'with the right id from another domain',
			{ recipient: ana, messageId: '<approval-ana@evil.example>' },
		],
		['about somebody else than its recipient', { recipient: 'ceo@other.example', messageId }],
		['of a delay', { recipient: ana, messageId, action: 'delayed' }],
	])('a report %s suppresses nobody', async (_, report) => {
		expect(await sort(deliveryReport(report))).toEqual({ kind: 'other' });
	});

	test('an answer to a mail of ours is a reply, also from a colleague', async () => {
		const text = 'Gladly. Tuesday?';
		for (const from of [ana, 'assistant@brightline.example']) {
			expect(await sort(personalMail({ from, text, answers: messageId }))).toEqual({
				kind: 'reply',
				address: ana,
				approvalId: 'approval-ana',
			});
		}
	});

	test('an answer that wants no more mail unsubscribes the one who was written to', async () => {
		expect(await sort(personalMail({ from: ana, text: 'No thanks', answers: messageId }))).toEqual({
			kind: 'unsubscribe',
			address: ana,
			approvalId: 'approval-ana',
		});
	});

	test('an out-of-office note is no reply', async () => {
		const headers = ['Auto-Submitted: auto-replied'];
		const note = personalMail({ from: ana, text: 'Back on Monday', answers: messageId, headers });
		expect(await sort(note)).toEqual({ kind: 'other' });
	});

	test('a signed subject names who unsubscribes, whoever sends it', async () => {
		const token = writeToken(secret, { address: ana, approvalId: 'approval-ana' });
		const mail = personalMail({
			from: 'proxy@mail.example',
			subject: `unsubscribe ${token}`,
			text: '',
		});
		expect(await sort(mail, secret)).toEqual({
			kind: 'unsubscribe',
			address: ana,
			approvalId: 'approval-ana',
		});
		expect(await sort(mail, 'another secret that is long enough')).toMatchObject({
			address: 'proxy@mail.example',
		});
	});

	test('mail about something else is other', async () => {
		expect(await sort(personalMail({ from: ana, subject: 'Invoice', text: 'Attached' }))).toEqual({
			kind: 'other',
		});
	});

	test('what is no mail is not sorted', () => {
		expect(readIncomingMail({ subject: 5 }, [])).toBeUndefined();
	});
});

test('a mail made to be slow to read is read in no time', async () => {
	const started = performance.now();
	const signs = '@'.repeat(200_000);
	const report = `Final-Recipient: rfc822; ${signs} x\nAction: failed\nStatus: 5.1.1\n`;
	const text = `${report}\nMessage-ID: <${signs}\n`;
	const mail = readIncomingMail({ references: `<${signs}`, inReplyTo: `<${signs}`, text }, []);
	if (!mail) throw new Error('No mail');
	expect(await sortMail({ ...mail, from: ana }, ledger)).toEqual({ kind: 'other' });
	expect(performance.now() - started).toBeLessThan(1000);
});

test('a report that names thousands of messages asks the ledger for a few of them', async () => {
	const asked: string[] = [];
	const counting = {
		sends: {
			find: async (id: string) => {
				asked.push(id);
				return undefined;
			},
		},
	} as unknown as Parameters<typeof sortMail>[1];
	const ids = Array.from({ length: 5000 }, (_, index) => `<id-${index}@northwind.example>`);
	const report = `Final-Recipient: rfc822; ${ana}\nAction: failed\nStatus: 5.1.1\n\n`;
	const text = report + ids.map((id) => `Message-ID: ${id}\n`).join('');
	const mail = readIncomingMail({ references: ids, text }, []);
	if (!mail) throw new Error('No mail');
	expect(await sortMail({ ...mail, from: ana }, counting)).toEqual({ kind: 'other' });
	expect(asked.length).toBeLessThanOrEqual(100);
});

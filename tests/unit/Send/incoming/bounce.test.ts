import { bouncedRecipients } from '../../../../nodes/Send/incoming/bounce';
import { deliveryReport } from '../../../fixtures/mails/bounces';

const report = (status: string, action = 'failed') =>
	deliveryReport({ recipient: 'Ana@brightline.example', messageId: '<a@b>', status, action });

const only = (text: string) => bouncedRecipients(text)[0];

describe('bouncedRecipients', () => {
	test('reads recipient, status and the words of the server', () => {
		expect(bouncedRecipients(report('5.1.1'))).toEqual([
			{
				address: 'ana@brightline.example',
				status: '5.1.1',
				action: 'failed',
				diagnostic: '550 5.1.1 no such user here',
				isDead: true,
			},
		]);
	});

	test.each(['5.1.1', '5.1.2', '5.1.10', '5.2.1', '5.4.4', '5.0.0'])(
		'%s: the address is dead',
		(status) => {
			expect(only(report(status))?.isDead).toBe(true);
		},
	);

	test.each([
		['5.2.2', 'mailbox full'],
		['5.3.4', 'message too large'],
		['5.7.1', 'refused by policy'],
		['4.1.1', 'only for now'],
	])('%s (%s) is not the fault of the address', (status) => {
		expect(only(report(status))?.isDead).toBe(false);
	});

	test('a delay is no failure', () => {
		expect(only(report('5.1.1', 'delayed'))?.isDead).toBe(false);
	});

	test('several recipients are several findings; the address that was written to counts', () => {
		const text = [
			'Final-Recipient: rfc822; ana@brightline.example\nAction: failed\nStatus: 5.1.1',
			'Final-Recipient: rfc822; new@other.example\nOriginal-Recipient: rfc822;ben@brightline.example\nAction: failed\nStatus: 5.2.2',
		].join('\n\n');
		expect(bouncedRecipients(text).map(({ address }) => address)).toEqual([
			'ana@brightline.example',
			'ben@brightline.example',
		]);
	});

	test.each([
		['a mail about statuses', 'Status: 5.1.1 is what I saw.'],
		['no action', 'Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1'],
		['an address that is none', 'Final-Recipient: rfc822; nobody\nAction: failed\nStatus: 5.1.1'],
		['nothing', ''],
	])('%s is no report', (_, text) => {
		expect(bouncedRecipients(text)).toEqual([]);
	});

	test('a long hostile text is read in no time', () => {
		const text = `Final-Recipient: rfc822;${' '.repeat(200_000)}x\n\n`.repeat(3);
		const start = performance.now();
		bouncedRecipients(text);
		expect(performance.now() - start).toBeLessThan(1000);
	});
});

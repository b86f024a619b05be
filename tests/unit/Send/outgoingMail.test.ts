import type { Content } from '../../../nodes/shared/contracts';
import { composeMail } from '../../../nodes/Send/outgoingMail';

const content: Content = {
	kind: 'email',
	from: 'Sam Seller <sam@seller.example>',
	to: 'Ana Ruiz <ana@example.com>',
	subject: 'Your new warehouse',
	text: 'Hello Ana',
};

it('takes sender, recipient, subject and text as they were approved', () => {
	expect(composeMail({ ...content, html: '<p>Hello</p>', cc: ['c@example.com'] }, 'a1')).toEqual({
		messageId: '<a1@seller.example>',
		from: { name: 'Sam Seller', address: 'sam@seller.example' },
		to: { name: 'Ana Ruiz', address: 'ana@example.com' },
		cc: [{ name: '', address: 'c@example.com' }],
		bcc: [],
		replyTo: undefined,
		subject: 'Your new warehouse',
		text: 'Hello Ana',
		html: '<p>Hello</p>',
		attachments: [],
	});
});

it.each<[string, Partial<Content>]>([
	['not_an_email', { kind: 'call' }],
	['missing_sender', { from: undefined }],
	['missing_sender', { from: '  ' }],
	['missing_recipient', { to: '' }],
	['invalid_address', { from: 'sam' }],
	['invalid_address', { to: 'ana@example.com, eve@evil.example' }],
	['invalid_address', { cc: ['ok@example.com', 'Team: a@example.com;'] }],
	['invalid_address', { bcc: ['x'] }],
	['invalid_address', { replyTo: 'sam@seller.example\nBcc: eve@evil.example' }],
	['invalid_subject', { subject: 'Hello\r\nBcc: eve@evil.example' }],
	['empty_message', { text: undefined }],
	['empty_message', { text: ' \n\t' }],
])('%s: %j', (code, change) => {
	expect(() => composeMail({ ...content, ...change }, 'a1')).toThrow(
		expect.objectContaining({ code }),
	);
});

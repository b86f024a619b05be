import fc from 'fast-check';
import { messageIdOf } from '../../../nodes/Send/messageId';

it('is the approval at the domain of the sender', () => {
	expect(messageIdOf('7c1e0a52-0001', 'sam@seller.example')).toBe('<7c1e0a52-0001@seller.example>');
});

it('writes an international domain in ASCII', () => {
	expect(messageIdOf('a1', 'sam@bücher.example')).toBe('<a1@xn--bcher-kva.example>');
});

it('is one safe token and always the same for the same approval, whatever the approval id is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', minLength: 1 }), (approvalId) => {
			const messageId = messageIdOf(approvalId, 'sam@seller.example');
			expect(messageId).toMatch(/^<[A-Za-z0-9_-]{1,64}@seller\.example>$/);
			expect(messageIdOf(approvalId, 'sam@seller.example')).toBe(messageId);
		}),
	);
});

it('differs between approvals', () => {
	expect(messageIdOf('a b', 'sam@seller.example')).not.toBe(
		messageIdOf('a c', 'sam@seller.example'),
	);
});

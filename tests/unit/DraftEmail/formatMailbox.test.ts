import fc from 'fast-check';
import { formatMailbox } from '../../../nodes/DraftEmail/formatMailbox';
import { isSignoffError } from '../../../nodes/shared/errors';
import { parseMailbox } from '../../../nodes/shared/mailbox';

function codeOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		return isSignoffError(error) ? error.code : String(error);
	}
	return '';
}

describe('the sender’s mailbox', () => {
	it.each([
		['Ana Ruiz', 'Ana Ruiz <ana@example.com>'],
		['Ruiz, Ana', '"Ruiz, Ana" <ana@example.com>'],
		['Dr. Ana "the pen" Ruiz', '"Dr. Ana the pen Ruiz" <ana@example.com>'],
		['Inês Müller', 'Inês Müller <ana@example.com>'],
		['  ', 'ana@example.com'],
	])('is written so that the name %s stays a name', (name, mailbox) => {
		expect(formatMailbox(name, ' ana@example.com ')).toBe(mailbox);
	});

	it('is one mailbox that Send accepts, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (name) => {
				const mailbox = formatMailbox(name, 'ana@example.com');
				expect(parseMailbox(mailbox)?.address).toBe('ana@example.com');
			}),
		);
	});

	it('needs an address, and only one', () => {
		expect(codeOf(() => formatMailbox('Ana', ''))).toBe('missing_sender');
		expect(codeOf(() => formatMailbox('Ana', 'ana@example.com, b@example.com'))).toBe(
			'invalid_address',
		);
	});
});

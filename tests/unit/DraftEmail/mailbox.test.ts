import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { formatMailbox, isBareAddress } from '../../../nodes/DraftEmail/mailbox';
import { isSignoffError } from '../../../nodes/shared/errors';

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

	it('is exactly the one address, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (name) => {
				const mailbox = formatMailbox(name, 'ana@example.com');
				expect(mailbox).not.toMatch(/[\p{Cc}\p{Cs}]/u);
				expect(addressparser(mailbox).map(({ address }) => address)).toEqual(['ana@example.com']);
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

describe('a bare address', () => {
	it.each(['ana@example.com', 'ana.ruiz+x@mail.example.co.uk', 'josé@exämple.de'])(
		'is %s',
		(value) => {
			expect(isBareAddress(value)).toBe(true);
		},
	);

	it.each([
		'',
		'ana',
		'@example.com',
		'ana@',
		'a@b@c',
		'a@b.c,d@e.f',
		'Ana <ana@example.com>',
		'ana@example.com\nBcc: b@c.d',
		'ana@example\u202e.com',
	])('is not %j', (value) => {
		expect(isBareAddress(value)).toBe(false);
	});
});

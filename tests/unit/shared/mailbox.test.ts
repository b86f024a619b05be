import addressparser from 'nodemailer/lib/addressparser';
import fc from 'fast-check';
import { isSafeInHeader, parseMailbox } from '../../../nodes/shared/mailbox';

describe('one mailbox is read', () => {
	it.each([
		['ana@example.com', '', 'ana@example.com'],
		['  ana@example.com ', '', 'ana@example.com'],
		['<ana@example.com>', '', 'ana@example.com'],
		['Ana Ruiz <ana@example.com>', 'Ana Ruiz', 'ana@example.com'],
		['"Ruiz, Ana" <ana@example.com>', 'Ruiz, Ana', 'ana@example.com'],
		['Ruiz, Ana <ana@example.com>', 'Ruiz, Ana', 'ana@example.com'],
		[
			"Dr. Zoë O'Hara <zoe.o'hara+n8n@mail.example.co.uk>",
			"Dr. Zoë O'Hara",
			"zoe.o'hara+n8n@mail.example.co.uk",
		],
		['用户@例え.jp', '', '用户@例え.jp'],
		['root@localhost', '', 'root@localhost'],
	])('%s', (value, name, address) => {
		expect(parseMailbox(value)).toEqual({ name, address });
	});
});

it('a text made to be slow to read is refused in no time', () => {
	const started = performance.now();
	expect(parseMailbox(`Ana${' '.repeat(100_000)}<`)).toBeUndefined();
	expect(performance.now() - started).toBeLessThan(1000);
});

describe('anything else is refused', () => {
	it.each([
		['nothing', ''],
		['no at sign', 'ana.example.com'],
		['no local part', '@example.com'],
		['no domain', 'ana@'],
		['two addresses', 'ana@example.com, eve@evil.example'],
		['two addresses with a semicolon', 'ana@example.com; eve@evil.example'],
		['two addresses with a space', 'ana@example.com eve@evil.example'],
		['a second address in angle brackets', 'Ana <ana@example.com> <eve@evil.example>'],
		['an address after the angle brackets', 'Ana <ana@example.com>, eve@evil.example'],
		['an address as the name', 'ana@example.com <eve@evil.example>'],
		['an address as the quoted name', '"x" <ana@example.com> , <eve@evil.example>'],
		['a group', 'Sales: ana@example.com, eve@evil.example;'],
		['an empty group', 'undisclosed-recipients:;'],
		['a comment in the address', 'ana(eve@evil.example)@example.com'],
		['a quoted local part', '"ana@evil.example"@example.com'],
		['a line break in the name', 'Ana\r\nBcc: eve@evil.example <ana@example.com>'],
		['a line break in the address', 'ana@example.com\nBcc: eve@evil.example'],
		['a null character', 'ana@example.com\u0000'],
		['a Unicode line separator', 'Ana\u2028Bcc <ana@example.com>'],
		['a reversed reading direction', 'Ana \u202emoc.elpmaxe <ana@example.com>'],
		['an address literal', 'ana@[127.0.0.1]'],
		['two dots', 'ana..ruiz@example.com'],
		['a space in the domain', 'ana@exam ple.com'],
		['a path that only SMTP knows', '<@evil.example:ana@example.com>'],
		['a local part over 64 characters', `${'a'.repeat(65)}@example.com`],
		['an address over 254 characters', `ana@${'abcdefgh.'.repeat(30)}com`],
	])('%s', (_, value) => {
		expect(parseMailbox(value)).toBeUndefined();
	});
});

const pieces = fc.oneof(
	fc.constantFrom(
		...[
			'ana@example.com',
			'eve@evil.example',
			'Ana',
			'<',
			'>',
			'"',
			"'",
			'\\',
			',',
			';',
			':',
			'(',
			')',
		],
		...[
			'[',
			']',
			'@',
			' ',
			'\t',
			'\r',
			'\n',
			'\r\n',
			'\u0000',
			'\u0085',
			'\u2028',
			'Bcc: x@y.z',
			'=?utf-8?q?=0a?=',
		],
	),
	fc.string({ maxLength: 5 }),
);
const hostile = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

it('no input yields a header break, a second address or another address than the mail library reads', () => {
	fc.assert(
		fc.property(hostile, (value) => {
			const mailbox = parseMailbox(value);
			if (!mailbox) return;
			expect(`${mailbox.name}${mailbox.address}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
			expect(mailbox.address.split('@')).toHaveLength(2);
			expect(mailbox.address).not.toMatch(/[\s<>,;:()"\\[\]]/);
			expect(addressparser(value).map(({ address }) => address)).toEqual([mailbox.address]);
		}),
		{ numRuns: 20_000 },
	);
});

it('a well-formed name and address always come back as they were', () => {
	const name = fc.stringMatching(/^[A-Za-z][A-Za-z .'-]{0,20}[A-Za-z]$/);
	const address = fc
		.tuple(fc.stringMatching(/^[a-z0-9_+-]{1,20}$/), fc.domain())
		.map(([local, domain]) => `${local}@${domain}`)
		.filter((whole) => whole.length <= 254);
	fc.assert(
		fc.property(name, address, (given, mail) => {
			expect(parseMailbox(`${given} <${mail}>`)).toEqual({ name: given, address: mail });
		}),
	);
});

it.each(['a\nb', 'a\rb', 'a\tb', 'a\u0000', '\u2029', '\ud800'])(
	'%j may not stand in a header',
	(value) => {
		expect(isSafeInHeader(value)).toBe(false);
	},
);

it('words, umlauts and joined emoji may stand in a header', () => {
	expect(isSafeInHeader('Größe 👩‍💻 — “now”')).toBe(true);
});

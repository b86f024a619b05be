import { generateKeyPairSync } from 'node:crypto';
import { checkSenderDomain } from '../../../../nodes/Send/senderDomain/checkSenderDomain';
import { txtLookUp } from '../../../../nodes/shared/net/dns';
import { startDnsServer, type DnsAnswer, type RunningDnsServer } from '../../../support/dnsServer';

let server: RunningDnsServer;

beforeEach(async () => {
	server = await startDnsServer();
});

afterEach(async () => {
	await server.close();
});

const keyOf = (bits: number) =>
	generateKeyPairSync('rsa', { modulusLength: bits })
		.publicKey.export({ format: 'der', type: 'spki' })
		.toString('base64');
const goodKey = keyOf(2048);

const good: Record<string, DnsAnswer> = {
	'northwind.example': ['google-site-verification=abc', 'v=spf1 include:_spf.mail.example -all'],
	'_spf.mail.example': ['v=spf1 ip4:192.0.2.0/24 -all'],
	's1._domainkey.northwind.example': [`v=DKIM1; k=rsa; p=${goodKey}`],
	'_dmarc.northwind.example': ['v=DMARC1; p=reject; rua=mailto:dmarc@northwind.example'],
};

async function report(zone: Record<string, DnsAnswer>, domain = 'northwind.example') {
	Object.assign(server.zone, good, zone);
	return await checkSenderDomain(domain, ['s1'], txtLookUp(server.address));
}

const statuses = ({ findings }: Awaited<ReturnType<typeof report>>) =>
	findings.map(({ check, status }) => `${check} ${status}`);

describe('the DNS records of a sender', () => {
	it('pass where servers, key and policy are published, and a long key comes in several parts', async () => {
		expect(goodKey.length).toBeGreaterThan(255);
		const found = await report({});
		expect(found.passed).toBe(true);
		expect(statuses(found)).toEqual(['spf ok', 'dkim ok', 'dmarc ok']);
		expect(server.asked).toContain('s1._domainkey.northwind.example');
	});

	it('are all missing where the domain has none, each with what to do', async () => {
		const found = await checkSenderDomain('bare.example', [], txtLookUp(server.address));
		expect(found.passed).toBe(false);
		expect(statuses(found)).toEqual(['spf problem', 'dkim warn', 'dmarc problem']);
		for (const { advice } of found.findings) expect(advice).toMatch(/^(Add|Enter) /);
	});

	const spf = (record: string, ...more: string[]) => ({ 'northwind.example': [record, ...more] });
	const dkim = (record: string) => ({ 's1._domainkey.northwind.example': [record] });
	const dmarc = (...records: string[]) => ({ '_dmarc.northwind.example': records });
	const eleven = Array.from({ length: 11 }, (_, index) => `a:h${index}.example`).join(' ');

	it.each([
		['two SPF records', spf('v=spf1 -all', 'v=spf1 ~all'), 'spf problem', '2 SPF records'],
		['everybody may send', spf('v=spf1 +all'), 'spf problem', 'every server'],
		['nothing is said about others', spf('v=spf1 ip4:192.0.2.1'), 'spf warn', 'no "all"'],
		['neutral about others', spf('v=spf1 a ?all'), 'spf warn', '?all'],
		['too many lookups', spf(`v=spf1 ${eleven} -all`), 'spf problem', 'more than 10 lookups'],
		['a broken include', spf('v=spf1 include:gone.example -all'), 'spf problem', 'gone.example'],
		['a look-alike of SPF', spf('v=spf10 -all'), 'spf problem', 'no SPF record'],
		['a revoked key', dkim('v=DKIM1; p='), 'dkim problem', 'revoked'],
		[
			'a key cut in half',
			dkim(`v=DKIM1; p=${goodKey.slice(0, 99)}`),
			'dkim problem',
			'cannot be read',
		],
		['a short key', dkim(`k=rsa; p=${keyOf(1024)}`), 'dkim warn', '1024 bits'],
		['a test key', dkim(`v=DKIM1; t=y; p=${goodKey}`), 'dkim warn', 't=y'],
		['a policy of none', dmarc('v=DMARC1; p=none; rua=mailto:a@b.example'), 'dmarc warn', 'none'],
		['no reports', dmarc('v=DMARC1; p=reject'), 'dmarc warn', 'rua'],
		[
			'half of the mail',
			dmarc('v=DMARC1;p=reject;pct=50;rua=mailto:a@b.example'),
			'dmarc warn',
			'50 %',
		],
		['no policy', dmarc('v=DMARC1; rua=mailto:a@b.example'), 'dmarc problem', 'no policy'],
		['two policies', dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'), 'dmarc problem', '2 DMARC'],
	] as Array<[string, Record<string, DnsAnswer>, string, string]>)(
		'say it where there is %s',
		async (_what, zone, expected, words) => {
			const { findings, passed } = await report(zone);
			const [check, status] = expected.split(' ');
			const found = findings.filter((finding) => finding.check === check);
			expect(found).toEqual([
				expect.objectContaining({ status, message: expect.stringContaining(words) }),
			]);
			expect(found[0]?.advice).toBeTruthy();
			expect(passed).toBe(status !== 'problem');
		},
	);

	it('count lookups through includes, and follow a circle once', async () => {
		const found = await report({
			'northwind.example': ['v=spf1 include:a.example include:b.example mx -all'],
			'a.example': ['v=spf1 include:b.example a a:x.example a:y.example a:z.example -all'],
			'b.example': ['v=spf1 include:a.example mx exists:e.example ptr -all'],
		});
		expect(found.findings[0]).toMatchObject({
			status: 'problem',
			message: expect.stringContaining('more than 10'),
		});
	});

	it('take the policy of the organisation for a subdomain that has none', async () => {
		const zone = { 'mail.northwind.example': ['v=spf1 -all'] };
		const inherited = await report(zone, 'mail.northwind.example');
		expect(inherited.findings.find(({ check }) => check === 'dmarc')).toMatchObject({
			status: 'ok',
		});
		server.zone['_dmarc.northwind.example'] = [
			'v=DMARC1; p=reject; sp=none; rua=mailto:a@b.example',
		];
		const own = await checkSenderDomain('mail.northwind.example', [], txtLookUp(server.address));
		expect(own.findings.find(({ check }) => check === 'dmarc')).toMatchObject({ status: 'warn' });
	});

	it('an Ed25519 key is a key', async () => {
		const key = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
		const raw = key.subarray(-32).toString('base64');
		const found = await report(dkim(`v=DKIM1; k=ed25519; p=${raw}`));
		expect(statuses(found)).toContain('dkim ok');
	});

	it('a server that fails or stays silent is no verdict about the domain', async () => {
		for (const fault of ['servfail', 'silence'] as const) {
			await expect(report({ 'northwind.example': fault })).rejects.toMatchObject({
				code: 'dns_failed',
				message: expect.stringContaining('northwind.example'),
			});
		}
	}, 30_000);
});

it.each(['dns.example', '127.0.0.1:99999', '300.1.1.1', '[::1'])(
	'%s is not the address of a DNS server',
	(address) => {
		expect(() => txtLookUp(address)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
	},
);

it.each(['127.0.0.1', '127.0.0.1:5353', '::1', '[::1]:5353', ''])('%j can be asked', (address) => {
	expect(txtLookUp(address)).toBeInstanceOf(Function);
});

it('an SPF record whose includes never end is followed no further than a receiver does', async () => {
	let asked = 0;
	const { findings } = await checkSenderDomain('endless.example', [], async (name) => {
		asked += 1;
		if (asked > 500) throw new Error('It would go on for ever.');
		return name.startsWith('_dmarc.')
			? []
			: [`v=spf1 include:a${asked}.example include:b${asked}.example -all`];
	});
	expect(findings.map(({ message }) => message)).toContainEqual(
		expect.stringContaining('more than 10 lookups'),
	);
	expect(asked).toBeLessThan(20);
});

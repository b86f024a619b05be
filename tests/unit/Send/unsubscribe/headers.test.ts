import { readPageAddress, unsubscribeHeaders } from '../../../../nodes/Send/unsubscribe/headers';
import { readToken } from '../../../../nodes/Send/unsubscribe/token';

const secret = 'a secret that only this n8n knows, 32+';
const page = { url: new URL('https://n8n.example.com/webhook/stop?list=1#top'), secret };
const ana = { address: 'ana@example.com', approvalId: 'approval-1' };

it('a page gives the two headers that RFC 8058 asks for', () => {
	const headers = unsubscribeHeaders({ page }, ana);
	expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
	const [, address = ''] = /^<([^<>]+)>$/.exec(headers['List-Unsubscribe'] ?? '') ?? [];
	const url = new URL(address);
	expect(url.origin + url.pathname + url.hash).toBe('https://n8n.example.com/webhook/stop');
	expect(url.searchParams.get('list')).toBe('1');
	expect(readToken(secret, url.searchParams.get('token') ?? '')).toEqual(ana);
	expect(JSON.stringify(headers)).not.toContain(secret);
});

it('a mailbox comes second, in ASCII, with the same token in its subject', () => {
	const mailbox = { name: '', address: 'stop+a?b@bücher.example' };
	const header = unsubscribeHeaders({ page, mailbox }, ana)['List-Unsubscribe'] ?? '';
	const [web = '', mail = ''] = header.split(', ');
	expect(web).toMatch(/^<https:/);
	expect(mail).toMatch(
		/^<mailto:stop%2Ba%3Fb@xn--bcher-kva\.example\?subject=unsubscribe%20[\w.-]+>$/,
	);
	expect(
		readToken(secret, decodeURIComponent(mail.slice(1, -1)).split('subject=')[1] ?? ''),
	).toEqual(ana);
});

it('a mailbox alone is no one-click way', () => {
	const mailbox = { name: '', address: 'stop@seller.example' };
	expect(unsubscribeHeaders({ mailbox }, ana)).toEqual({
		'List-Unsubscribe': '<mailto:stop@seller.example?subject=unsubscribe>',
	});
	expect(unsubscribeHeaders({}, ana)).toEqual({});
});

it.each([
	'',
	'n8n.example.com/stop',
	'http://n8n.example.com/stop',
	'ftp://a.example',
	'https://u:p@a.example/',
])('%p is no page to unsubscribe on', (address) => {
	expect(() => readPageAddress(address)).toThrow(
		expect.objectContaining({ code: 'invalid_unsubscribe_page' }),
	);
});

it('a page on this machine may do without https', () => {
	expect(readPageAddress(' http://localhost:5678/webhook/stop ').port).toBe('5678');
});

it('an address that does not fit on a header line is refused', () => {
	const long = { url: new URL(`https://a.example/${'x'.repeat(900)}`), secret };
	expect(() => unsubscribeHeaders({ page: long }, ana)).toThrow(
		expect.objectContaining({ code: 'invalid_unsubscribe_page' }),
	);
});

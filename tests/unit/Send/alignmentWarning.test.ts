import { alignmentWarning } from '../../../nodes/Send/alignmentWarning';

const from = (...addresses: unknown[]) =>
	addresses.map((address) => ({ json: { draft: { from: address } } }));

it('names the domains that are not those of the SMTP account', () => {
	const items = from('Sam <sam@mail.seller.com>', 'eva@other.org', 'eva@other.org');
	expect(alignmentWarning('smtp@seller.com', items)).toContain('From uses other.org,');
});

it('a domain that signs vouches for its own addresses alone', () => {
	const items = from('eva@mail.other.org', 'kim@third.example');
	expect(alignmentWarning('smtp@seller.com', items, 'other.org')).toContain(
		'From uses third.example,',
	);
	expect(alignmentWarning('smtp@seller.com', from('eva@other.org'), 'other.org')).toBeUndefined();
});

it('says nothing when all belong together, or when nobody can tell', () => {
	expect(alignmentWarning('smtp@mail.seller.com', from('sam@seller.com'))).toBeUndefined();
	expect(alignmentWarning('apikey', from('sam@seller.com'))).toBeUndefined();
	expect(alignmentWarning(undefined, from('sam@seller.com'))).toBeUndefined();
	expect(alignmentWarning('a@seller.com', from(undefined, 'broken', 7))).toBeUndefined();
});

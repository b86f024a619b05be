import fc from 'fast-check';
import { addressRule } from '../../../../nodes/shared/net/addresses';

const isPublic = addressRule(false);
const isAllowedInTrial = addressRule(true);

test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
	expect(isPublic(address)).toBe(true);
});

test.each([
	'0.0.0.0',
	'10.1.2.3',
	'100.64.0.1',
	'127.0.0.1',
	'169.254.169.254',
	'172.16.0.1',
	'192.168.1.1',
	'192.0.2.1',
	'198.18.0.1',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::ffff:10.0.0.1',
	'::ffff:7f00:1',
	'64:ff9b::a00:1',
	'2002:a00:1::',
	'2001:0:4136:e378:8000:63bf:3fff:fdd2',
	'2001:db8::1',
	'fc00::1',
	'fe80::1',
	'fec0::1',
	'ff02::1',
	'not an address',
])('%s is not public', (address) => {
	expect(isPublic(address)).toBe(false);
});

test('a trial may use loopback and private addresses, but never link-local ones', () => {
	expect(isAllowedInTrial('127.0.0.11')).toBe(true);
	expect(isAllowedInTrial('192.168.1.1')).toBe(true);
	expect(isAllowedInTrial('fd00::1')).toBe(true);
	expect(isAllowedInTrial('169.254.169.254')).toBe(false);
	expect(isAllowedInTrial('fe80::1')).toBe(false);
});

test('an IPv4 address mapped into IPv6 is judged as the IPv4 address', () => {
	fc.assert(
		fc.property(fc.ipV4(), (address) => {
			expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address));
		}),
	);
});

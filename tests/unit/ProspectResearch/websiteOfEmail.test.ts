import { websiteOfEmail } from '../../../nodes/ProspectResearch/websiteOfEmail';

test.each([
	['ana@tidewater.com', 'https://tidewater.com/'],
	[' Ana.Lind@Sales.Tidewater.co.uk ', 'https://tidewater.co.uk/'],
	['ana@größe.de', 'https://xn--gre-6ka8i.de/'],
	// begins like a mail service and is none
	['ana@livestock.com', 'https://livestock.com/'],
])('%s is read at %s', (email, website) => {
	expect(websiteOfEmail(email)).toBe(website);
});

test.each([
	['a mail service', 'ana@gmail.com'],
	['its other endings', 'ana@yahoo.fr'],
	['its subdomains', 'ana@mail.gmx.net'],
	['a mail service in capitals', 'Ana@GMail.com'],
	['an internet provider', 'ana@t-online.de'],
	['a host of other people', 'ana@someone.github.io'],
	['a public suffix', 'ana@co.uk'],
	['a name inside a network', 'ana@server.local'],
	['a reserved name', 'ana@acme.example'],
	['an IP address', 'ana@192.0.2.1'],
	['an IP address in brackets', 'ana@[192.0.2.1]'],
	['a path behind the domain', 'ana@tidewater.com/admin'],
	['a port behind the domain', 'ana@tidewater.com:8080'],
	['two addresses', 'ana@tidewater.com, ben@tidewater.com'],
	['a list of addresses without spaces', 'ana@tidewater.com,ben@tidewater.com'],
	['no address', 'ana'],
	['nothing', ''],
])('no website from %s: %s', (_name, email) => {
	expect(websiteOfEmail(email)).toBeUndefined();
});

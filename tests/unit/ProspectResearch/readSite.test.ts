import { readSite, websiteUrl } from '../../../nodes/ProspectResearch/readSite';
import { fetchPage, type FetchPage } from '../../../nodes/shared/net/fetchPage';
import { startBadSites } from '../../support/badSites';
import { startCompanySites } from '../../support/companySites';

const options = {
	allowPrivateNetwork: true,
	timeoutMs: 2000,
	maxBytes: 1024 * 1024,
	userAgent: 'signoff-test',
};

test.each([
	['acme.example', 'https://acme.example'],
	[' www.acme.example/de ', 'https://www.acme.example/de'],
	['acme.example:8443', 'https://acme.example:8443'],
	['http://acme.example', 'http://acme.example'],
	['ftp://acme.example', 'ftp://acme.example'],
])('the website "%s" is read as %s', (website, url) => {
	expect(websiteUrl(website)).toBe(url);
});

test('pages of a site are read one after the other', async () => {
	const { sites, close } = await startCompanySites();
	let open = 0;
	let most = 0;
	const counting: FetchPage = async (address, fetchOptions) => {
		most = Math.max(most, ++open);
		try {
			return await fetchPage(address, fetchOptions);
		} finally {
			open--;
		}
	};
	try {
		const { pages, read, warnings } = await readSite(sites[1]?.website ?? '', 6, counting, options);
		expect(pages).toHaveLength(6);
		expect(read.map(({ hash }) => hash)).toEqual(pages.map(({ hash }) => hash));
		expect(warnings).toEqual([]);
		expect(most).toBe(1);
	} finally {
		await close();
	}
});

test('a site that cannot be read gives a record of the attempt and a warning that says what to do', async () => {
	const bad = await startBadSites();
	try {
		const { pages, read, warnings } = await readSite(`${bad.url}/404`, 5, fetchPage, options);
		expect(pages).toEqual([]);
		expect(read).toMatchObject([{ url: `${bad.url}/404`, status: 404, hash: '' }]);
		expect(warnings).toEqual([
			{
				code: 'http_error',
				url: `${bad.url}/404`,
				message:
					'HTTP 404. The host answered with an error. Open the page in a browser and check the address.',
			},
		]);
	} finally {
		await bad.close();
	}
});

test('a cancelled run ends reading instead of warning', async () => {
	const signal = AbortSignal.abort(new Error('the run was stopped'));
	const reading = readSite('http://127.0.0.1', 5, fetchPage, { ...options, signal });
	await expect(reading).rejects.toThrow('the run was stopped');
});

import type { KeptPage } from '../../../../nodes/shared/contracts';
import type { Ledger } from '../../../../nodes/shared/ledger';
import { temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;
beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});
afterEach(async () => await remove());

const page: KeptPage = {
	scope: 'public',
	address: 'https://acme.example/',
	url: 'https://www.acme.example/',
	status: 200,
	bytes: 20,
	body: '<p>Größe — ❄</p>',
	etag: '"one"',
	readAt: '2026-11-23T08:00:00.000Z',
};

test('a page comes back as it was read', async () => {
	await ledger.pageCache.save(page);
	expect(await ledger.pageCache.find('public', page.address)).toEqual(page);
	expect(await ledger.pageCache.find('public', page.url)).toBeUndefined();
});

test('what was read with private addresses allowed is not found without', async () => {
	await ledger.pageCache.save({ ...page, scope: 'private' });
	expect(await ledger.pageCache.find('public', page.address)).toBeUndefined();
});

test('a later reading replaces the earlier one, with all it had', async () => {
	await ledger.pageCache.save({ ...page, robotsTag: 'nosnippet' });
	const { etag, ...changed } = { ...page, body: '<p>New</p>' };
	expect(etag).toBe('"one"');
	await ledger.pageCache.save(changed);
	expect(await ledger.pageCache.find('public', page.address)).toEqual(changed);
});

test('old pages are forgotten, newer ones stay', async () => {
	await ledger.pageCache.save(page);
	await ledger.pageCache.save({ ...page, address: 'x', readAt: '2026-11-24T08:00:00.000Z' });
	const { pageCache } = ledger;
	expect(await pageCache.removeReadBefore(new Date('2026-11-23T12:00:00.000Z'))).toBe(1);
	expect(await pageCache.find('public', page.address)).toBeUndefined();
	expect(await pageCache.find('public', 'x')).toBeDefined();
});

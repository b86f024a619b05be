import { startCompanySites } from '../../../support/companySites';

test('every company has a host of its own and answers on each page that its menu names', async () => {
	const { sites, close } = await startCompanySites();
	try {
		expect(new Set(sites.map(({ website }) => new URL(website).hostname)).size).toBe(sites.length);
		expect(new Set(sites.map(({ website }) => new URL(website).port)).size).toBe(1);
		for (const { website, company, contact } of sites) {
			expect(contact.email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
			const home = await (await fetch(website)).text();
			const paths = [...home.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
			expect(paths.length).toBeGreaterThan(6);
			for (const path of paths) {
				const response = await fetch(website + path);
				expect([company, path, response.status]).toEqual([company, path, 200]);
			}
			expect((await fetch(`${website}/nowhere`)).status).toBe(404);
		}
	} finally {
		await close();
	}
});

test('a port that is taken is an error that names it, and nothing stays open', async () => {
	const first = await startCompanySites();
	const port = Number(new URL(first.sites[0]?.website ?? '').port);
	await expect(startCompanySites({ port })).rejects.toThrow(String(port));
	await first.close();
	const second = await startCompanySites({ port });
	expect(new URL(second.sites[0]?.website ?? '').port).toBe(String(port));
	await second.close();
});

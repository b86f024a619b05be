import { createHmac } from 'node:crypto';
import { itemFor, startApproval } from '../../support/approvalRun';
import { postForm } from '../../support/n8n/form';
import type { TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const ana = 'ana@inbox.example';
const ben = 'ben@inbox.example';
const secret = 'made up for this test, 32 characters';

/** A token in the form of the inbox's own, signed with the same secret. */
function signed(claims: object): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
	return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** Two workflows that tell their reviewers through the inbox. */
export function reviewInbox(bench: () => TemplateBench): void {
	let inboxId = '';

	/** The links to the inbox in the mails to an address, oldest first. */
	const inboxLinks = (address: string) =>
		bench()
			.allMailsTo(address)
			.flatMap(
				({ parsed }) =>
					/http\S+\/webhook\/signoff-inbox\?token=\S+/.exec(parsed?.text ?? '')?.[0] ?? [],
			);

	async function open(link: string) {
		const answer = await fetch(link);
		const text = await answer.text();
		const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, url]) =>
			(url ?? '').replaceAll('&#38;', '&'),
		);
		return { status: answer.status, headers: answer.headers, text, links };
	}

	test('one page for each reviewer with all that waits in several workflows, and nothing of others', async () => {
		const jwtAuth = await bench().n8n.createCredential('jwtAuth', 'Inbox links', {
			keyType: 'passphrase',
			secret,
			algorithm: 'HS256',
		});
		const inbox = await bench().publish('review-inbox', {}, { jwtAuth });
		inboxId = inbox.id;
		const parameters = (reviewers: string, pageTitle: string) => ({
			reviewers,
			pageTitle,
			notifyBy: 'subWorkflow',
			notifyWorkflow: { __rl: true, mode: 'id', value: inbox.id },
		});
		const { n8n } = bench();
		const letters = await startApproval(
			n8n,
			'inbox-letters',
			[
				itemFor('Cleo <script>alert(1)</script>', 'Cold Chain'),
				itemFor('Dan Okoro', 'Harbour Foods'),
			],
			parameters(ana, 'Letters & cards'),
		);
		await startApproval(
			n8n,
			'inbox-offers',
			[itemFor('Eve Sand', 'Polder Greens')],
			parameters(`${ana}, ${ben}`, 'Offers'),
		);
		await waitFor('the mails', () => inboxLinks(ana).length === 2 && inboxLinks(ben).length === 1);
		const anas = await open(inboxLinks(ana).at(-1)!);
		expect(anas.status).toBe(200);
		// n8n adds the sandbox, the page says that nothing may run or load in it.
		expect(anas.headers.get('content-security-policy')).toContain('sandbox');
		expect(anas.headers.get('cache-control')).toBe('no-store');
		expect(anas.text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
		expect(anas.text).toContain(`3 reviews wait for ${ana}`);
		expect(anas.text).toContain('Letters &#38; cards');
		expect(anas.text).toContain('Cleo &#60;script&#62;alert(1)&#60;/script&#62;');
		expect(anas.text).not.toContain('<script');
		expect(anas.links).toHaveLength(2);
		expect(anas.links).toContain(letters.links[0]);

		const bens = await open(inboxLinks(ben)[0]!);
		expect(bens.text).toContain(`1 review waits for ${ben}`);
		expect(bens.text).not.toContain('Letters');
		expect(anas.links).not.toContain(bens.links[0]);

		// From the inbox to the decision and back.
		await bench().decide(letters.links[0]!, { 'Dan Okoro': 'approved', Cleo: 'rejected' });
		await bench().until(letters.executionId);
		const later = await open(inboxLinks(ana)[0]!);
		expect(later.text).toContain(`1 review waits for ${ana}`);
		expect(later.text).not.toContain('Letters');
	});

	test('a run that was stopped in n8n is no longer in the inbox, and the others stay', async () => {
		const { executionId } = await startApproval(
			bench().n8n,
			'inbox-stopped',
			[itemFor('Fay Moor', 'Tideline')],
			{
				...{ reviewers: ben, pageTitle: 'Stopped', notifyBy: 'subWorkflow' },
				notifyWorkflow: { __rl: true, mode: 'id', value: inboxId },
			},
		);
		const link = inboxLinks(ben)[0]!;
		expect((await open(link)).text).toContain('Fay Moor');

		await bench().n8n.rest('POST', `/rest/executions/${executionId}/stop`);

		const after = await open(link);
		expect(after.text).toContain(`1 review waits for ${ben}`);
		expect(after.text).not.toContain('Fay Moor');
		expect(after.links).toHaveLength(1);
	});

	test('without a link, or with one that was altered, the page shows nothing', async () => {
		const link = inboxLinks(ben)[0]!;
		const now = Math.floor(Date.now() / 1000);
		const [page, token] = link.split('=');
		const [head, claims, signature] = token!.split('.');
		const { exp } = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { exp: number };
		expect(exp - now).toBeLessThanOrEqual(7 * 24 * 3600);
		const forged = Buffer.from(JSON.stringify({ sub: ana, aud: 'signoff-inbox' })).toString(
			'base64url',
		);
		for (const url of [
			page!.split('?')[0]!,
			`${page}=`,
			`${page}=${head}.${forged}.${signature}`,
			`${page}=${head}.${claims}.x`,
			// Signed for something else, for nobody, or too long ago.
			`${page}=${signed({ sub: ana, exp: now + 60 })}`,
			`${page}=${signed({ aud: 'signoff-inbox', exp: now + 60 })}`,
			`${page}=${signed({ sub: ana, aud: 'signoff-inbox', exp: now - 60 })}`,
		]) {
			const { status, text } = await open(url);
			expect([status, text.includes('not valid')]).toEqual([401, true]);
		}
	});

	test('a reviewer can ask for a new link; a stranger gets no mail', async () => {
		const form = `${bench().n8n.baseUrl}/form/signoff-inbox-link`;
		const before = inboxLinks(ben).length;
		for (const address of ['stranger@inbox.example', ben]) {
			const body = new FormData();
			body.append('field-0', address);
			const answer = await postForm(form, body);
			expect([answer.status, await answer.text()]).toEqual([200, '{"status":200}']);
		}
		await waitFor('the new link', () => inboxLinks(ben).length === before + 1);
		expect((await open(inboxLinks(ben).at(-1)!)).text).toContain(`waits for ${ben}`);
		expect(bench().mailsTo('stranger@inbox.example')).toHaveLength(0);
	});
}

import { createEngine, type Execution } from '../support/engine';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateUrlSignature, prepareUrlForSigning, WAITING_TOKEN_QUERY_PARAM } from 'n8n-core';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { decide, itemFor, linkOf, reviewer, workflow } from '../support/approvalCanvas';
import { storeOnDisk } from '../support/engine/binaryData';
import { signatureSecret, userFolder } from '../support/engine/environment';

let ledger: Ledger;

beforeEach(async () => {
	ledger = await openLedger();
});

afterEach(async () => {
	await ledger.attachments.removeUnusedSince(new Date(Date.now() + 60_000));
});

afterAll(async () => {
	await ledger.close();
});

const pdf = Buffer.from('%PDF-1.7\r\n\u0000\u00ff not really\n.\n', 'latin1');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const inMemory = {
	data: pdf.toString('base64'),
	mimeType: 'application/pdf',
	fileName: 'offer.pdf',
};
const notKept = { attachmentOptions: { keepUpTo: 0 } };

async function ask(binary: object = inMemory, parameters = {}): Promise<Execution> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	const items = ['Ana Ruiz', 'Ben Ode'].map((name) => ({
		...itemFor(name),
		binary: { data: binary },
	}));
	return await engine.run(workflow({ attachments: 'data', ...parameters }), items as never);
}

/** The address with other words in its query, signed as n8n would. */
function signed(link: string, change: Record<string, string>): string {
	const url = new URL(link);
	for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
	url.searchParams.delete(WAITING_TOKEN_QUERY_PARAM);
	const signature = generateUrlSignature(prepareUrlForSigning(url), signatureSecret);
	url.searchParams.set(WAITING_TOKEN_QUERY_PARAM, signature);
	return url.href;
}

const asJson = { accept: 'application/json' };

/** The addresses of the files, as a front end gets them. */
async function fileUrls(execution: Execution, url = linkOf(execution)): Promise<string[]> {
	const { body } = await execution.request({ url, headers: asJson });
	const { reviews } = JSON.parse(body) as {
		reviews: Array<{ attachments: Array<{ url: string }> }>;
	};
	return reviews.flatMap(({ attachments }) => attachments.map((attachment) => attachment.url));
}

it('the page links each attachment, and the link gives the file byte for byte, as often as wanted', async () => {
	const execution = await ask();
	const page = await execution.request({ url: linkOf(execution) });
	const [, query] =
		page.body.match(/<a href="(\?[^"]+)" target="_blank"[^>]*><span[^>]*>offer\.pdf/) ?? [];
	expect(page.headers['content-security-policy']).toMatch(/sandbox [^;]*allow-downloads/);
	const url = new URL(query!.replaceAll('&amp;', '&'), linkOf(execution)).href;
	expect(await fileUrls(execution)).toContain(url);

	for (let times = 0; times < 2; times++) {
		const file = await execution.request({ url });
		expect(file).toMatchObject({ status: 200, resumed: false });
		expect(file.bytes.equals(pdf)).toBe(true);
		expect(file.headers).toMatchObject({
			'content-type': 'application/pdf',
			'content-disposition': expect.stringContaining('attachment; filename="offer.pdf"'),
			'content-security-policy': expect.stringContaining('sandbox'),
			'x-content-type-options': 'nosniff',
		});
	}
	expect(execution.status).toBe('waiting');
});

it.each([
	['that n8n has in memory', async () => inMemory],
	[
		'that n8n keeps on disk',
		async () => await storeOnDisk(pdf, { mimeType: 'application/pdf', fileName: 'offer.pdf' }),
	],
])('a file that is too large for the ledger, %s, is opened from there', async (_, binary) => {
	const execution = await ask(await binary(), notKept);
	expect(await ledger.attachments.find(sha256)).toBeUndefined();
	const [url = ''] = await fileUrls(execution);
	expect((await execution.request({ url })).bytes.equals(pdf)).toBe(true);
});

it('still after the other draft was decided', async () => {
	const execution = await ask();
	await decide(execution, { 'Ana Ruiz': 'rejected' });
	const urls = await fileUrls(execution);
	for (const url of urls) expect((await execution.request({ url })).bytes.equals(pdf)).toBe(true);
});

it.each([
	['another file', 'file', '0'.repeat(64)],
	['another review', 'review', 'made-up'],
	['another request', 'request', 'made-up'],
	['another reviewer', 'reviewer', 'eve@northwind.example'],
])('a link altered to %s is refused', async (_, name, value) => {
	const execution = await ask();
	const [link = ''] = await fileUrls(execution);
	const url = new URL(link);
	expect(url.searchParams.get('reviewer')).toBe(reviewer);
	url.searchParams.set(name, value);
	expect(await execution.request({ url: url.href })).toMatchObject({ status: 401 });
});

it('a file of another request is not given out, even to a signed link', async () => {
	const other = await ask();
	const [theirs = ''] = await fileUrls(other);
	const execution = await ask();
	const [ours = ''] = await fileUrls(execution);
	const theirReview = new URL(theirs).searchParams.get('review')!;
	const url = signed(ours, { review: theirReview });
	const answer = await execution.request({ url });
	expect(answer).toMatchObject({ status: 404, resumed: false });
	expect(answer.body).not.toContain('%PDF');
	expect(signed(ours, {})).toBe(ours);
});

it('a file that is not the one that was asked about is not given out', async () => {
	const execution = await ask();
	const [url = ''] = await fileUrls(execution);
	await ledger.attachments.removeUnusedSince(new Date(Date.now() + 60_000));
	await ledger.attachments.keep({
		...{ sha256, now: new Date() },
		content: Buffer.from('something else'),
	});
	const answer = await execution.request({ url });
	expect(answer).toMatchObject({ status: 500, resumed: false });
	expect(answer.body).toContain('attachment_altered');
	expect(answer.body).not.toContain('something else');
});

it('a file that n8n has removed meanwhile gives a page that says so, and the run waits on', async () => {
	const stored = await storeOnDisk(pdf, { mimeType: 'application/pdf', fileName: 'offer.pdf' });
	const execution = await ask(stored, notKept);
	const [url = ''] = await fileUrls(execution);
	rmSync(join(userFolder, 'binary'), { recursive: true });
	for (const headers of [{}, asJson]) {
		const answer = await execution.request({ url, headers });
		expect(answer).toMatchObject({ status: 404, resumed: false });
		expect(answer.body).toContain('attachment_missing');
	}
	expect(execution.status).toBe('waiting');
});

it('drafts without attachments keep the page as it was: no downloads', async () => {
	const execution = await ask(inMemory, { attachments: '' });
	const { body, headers } = await execution.request({ url: linkOf(execution) });
	expect(headers['content-security-policy']).not.toContain('allow-downloads');
	expect(body).not.toContain('offer.pdf');
});

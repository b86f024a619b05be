import { createEngine, describeNode, sketchWorkflow, type Execution } from '../support/engine';
import { createHash, randomBytes } from 'node:crypto';
import type {
	IBinaryKeyData,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { Send } from '../../nodes/Send/Send.node';
import type { Draft } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { storeOnDisk } from '../support/engine/binaryData';
import { linkOf, reviewIds } from '../support/approvalCanvas';
import { aDraft } from '../fixtures/reviews';
import { runSend, sendOf } from '../support/sendRun';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

let server: RunningSmtpServer;
let ledger: Ledger;

beforeEach(async () => {
	server = await startSmtpServer();
	ledger = await openLedger();
});

afterEach(async () => {
	await server.close();
	await ledger.attachments.removeUnusedSince(new Date(Date.now() + 60_000));
});

afterAll(async () => {
	await ledger.close();
});

const credentials = () => ({ smtp: { host: server.host, port: server.port, secure: false } });
const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** A binary property as n8n has it in memory. */
const fileOf = (content: Buffer, fileName = 'offer.pdf', mimeType = 'application/pdf') => ({
	data: content.toString('base64'),
	mimeType,
	fileName,
});

let count = 0;

function itemWith(binary: IBinaryKeyData, change: Partial<Draft> = {}): INodeExecutionData {
	count += 1;
	const to = `Ana <ana${count}@attachments.example>`;
	return { json: { draft: aDraft({ to, subject: `Offer ${count}`, ...change }) } as never, binary };
}

type Change = (item: INodeExecutionData) => INodeExecutionData;

/** Stands between Human Approval and Send. */
class Between implements INodeType {
	description = describeNode({ name: 'between' });
	execute: INodeType['execute'];

	constructor(change: Change) {
		this.execute = async function (this: IExecuteFunctions) {
			return [this.getInputData().map(change)];
		};
	}
}

/** Asks, lets `change` touch what was approved, and sends. */
async function ask(
	items: INodeExecutionData[],
	parameters: Record<string, unknown> = { attachments: 'data' },
	change: Change = (item) => item,
): Promise<Execution> {
	const engine = createEngine({
		nodes: {
			'n8n-nodes-signoff.humanApproval': new HumanApproval(),
			'n8n-nodes-signoff.send': new Send(),
			'test.between': new Between(change),
		},
		credentials: credentials(),
	});
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', position: [0, 300] },
				{
					...{ name: 'Approval', type: 'n8n-nodes-signoff.humanApproval', position: [200, 300] },
					parameters: { operation: 'sendAndWait', notifyBy: 'none', ...parameters } as never,
				},
				{ name: 'Between', type: 'test.between', position: [400, 100] },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', position: [600, 100] },
					parameters: { operation: 'sendEmail' },
					credentials: ['smtp'],
				},
			],
			connections: ['Start -> Approval', 'Approval[1] -> Between', 'Between -> Send'],
		}),
		items,
	);
}

async function approveAll(execution: Execution, edits: Record<string, string> = {}) {
	const url = linkOf(execution);
	const form: Record<string, string> = { reviewer: 'Rita' };
	for (const id of Object.values(await reviewIds(execution, url))) {
		form[`outcome.${id}`] = 'approved';
		for (const [field, value] of Object.entries(edits)) form[`edit.${field}.${id}`] = value;
	}
	return await execution.request({ url, form });
}

const pdf = Buffer.from('%PDF-1.7\r\n\u0000\u00ff not really\n.\n');

it('what the reviewer saw by name and size arrives byte for byte, also after an edit of the text', async () => {
	const csv = Buffer.from('name;price\r\nGröße;5\n');
	const execution = await ask(
		[itemWith({ data: fileOf(pdf), list: fileOf(csv, 'Preise „neu“.csv', 'text/csv; charset=x') })],
		{ attachments: ' data , list ' },
	);
	const { body } = await execution.request({ url: linkOf(execution) });
	expect(body).toContain('2 attachments');
	expect(body).toMatch(/offer\.pdf<\/span><\/a> <span class="quiet">\d+ byte · application\/pdf/);
	expect(body).toContain('Preise „neu“.csv');
	const json = await execution.request({
		url: linkOf(execution),
		headers: { accept: 'application/json' },
	});
	expect(JSON.parse(json.body).reviews[0].attachments).toMatchObject([
		{ fileName: 'offer.pdf', size: pdf.length, sha256: sha256Of(pdf) },
		{ fileName: 'Preise „neu“.csv', mimeType: 'text/csv' },
	]);

	await approveAll(execution, { text: 'My own words' });
	expect(sendOf(execution)).toMatchObject([{ state: 'sent' }]);
	expect(server.messages[0]?.parsed).toMatchObject({
		text: 'My own words',
		attachments: [
			{ fileName: 'offer.pdf', mimeType: 'application/pdf', content: pdf },
			{ fileName: 'Preise „neu“.csv', mimeType: 'text/csv', content: csv },
		],
	});
	const [item] = execution.items('Send');
	expect(item?.json.draft).toMatchObject({
		attachments: [{ binary: 'data', sha256: sha256Of(pdf) }, { binary: 'list' }],
	});
	expect(item?.binary).toHaveProperty('data');
});

it('files that n8n keeps on disk are read, sealed and sent', async () => {
	const stored = await storeOnDisk(pdf, { mimeType: 'application/pdf', fileName: 'offer.pdf' });
	expect(stored.data).toBe('filesystem-v2');
	const execution = await ask([itemWith({ data: stored })]);
	await approveAll(execution);
	expect(sendOf(execution)).toMatchObject([{ state: 'sent' }]);
	expect(server.messages[0]?.parsed.attachments[0]?.content.equals(pdf)).toBe(true);
});

describe('between approval and sending', () => {
	const refused = async (change: Change, parameters = {}) => {
		const execution = await ask(
			[itemWith({ data: fileOf(pdf) })],
			{ attachments: 'data', ...parameters },
			change,
		);
		await approveAll(execution);
		expect(server.messages).toHaveLength(0);
		return sendOf(execution, 1);
	};

	it('another file under the same name is refused', async () => {
		const altered = Buffer.from(pdf);
		altered[altered.length - 1]! ^= 1;
		expect(await refused((item) => ({ ...item, binary: { data: fileOf(altered) } }))).toMatchObject(
			[{ state: 'not_sent', reason: 'attachment_altered' }],
		);
	});

	it.each([
		['another name', { fileName: 'offer.exe' }],
		['another type', { mimeType: 'text/html' }],
		['another hash', { sha256: '0'.repeat(64) }],
	])('%s in the draft is refused', async (_, change) => {
		expect(
			await refused((item) => {
				const draft = structuredClone(item.json.draft) as unknown as Draft;
				Object.assign(draft.attachments![0]!, change);
				return { ...item, json: { ...item.json, draft: draft as never } };
			}),
		).toMatchObject([{ state: 'not_sent', reason: 'content_changed' }]);
	});

	it('an attachment that is left out, or added, is refused', async () => {
		const withFiles = (files: (known: Draft['attachments']) => Draft['attachments']): Change => {
			return (item) => {
				const draft = structuredClone(item.json.draft) as unknown as Draft;
				draft.attachments = files(draft.attachments);
				return { ...item, json: { ...item.json, draft: draft as never } };
			};
		};
		const reason = [{ reason: 'content_changed' }];
		expect(await refused(withFiles(() => undefined))).toMatchObject(reason);
		expect(await refused(withFiles((known = []) => [...known, ...known]))).toMatchObject(reason);
	});

	it('a file that is gone and was too large to keep is named, and the approval stays unused', async () => {
		const [send] = await refused((item) => ({ ...item, binary: undefined }), {
			attachmentOptions: { keepUpTo: 0 },
		});
		expect(send).toMatchObject({
			state: 'not_sent',
			reason: 'attachment_missing',
			message: expect.stringContaining('offer.pdf'),
		});
	});

	it('a file that is gone and was kept is sent from the ledger', async () => {
		const execution = await ask(
			[itemWith({ data: fileOf(pdf) })],
			{ attachments: 'data' },
			(item) => ({ ...item, binary: undefined }),
		);
		await approveAll(execution);
		expect(sendOf(execution)).toMatchObject([{ state: 'sent' }]);
		expect(server.messages[0]?.parsed.attachments[0]?.content.equals(pdf)).toBe(true);
	});

	it('kept bytes that somebody altered in the ledger are refused', async () => {
		const execution = await ask(
			[itemWith({ data: fileOf(pdf) })],
			{ attachments: 'data' },
			(item) => ({ ...item, binary: undefined }),
		);
		await ledger.attachments.removeUnusedSince(new Date(Date.now() + 60_000));
		await ledger.attachments.keep({
			...{ sha256: sha256Of(pdf), now: new Date() },
			content: Buffer.from('something else'),
		});
		await approveAll(execution);
		expect(sendOf(execution, 1)).toMatchObject([{ reason: 'attachment_altered' }]);
	});
});

it('after a crash Get Unsent Approvals and Send Email send the file that the ledger kept', async () => {
	const execution = await ask([itemWith({ data: fileOf(pdf) })], { attachments: 'data' }, () => {
		throw new Error('n8n was killed here');
	});
	await approveAll(execution);
	expect(execution.status).toBe('error');

	const found = await runSend([{}], {
		...{ operation: 'getUnsentApprovals', olderThan: 0, notOlderThan: 1, limit: 10 },
		approvalsFrom: 'any',
	});
	const items = found
		.items('Send')
		.filter(({ json }) => (json.draft as { subject: string }).subject === `Offer ${count}`);
	expect(items).toMatchObject([
		{ json: { draft: { attachments: [{ binary: 'data', fileName: 'offer.pdf' }] } } },
	]);
	const sent = await runSend(items, { credentials: credentials(), approvalsFrom: 'any' });
	expect(sendOf(sent)).toMatchObject([{ state: 'sent' }]);
	expect(server.messages[0]?.parsed.attachments[0]?.content.equals(pdf)).toBe(true);
});

describe('when it is asked for', () => {
	it('a file that the item does not have stops the request and is named', async () => {
		const execution = await ask([itemWith({ data: fileOf(pdf) })], {
			attachments: 'data, contract',
		});
		expect(execution.error?.message).toContain('Binary property: contract.');
	});

	it('what an earlier step says about a file does not count', async () => {
		const claimed = {
			binary: 'data',
			fileName: 'a.pdf',
			mimeType: 'x/y',
			size: 1,
			sha256: '0'.repeat(64),
		};
		const execution = await ask([itemWith({ data: fileOf(pdf) }, { attachments: [claimed] })], {
			attachments: '',
		});
		await approveAll(execution);
		expect(server.messages[0]?.parsed.attachments).toMatchObject([{ fileName: 'offer.pdf' }]);
	});

	it('a name with folders, line breaks or a turned reading direction is made plain first', async () => {
		const execution = await ask([itemWith({ data: fileOf(pdf, '../a\r\nBcc: x\u202efdp.exe') })]);
		await approveAll(execution);
		expect(server.messages[0]?.parsed.attachments[0]?.fileName).toBe('.._a__Bcc: x_fdp.exe');
		expect(server.messages[0]?.parsed.headers).not.toHaveProperty('bcc');
	});

	it('30 MB are refused with a reason, and go out where the builder allows them', async () => {
		const large = randomBytes(30 * 1024 * 1024);
		const item = itemWith({ data: fileOf(large, 'film.mp4', 'video/mp4') });
		const refused = await ask([item]);
		expect(refused.error?.message).toContain('The limit for all files is 25 MB.');

		const allowed = { attachments: 'data', attachmentOptions: { maximumSize: 40 } };
		const execution = await ask([item], allowed);
		expect(await ledger.attachments.find(sha256Of(large))).toBeUndefined();
		await approveAll(execution);
		expect(sendOf(execution)).toMatchObject([{ state: 'sent' }]);
		expect(server.messages[0]?.parsed.attachments[0]?.content.equals(large)).toBe(true);
	}, 120_000);
});

it('one file on many drafts is kept once', async () => {
	const binary = { data: fileOf(pdf) };
	const execution = await ask([itemWith(binary), itemWith(binary), itemWith(binary)]);
	await approveAll(execution);
	expect(server.messages).toHaveLength(3);
	expect(await ledger.attachments.removeUnusedSince(new Date(Date.now() + 60_000))).toBe(1);
});

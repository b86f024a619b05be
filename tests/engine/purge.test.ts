import { createEngine, sketchWorkflow } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { Send } from '../../nodes/Send/Send.node';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { decide, linkOf, reviewIds, start, subjects } from '../support/approvalCanvas';
import { recordApproval } from '../support/ledger';

let ledger: Ledger;

beforeAll(async () => {
	ledger = await openLedger();
});

afterAll(async () => {
	await ledger.close();
});

/** Runs one operation of Send on the ledger of this file. */
async function run(parameters: object) {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() } });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Send', type: 'n8n-nodes-signoff.send', parameters: parameters as never },
			],
			connections: ['Start -> Send'],
		}),
	);
}

async function listReviews(filters: object) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	const parameters = { operation: 'getReviews', returnAll: true, includeContent: true, filters };
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'List', type: 'n8n-nodes-signoff.humanApproval', parameters: parameters as never },
			],
			connections: ['Start -> List'],
		}),
	);
	return execution.items('List').map(({ json }) => json);
}

/** As after a year: everything in the ledger is old. */
const purgeAll = async () =>
	await ledger.retention.purgeBatch({
		...{ before: new Date(Date.now() + 60_000), unfinished: true, limit: 1000 },
		now: new Date(),
	});

const yearsAgo = (years: number) => new Date(Date.now() - years * 366 * 86_400_000).toISOString();

describe('Purge Old Content on the canvas', () => {
	it('removes what is older than the limit, and says what it did and what it left', async () => {
		const old = { createdAt: yearsAgo(3), decidedAt: yearsAgo(3) };
		const unsent = await recordApproval(ledger, { id: 'unsent', ...old });
		const { id } = await recordApproval(ledger, { id: 'used', ...old });
		const claim = { approvalId: id, contentHash: 'x', recipient: 'ana@acme.example', sender: 's' };
		const now = new Date(yearsAgo(2));
		await ledger.sends.claim({ ...claim, transport: 'smtp', messageId: '<1@x>', now });
		await ledger.sends.settle({ approvalId: id, state: 'sent', now });

		const first = await run({ operation: 'purgeOldContent', purgeOlderThan: 365 });
		expect(first.items('Send')[0]?.json.send).toEqual({
			...{ before: expect.any(String), reviews: 1, approvals: 1, pages: 0, files: 0 },
			kept: { undecided: 0, unsent: 1 },
		});
		expect(await ledger.approvals.findById(unsent.id)).toEqual(unsent);

		const everything = { purgeOlderThan: 365, purgeWhat: 'everything' };
		const second = await run({ operation: 'purgeOldContent', ...everything });
		expect(second.items('Send')[0]?.json.send).toMatchObject({ reviews: 1, approvals: 1 });
	});

	it.each(['', 0, -5, 'soon'])('takes %j for no age', async (purgeOlderThan) => {
		const execution = await run({ operation: 'purgeOldContent', purgeOlderThan });
		expect(execution.error?.message).toContain('at least 1 day');
	});
});

describe('a queue whose content was purged', () => {
	it('the page says that it was removed; Get Reviews lists the decision without the text', async () => {
		const execution = await start(['Ana', 'Ben']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'rejected' }, url);
		await purgeAll();

		const page = await execution.request({ url });
		expect(page.status).toBe(200);
		expect(page.body.match(/Content removed on/g)).toHaveLength(2);
		expect(page.body).not.toContain('For Ana');
		expect(page.body).not.toContain('For Ben');

		const [rejected, ...others] = await listReviews({ states: ['rejected'] });
		expect(others).toEqual([]);
		expect(rejected).toMatchObject({
			...{ state: 'rejected', title: '', content: null, purgedAt: expect.any(String) },
			...{ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
			decision: { outcome: 'rejected', reviewer: 'lead@northwind.example' },
		});
		expect(await listReviews({ states: ['undecided'] })).toEqual([]);
	});

	it('a decision from a page that was open before is refused with the reason, and nothing leaves', async () => {
		const execution = await start(['Cleo']);
		const url = linkOf(execution);
		const ids = await reviewIds(execution, url);
		await purgeAll();

		const answer = await execution.request({
			...{ url, headers: { accept: 'application/json' } },
			json: { action: 'submit', reviews: [{ id: ids.Cleo, revision: 0, outcome: 'approved' }] },
		});

		expect(answer.status).toBe(409);
		expect(JSON.parse(answer.body).problems).toMatchObject([{ code: 'content_purged' }]);
		expect(execution.status).toBe('waiting');
	});

	it('an item that comes back after a reminder is asked about anew', async () => {
		const times = { limitWaitTime: true, waitAmount: 1, waitUnit: 'hours' };
		const execution = await start(['Dan'], times);
		await purgeAll();
		await execution.wakeUp();

		expect(execution.status).toBe('waiting');
		expect(Object.keys(await reviewIds(execution))).toContain('Dan');
		await decide(execution, { Dan: 'approved' });
		expect(subjects(execution, 'Approved')).toEqual(['For Dan']);
	});
});

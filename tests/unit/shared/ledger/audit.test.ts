import { auditEventSchema, type AuditEvent } from '../../../../nodes/shared/contracts';
import type { Ledger } from '../../../../nodes/shared/ledger';
import { recordApproval, storedReview, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute));
const time = (minute: number) => at(minute).toISOString();

async function read(since?: Date, until = at(59)): Promise<AuditEvent[]> {
	const events: AuditEvent[] = [];
	for await (const event of ledger.audit.read({ since, until })) events.push(event);
	return events;
}

const told = (events: AuditEvent[]) => events.map(({ at: when, event }) => [when, event]);

/** A day in the life of a ledger: something of everything. */
async function aDay() {
	await ledger.requests.startRound({
		...{ id: 'request', executionId: '7', workflowId: 'workflow', nodeId: 'node' },
		...{ title: 'Outbound', reviewers: ['rita@sender.example', 'ben@sender.example'], now: at(0) },
	});
	const review = storedReview({
		...{ id: 'ben', requestId: 'request', createdAt: time(0), title: 'Ben, Harbour' },
		findings: [
			{ rule: 'tone.hype', severity: 'warn', message: 'm', field: 'text', start: 0, end: 1 },
		],
	});
	await ledger.reviews.insert([review]);
	await ledger.votes.put({
		...{ reviewId: 'ben', reviewer: 'ben@sender.example', verified: true, at: time(2) },
		contentHash: review.review.contentHash,
	});
	await ledger.reviews.recordDecision({
		...{ reviewId: 'ben', outcome: 'rejected', edits: {}, feedback: 'no fit', tags: ['no fit'] },
		...{ reviewer: 'rita@sender.example', verified: true, decidedAt: time(3), secondsSpent: 9 },
	});
	const approval = await recordApproval(ledger, {
		...{ id: 'ana', createdAt: time(1), decidedAt: time(4) },
	});
	const claim = { approvalId: approval.id, contentHash: approval.contentHash, now: at(5) };
	await ledger.sends.claim({
		...{ ...claim, recipient: 'ana@acme.example', sender: 'sam@sender.example' },
		...{ transport: 'smtp', messageId: '<a@sender.example>' },
	});
	await ledger.sends.settle({ approvalId: approval.id, state: 'sent', now: at(6) });
	const suppression = { value: 'acme.example', kind: 'domain' as const, source: 'asked by mail' };
	await ledger.suppressions.add([{ ...suppression, at: time(7) }]);
	await ledger.suppressions.remove('acme.example', at(8));
	const batch = { before: at(10), unfinished: false, limit: 10, now: at(20) };
	await ledger.retention.purgeBatch(batch);
	return approval;
}

describe('the audit trail', () => {
	it('tells everything in the order of time, each line as its schema says', async () => {
		const approval = await aDay();

		const events = await read();

		expect(told(events)).toEqual([
			[time(0), 'requested'],
			[time(1), 'requested'],
			[time(2), 'voted'],
			[time(3), 'decided'],
			[time(4), 'decided'],
			[time(4), 'approved'],
			[time(6), 'send'],
			[time(7), 'suppressed'],
			[time(8), 'suppressionRemoved'],
			[time(20), 'purged'],
			[time(20), 'purged'],
		]);
		for (const event of events) {
			const line = JSON.stringify(event);
			expect(auditEventSchema.parse(JSON.parse(line))).toEqual(event);
			expect(line).not.toContain('Hello Ana');
		}
		expect(events[0]).toMatchObject({
			...{ reviewers: ['ben@sender.example', 'rita@sender.example'], requestTitle: 'Outbound' },
			...{ findings: [{ rule: 'tone.hype', severity: 'warn' }], title: '', purgedAt: time(20) },
		});
		expect(events[6]).toMatchObject({
			...{ approvalId: approval.id, contentHash: approval.contentHash, state: 'sent' },
			...{ recipient: 'ana@acme.example', claimedAt: time(5), attempts: 1 },
		});
		expect(events[8]).toMatchObject({ suppressedAt: time(7), source: 'asked by mail' });
	});

	it("has the editor's changes until they are purged", async () => {
		const stored = storedReview({ id: 'eve', requestId: 'request-eve', createdAt: time(1) });
		const { workflowId, executionId, nodeId, content, contentHash } = stored.review;
		await ledger.requests.startRound({
			...{ id: 'request-eve', workflowId, executionId, nodeId, title: 'x', now: at(1) },
		});
		await ledger.reviews.insert([stored]);
		const changes = [{ field: 'subject', before: 'Your depot', after: 'Your new depot' }];
		const who = { reviewer: 'rita@sender.example', verified: true, decidedAt: time(2) };
		await ledger.reviews.recordDecision({
			...{ reviewId: 'eve', outcome: 'approved', edits: { subject: 'Your new depot' }, ...who },
		});
		await ledger.approvals.insert({
			...{ id: 'approval-eve', reviewId: 'eve', contentHash, content, changes },
			...{ editDistance: 4, workflowId, executionId, ...who },
		});
		const changesNow = async () =>
			(await read()).flatMap((event) => (event.event === 'approved' ? event.changes : []));

		expect(await changesNow()).toEqual(changes);
		await ledger.retention.purgeBatch({
			...{ before: at(10), unfinished: true, limit: 10, now: at(20) },
		});
		expect(await changesNow()).toEqual([]);
	});

	it('has what happened from the first moment on, up to and without the last', async () => {
		await aDay();
		expect(told(await read(at(3), at(6)))).toEqual([
			[time(3), 'decided'],
			[time(4), 'decided'],
			[time(4), 'approved'],
		]);
		expect(await read(at(30))).toEqual([]);
	});

	it('goes through many pages and loses or repeats nothing, also where all happened at one instant', async () => {
		const values = Array.from({ length: 1203 }, (_, index) => `s${index}.example`);
		await ledger.suppressions.add(
			values.map((value) => ({ value, kind: 'domain' as const, source: '', at: time(7) })),
		);
		const events = await read();
		expect(events).toHaveLength(values.length);
		const found = events.map((event) => 'value' in event && event.value);
		expect(new Set(found)).toEqual(new Set(values));
	});
});

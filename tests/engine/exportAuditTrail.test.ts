import { createEngine, sketchWorkflow } from '../support/engine';
import type { INode } from 'n8n-workflow';
import { Send } from '../../nodes/Send/Send.node';
import { auditEventSchema, type AuditEvent } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { recordApproval } from '../support/ledger';

let ledger: Ledger;

beforeAll(async () => {
	ledger = await openLedger();
	for (const [id, minute] of [
		['ana', 1],
		['ben', 2],
	] as const) {
		const createdAt = `2026-11-23T08:0${minute}:00.000Z`;
		await recordApproval(ledger, { id, createdAt, decidedAt: `2026-11-23T09:0${minute}:00.000Z` });
	}
});

afterAll(async () => {
	await ledger.close();
});

async function exported(parameters: INode['parameters'], onError?: INode['onError']) {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() } });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', onError },
					parameters: { operation: 'exportAuditTrail', ...parameters },
				},
			],
			connections: ['Start -> Send'],
		}),
	);
}

it('puts out one JSON Lines file, each line as the schema says, and a summary', async () => {
	const execution = await exported({ auditUntil: '2026-11-24T00:00:00Z' });
	const [item] = execution.items('Send');
	expect(item?.json.send).toEqual({
		...{ events: 6, from: null, until: '2026-11-24T00:00:00.000Z' },
		...{ firstAt: '2026-11-23T08:01:00.000Z', lastAt: '2026-11-23T09:02:00.000Z' },
	});
	const file = item?.binary?.data;
	expect(file).toMatchObject({
		...{ fileName: 'audit-trail-2026-11-24.jsonl', mimeType: 'application/jsonl' },
	});
	const text = Buffer.from(file?.data ?? '', 'base64').toString('utf8');
	expect(text.endsWith('\n')).toBe(true);
	const lines: AuditEvent[] = text
		.trimEnd()
		.split('\n')
		.map((line) => auditEventSchema.parse(JSON.parse(line)));
	expect(lines.map(({ event }) => event)).toEqual([
		...['requested', 'requested'],
		...['decided', 'approved', 'decided', 'approved'],
	]);
});

it('puts out one item for each event of the range', async () => {
	const range = { auditFrom: '2026-11-23T09:02:00Z', auditUntil: '2026-11-23T10:02:00+01:00' };
	const wrong = await exported({ ...range, auditAs: 'items' });
	expect(wrong.error?.message).toContain('From must be earlier than Until.');

	const execution = await exported({ auditFrom: '2026-11-23T10:02:00+01:00', auditAs: 'items' });
	expect(execution.items('Send').map(({ json }) => json.event)).toEqual(['decided', 'approved']);
	expect(execution.items('Send')[0]?.pairedItem).toEqual({ item: 0 });
});

it('puts the file into the field that the builder names', async () => {
	const execution = await exported({ auditField: 'trail' });
	expect(Object.keys(execution.items('Send')[0]?.binary ?? {})).toEqual(['trail']);
});

it('takes no nonsense for a time', async () => {
	const execution = await exported({ auditFrom: 'yesterday' }, 'continueRegularOutput');
	expect(execution.items('Send')[0]?.json.error).toMatchObject({ code: 'invalid_input' });
});

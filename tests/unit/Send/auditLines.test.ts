import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { auditLines } from '../../../nodes/Send/auditLines';
import { auditEventSchema } from '../../../nodes/shared/contracts';
import type { Ledger, LedgerPlace } from '../../../nodes/shared/ledger';
import { changeLedger, recordApproval, temporaryLedger } from '../../support/ledger';

let ledger: Ledger;
let place: LedgerPlace;
let remove: () => Promise<void>;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

beforeEach(async () => {
	({ ledger, place, remove } = await temporaryLedger('sqlite'));
});

afterEach(async () => {
	await remove();
});

/** The same email, asked for, decided and approved so many times: three events each. */
async function fill(count: number): Promise<void> {
	const text = 'Hello Ana,\n\nthis is a mail of ordinary length. '.repeat(40);
	await recordApproval(ledger, {
		id: 'first',
		content: { kind: 'email', from: 'sam@seller.example', to: 'ana@acme.example', text },
	});
	/** Copies the one row, with the number of the copy behind its ids and a second later each. */
	const copy = (table: string, columns: string, ids: string[], time: string) => {
		const values = columns.split(', ').map((column) => {
			if (ids.includes(column)) return `${column} || '-' || n`;
			const later = `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '+' || n || ' seconds')`;
			return column === time ? later : column;
		});
		return `insert into ${table} (${columns}) with recursive numbers (n) as
			(select 2 union all select n + 1 from numbers where n < ${count})
			select ${values.join(', ')} from ${table}, numbers`;
	};
	const reviewColumns =
		'id, request_id, execution_id, workflow_id, node_id, position, priority, kind, title, content, content_hash, findings, fields, state, version, created_at, item, active_round, entry_revision';
	const approvalColumns =
		'id, review_id, workflow_id, execution_id, content_hash, content, changes, edit_distance, reviewer, verified, decided_at';
	const decisionColumns = 'review_id, outcome, reviewer, decided_at, decision';
	await changeLedger(
		place,
		[
			copy('reviews', reviewColumns, ['id'], 'created_at'),
			copy('decisions', decisionColumns, ['review_id'], 'decided_at'),
			copy('approvals', approvalColumns, ['id', 'review_id'], 'decided_at'),
		].join(';'),
	);
}

it('200,000 events go through in little memory, however many went before', async () => {
	const count = 70_000;
	await fill(count);
	const { stream, summary } = auditLines(ledger.audit.read({ until: new Date('2030-01-01') }));
	const file = `${place.path}.jsonl`;
	const heap: number[] = [];
	let pieces = 0;
	const watch = new Transform({
		transform(piece, _, done) {
			pieces += 1;
			if (pieces % 50 === 0) {
				collectGarbage();
				heap.push(process.memoryUsage().heapUsed / 2 ** 20);
			}
			done(null, piece);
		},
	});
	await pipeline(stream, watch, createWriteStream(file));

	expect(summary.events).toBe(3 * count);
	const [start = 0, ...later] = heap;
	expect(later.length).toBeGreaterThan(10);
	console.log(
		`${summary.events} events, heap after collection: ${start.toFixed(1)} MB after 10,000 events, at most ${Math.max(...later).toFixed(1)} MB later`,
	);
	expect(Math.max(...later) - start).toBeLessThan(8);

	let lines = 0;
	for await (const line of createInterface({ input: createReadStream(file) })) {
		lines += 1;
		if (lines % 10_000 === 0) auditEventSchema.parse(JSON.parse(line));
	}
	expect(lines).toBe(3 * count);
}, 120_000);

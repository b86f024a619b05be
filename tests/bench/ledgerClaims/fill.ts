import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { LedgerPlace } from '../../../nodes/shared/ledger';

/** Where row numbers come from, and how a number is made into text of a fixed length. */
interface Words {
	numbers: (from: number, to: number) => string;
	padded: string;
}

const sqlite: Words = {
	numbers: (from, to) =>
		`(with recursive s(n) as (select ${from} union all select n + 1 from s where n < ${to}) select n from s) as numbers`,
	padded: `printf('%08d', n)`,
};

const postgres: Words = {
	numbers: (from, to) => `generate_series(${from}, ${to}) as numbers(n)`,
	padded: `lpad(n::text, 8, '0')`,
};

const at = '2026-11-01T08:00:00.000Z';

/** Statements that write approvals `approval-00000000` and so on, and a send for those below `sent`. */
function statements({ numbers, padded }: Words, approvals: number, sent: number): string[] {
	const all = numbers(0, approvals - 1);
	return [
		`insert into review_requests (id, execution_id, workflow_id, node_id, title, round, state, created_at)
		 values ('bench', '1', 'workflow', 'node', 'Bench', 1, 'waiting', '${at}')`,
		`insert into reviews (id, request_id, execution_id, workflow_id, node_id, position, priority, kind, title, content,
		   content_hash, findings, fields, state, version, created_at, item, active_round)
		 select 'review-' || ${padded}, 'bench', '1', 'workflow', 'node', n, 50, 'email', 'Bench', '{}', 'hash-' || ${padded},
		   '[]', '[]', 'approved', 1, '${at}', '{}', 1 from ${all}`,
		`insert into approvals (id, review_id, workflow_id, execution_id, content_hash, content, changes, edit_distance,
		   reviewer, verified, decided_at)
		 select 'approval-' || ${padded}, 'review-' || ${padded}, 'workflow', '1', 'hash-' || ${padded}, '{}', '[]', 0,
		   'rita@sender.example', 1, '${at}' from ${all}`,
		`insert into sends (approval_id, content_hash, recipient, recipient_domain, sender, transport, message_id, state,
		   attempts, at, claimed_at, owner, claim)
		 select 'approval-' || ${padded}, 'hash-' || ${padded}, 'p' || n || '@acme.example', 'acme.example',
		   'sam@sender.example', 'smtp', '<' || n || '@sender.example>', 'sent', 1, '${at}', '${at}', 'bench', 'bench'
		 from ${numbers(0, sent - 1)}`,
	];
}

/** Fills an empty ledger: so many sends, and after them so many approvals that nobody has claimed. */
export async function fillLedger(place: LedgerPlace, sent: number, unsent: number): Promise<void> {
	if (place.postgres) {
		const { host, port, database, user, password, schema } = place.postgres;
		const client = new Client({ host, port, database, user, password });
		await client.connect();
		await client.query(`set search_path to ${schema}`);
		for (const statement of statements(postgres, sent + unsent, sent))
			await client.query(statement);
		await client.query('analyze');
		await client.end();
		return;
	}
	const database = new DatabaseSync(place.path!);
	database.exec('pragma synchronous = off; begin');
	for (const statement of statements(sqlite, sent + unsent, sent)) database.exec(statement);
	database.exec('commit; pragma wal_checkpoint(truncate)');
	database.close();
}

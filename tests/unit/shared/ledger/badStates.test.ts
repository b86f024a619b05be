import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { reasons, type ReasonCode } from '../../../../nodes/shared/contracts';
import { errorForItem } from '../../../../nodes/shared/errors';
import { openLedger, type PostgresPlace } from '../../../../nodes/shared/ledger';
import { NodeSqliteDialect } from '../../../../nodes/shared/ledger/nodeSqlite';
import { recordApproval, temporaryPlace } from '../../../support/ledger';
import { waitFor } from '../../../support/waitFor';

/** What a person is told: code, what it means, and what to do. */
async function said(work: Promise<unknown>): Promise<{ code: string; message: string }> {
	const error = await work.then(
		() => new Error('It went well.'),
		(reason: unknown) => reason,
	);
	const { code, message, advice } = errorForItem(error);
	expect(advice).toBe(reasons[code as ReasonCode]?.advice);
	return { code, message };
}

describe('a ledger in a file', () => {
	let folder: string;
	let path: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'signoff-bad-ledger-'));
		path = join(folder, 'ledger.sqlite');
	});

	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	/** Root may write anywhere: for the time of `work` this process is somebody else. */
	async function asNobody(work: () => Promise<void>): Promise<void> {
		const isRoot = process.geteuid?.() === 0;
		if (isRoot) process.seteuid?.(65_534);
		try {
			await work();
		} finally {
			if (isRoot) process.seteuid?.(0);
		}
	}

	it('that may not be written to', async () => {
		await (await openLedger({ path })).close();
		chmodSync(path, 0o444);
		chmodSync(folder, 0o555);
		await asNobody(async () => {
			expect(await said(openLedger({ path }))).toMatchObject({
				code: 'ledger_read_only',
				message: expect.stringContaining(path),
			});
		});
		chmodSync(folder, 0o755);
		chmodSync(path, 0o644);
		await (await openLedger({ path })).close();
	});

	it('in a folder that cannot be made', async () => {
		writeFileSync(join(folder, 'notes'), 'a file where a folder should be');
		const blocked = join(folder, 'notes', 'ledger.sqlite');
		expect(await said(openLedger({ path: blocked }))).toMatchObject({ code: 'ledger_folder' });
		chmodSync(folder, 0o555);
		await asNobody(async () => {
			const forbidden = join(folder, 'signoff', 'ledger.sqlite');
			expect(await said(openLedger({ path: forbidden }))).toMatchObject({ code: 'ledger_folder' });
		});
		chmodSync(folder, 0o755);
	});

	it('that another process keeps locked', async () => {
		const ledger = await openLedger({ path });
		const other = new DatabaseSync(path);
		other.exec('begin immediate');
		try {
			expect(await said(recordApproval(ledger))).toMatchObject({ code: 'ledger_locked' });
		} finally {
			other.exec('rollback');
			other.close();
		}
		await recordApproval(ledger);
		await ledger.close();
	}, 40_000);

	it('that takes no writes inside a transaction', async () => {
		const connection = new DatabaseSync(path);
		const database = new Kysely<{ notes: { text: string } }>({
			dialect: new NodeSqliteDialect(() => connection),
		});
		await sql`create table notes (text text)`.execute(database);
		connection.exec('pragma query_only = on');
		const write = async () =>
			await database
				.transaction()
				.execute(
					async (inside) => await inside.insertInto('notes').values({ text: 'x' }).execute(),
				);
		expect(await said(write())).toMatchObject({ code: 'ledger_read_only' });
		connection.exec('pragma query_only = off');
		await write();
		await database.destroy();
	});

	it('that was cut off', async () => {
		const ledger = await openLedger({ path });
		for (let index = 0; index < 20; index++) await recordApproval(ledger, { id: `ana-${index}` });
		await ledger.close();
		truncateSync(path, 8192);
		const work = openLedger({ path }).then(async (damaged) => {
			try {
				await damaged.approvals.findById('approval-ana-7');
			} finally {
				await damaged.close();
			}
		});
		expect(await said(work)).toMatchObject({ code: 'ledger_damaged' });
	});

	it('without space, and goes on once there is some', async () => {
		const connection = new DatabaseSync(path);
		const database = new Kysely<{ notes: { text: string } }>({
			dialect: new NodeSqliteDialect(() => connection),
		});
		await sql`create table notes (text text)`.execute(database);
		connection.exec('pragma max_page_count = 10');
		const fill = async () =>
			await database
				.insertInto('notes')
				.values({ text: 'x'.repeat(60_000) })
				.execute();
		expect(await said(fill())).toMatchObject({ code: 'ledger_full' });
		// SQLite may have ended the transaction by itself: what went wrong is told, not that it cannot be ended again.
		const transaction = database.transaction().execute(async (inside) => {
			for (let row = 0; row < 200; row++) {
				await inside
					.insertInto('notes')
					.values({ text: 'x'.repeat(1000) })
					.execute();
			}
		});
		expect(await said(transaction)).toMatchObject({ code: 'ledger_full' });
		connection.exec('pragma max_page_count = 1000');
		await fill();
		await database.destroy();
	});
});

describe('a ledger on PostgreSQL', () => {
	it('whose user is not known', async () => {
		const { place } = await temporaryPlace('postgres');
		const postgres = { ...place.postgres!, user: 'nobody_of_that_name', password: 'hunter2' };
		const { code, message } = await said(openLedger({ postgres }));
		expect(code).toBe('ledger_login');
		expect(message).not.toContain('hunter2');
	});

	it('whose statement an administrator cancels', async () => {
		const { place, remove } = await temporaryPlace('postgres');
		const ledger = await openLedger(place);
		const { schema, host, port, database, user, password } = place.postgres!;
		const admin = new Client({ host, port, database, user, password });
		await admin.connect();
		try {
			await admin.query(`begin; lock table ${schema}.reviews in access exclusive mode`);
			const work = said(recordApproval(ledger));
			await waitFor('the statement to wait', async () => {
				// A transaction sees the activity of its first look until told otherwise.
				await admin.query('select pg_stat_clear_snapshot()');
				const { rows } = await admin.query(
					`select pg_cancel_backend(pid) from pg_stat_activity
					 where application_name = 'n8n-nodes-signoff' and wait_event_type = 'Lock'
					 and query like '%"${schema}"%'`,
				);
				return rows.length > 0;
			});
			expect(await work).toMatchObject({ code: 'ledger_locked' });
			await admin.query('commit');
			await recordApproval(ledger);
		} finally {
			await admin.end();
			await ledger.close();
			await remove();
		}
	}, 20_000);

	describe('that refuses', () => {
		let server: Server;
		let sockets: Socket[];
		/** What the server answers: a SQLSTATE at the login, or one to every statement after it. */
		let refusal: { login?: string; statement?: string };

		beforeEach(async () => {
			sockets = [];
			server = createServer((socket) => {
				sockets.push(socket);
				socket.on('error', () => {});
				let isIn = false;
				socket.on('data', (data) => {
					if (isIn) {
						// Simple queries and the end of extended ones (protocol 3.0).
						const type = String.fromCharCode(data[0] ?? 0);
						if (type === 'Q' || data.includes('S')) socket.write(errorThenReady(refusal.statement));
						return;
					}
					if (refusal.login) {
						socket.end(errorMessage(refusal.login));
						return;
					}
					isIn = true;
					socket.write(Buffer.concat([frame('R', Buffer.alloc(4)), ready]));
				});
			}).listen(0, '127.0.0.1');
			await once(server, 'listening');
		});

		afterEach(async () => {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		});

		const frame = (type: string, body: Buffer): Buffer => {
			const head = Buffer.alloc(5);
			head.write(type);
			head.writeInt32BE(body.length + 4, 1);
			return Buffer.concat([head, body]);
		};
		const ready = frame('Z', Buffer.from('I'));
		const errorMessage = (state = '') =>
			frame('E', Buffer.from(`SERROR\0VERROR\0C${state}\0MRefused by the test\0\0`));
		const errorThenReady = (state?: string) => Buffer.concat([errorMessage(state), ready]);

		const place = (): PostgresPlace => ({
			...{ host: '127.0.0.1', port: (server.address() as AddressInfo).port },
			...{ database: 'ledger', user: 'signoff', password: 'hunter2' },
		});

		it.each([
			['a wrong password', { login: '28P01' }, 'ledger_login'],
			['a database that is not there', { login: '3D000' }, 'ledger_missing'],
			['a full disk', { statement: '53100' }, 'ledger_full'],
			['a standby that takes no writes', { statement: '25006' }, 'ledger_read_only'],
			['no right to the schema', { statement: '42501' }, 'ledger_read_only'],
			['damaged pages', { statement: 'XX001' }, 'ledger_unavailable'],
		] as const)('with %s', async (_, answers, code) => {
			refusal = answers;
			const failure = await said(openLedger({ postgres: place() }));
			expect(failure.code).toBe(code);
			expect(failure.message).toContain('Refused by the test');
			expect(failure.message).not.toContain('hunter2');
		});
	});
});

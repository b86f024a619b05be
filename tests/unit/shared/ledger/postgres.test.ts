import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { openLedger, type Ledger, type PostgresPlace } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryPlace } from '../../../support/ledger';

let postgres: PostgresPlace;
let remove: () => Promise<void>;

beforeEach(async () => {
	const temporary = await temporaryPlace('postgres');
	postgres = temporary.place.postgres!;
	remove = temporary.remove;
});

afterEach(async () => {
	await remove();
});

/** One statement to the server, past the ledger. */
async function ask(sql: string): Promise<Array<Record<string, unknown>>> {
	const { host, port, database, user, password } = postgres;
	const client = new Client({ host, port, database, user, password });
	await client.connect();
	try {
		return (await client.query(sql)).rows;
	} finally {
		await client.end();
	}
}

describe('the ledger on PostgreSQL', () => {
	it('serves queue mode, and keeps all its tables in a schema of its own', async () => {
		process.env.EXECUTIONS_MODE = 'queue';
		try {
			const ledger = await openLedger({ postgres });
			await recordApproval(ledger);
			await ledger.close();
		} finally {
			delete process.env.EXECUTIONS_MODE;
		}
		const tables = await ask(
			`select table_name from information_schema.tables where table_schema = '${postgres.schema}'`,
		);
		expect(tables.map(({ table_name }) => table_name)).toEqual(
			expect.arrayContaining(['reviews', 'approvals', 'sends', 'kysely_migration']),
		);
	});

	it('gives everybody in the process the same ledger', async () => {
		const [first, second] = await Promise.all([openLedger({ postgres }), openLedger({ postgres })]);
		expect(second).toBe(first);
		await first?.close();
	});

	it('says that a database does not exist', async () => {
		const missing = { ...postgres, database: 'no_such_database' };
		await expect(openLedger({ postgres: missing })).rejects.toMatchObject({
			code: 'ledger_missing',
			detail: expect.stringContaining('no_such_database'),
		});
	});

	it('says that nobody answers, and never shows the password', async () => {
		const nowhere = { ...postgres, port: 1, password: 'hunter2' };
		const opening = openLedger({ postgres: nowhere });
		await expect(opening).rejects.toMatchObject({ code: 'ledger_unreachable' });
		await expect(opening).rejects.not.toThrow('hunter2');
	}, 20_000);

	it('says that it may not write', async () => {
		await (await openLedger({ postgres })).close();
		const role = `reader_${postgres.schema}`;
		await ask(`create role ${role} login`);
		try {
			await ask(`grant usage on schema ${postgres.schema} to ${role}`);
			await ask(`grant select on all tables in schema ${postgres.schema} to ${role}`);
			const ledger = await openLedger({ postgres }).then(async (opened) => {
				await ask(`alter role ${role} set default_transaction_read_only = on`);
				await opened.close();
				return await openLedger({ postgres: { ...postgres, user: role } });
			});
			await expect(recordApproval(ledger)).rejects.toMatchObject({ code: 'ledger_read_only' });
			await ledger.close();
		} finally {
			await ask(`drop owned by ${role}`);
			await ask(`drop role ${role}`);
		}
	});

	it('outlives a server that cuts every connection', async () => {
		const ledger = await openLedger({ postgres });
		const approval = await recordApproval(ledger);

		await ask(
			`select pg_terminate_backend(pid) from pg_stat_activity
			 where application_name = 'n8n-nodes-signoff' and query like '%${postgres.schema}%' and pid <> pg_backend_pid()`,
		);

		expect(await ledger.approvals.findById(approval.id)).toEqual(approval);
		await ledger.close();
	});

	it('writes a label with a character that PostgreSQL cannot hold', async () => {
		const ledger = await openLedger({ postgres });
		const content = { kind: 'email' as const, from: 'sam@sender.example', text: 'Hello \0 Ana' };
		const approval = await recordApproval(ledger, { content });
		expect((await ledger.approvals.findById(approval.id))?.content.text).toBe('Hello \0 Ana');
		await ledger.close();
	});
});

describe('with a line that can be cut', () => {
	let relay: Server;
	let sockets: Socket[];
	/** What the next statements to be cut off have in them, one each: they go through, and their answers do not come back. */
	let cuts: string[] = [];
	/** What has reached the server. */
	let seen: string[] = [];

	beforeEach(async () => {
		sockets = [];
		cuts = [];
		seen = [];
		relay = createServer((client) => {
			const server = connect(postgres.port, postgres.host);
			sockets.push(client, server);
			for (const socket of [client, server]) socket.on('error', () => {});
			client.on('data', (data) => {
				server.write(data);
				seen.push(data.toString('latin1'));
				if (cuts[0] === undefined || !data.includes(cuts[0])) return;
				cuts.shift();
				client.destroy();
			});
			server.on('data', (data) => client.write(data));
			client.on('close', () => server.end());
			server.on('close', () => client.destroy());
		}).listen(0, '127.0.0.1');
		await once(relay, 'listening');
	});

	afterEach(async () => {
		for (const socket of sockets) socket.destroy();
		relay.close();
		await once(relay, 'close');
	});

	const openThroughRelay = async () => {
		const { port } = relay.address() as AddressInfo;
		return await openLedger({ postgres: { ...postgres, host: '127.0.0.1', port } });
	};
	/** Leaves so many connections in the pool. */
	const warmUp = async (ledger: Ledger, connections: number) => {
		await Promise.all(
			Array.from({ length: connections }, async () => await ledger.reviews.find('nobody')),
		);
	};

	it('a claim whose answer was lost is still known as ours', async () => {
		const ledger = await openThroughRelay();
		const { id, contentHash } = await recordApproval(ledger);
		cuts = ['insert into'];

		const { claimed, record } = await ledger.sends.claim({
			approvalId: id,
			contentHash,
			recipient: 'ana@acme.example',
			sender: 'sam@sender.example',
			transport: 'smtp',
			messageId: `<${id}@sender.example>`,
			now: new Date(),
		});

		expect(cuts).toEqual([]);
		expect(claimed).toBe(true);
		expect(record).toMatchObject({ state: 'claimed', attempts: 1 });
		await ledger.close();
	}, 20_000);

	it('a recall whose answer was lost is still known as ours', async () => {
		const ledger = await openThroughRelay();
		const approval = await recordApproval(ledger);
		cuts = ['insert into'];

		const { recalled, record } = await ledger.sends.recall({
			...{ approval, by: 'Rita', now: new Date() },
		});

		expect(cuts).toEqual([]);
		expect(recalled).toBe(true);
		expect(record).toMatchObject({ state: 'recalled', attempts: 0 });
		await ledger.close();
	}, 20_000);

	it('a read is asked again on a new connection, even if every connection that was kept is dead', async () => {
		const ledger = await openThroughRelay();
		const approval = await recordApproval(ledger);
		await warmUp(ledger, 4);
		cuts = Array.from({ length: 4 }, () => 'select');

		expect(await ledger.approvals.findById(approval.id)).toEqual(approval);

		expect(cuts).toEqual([]);
		await ledger.close();
	}, 20_000);

	it('a transaction begins on a new connection where the kept one is dead', async () => {
		const ledger = await openThroughRelay();
		await warmUp(ledger, 2);
		cuts = ['begin', 'pg_advisory_xact_lock'];

		const approval = await recordApproval(ledger);

		expect(cuts).toEqual([]);
		expect(await ledger.approvals.findById(approval.id)).toEqual(approval);
		await ledger.close();
	}, 20_000);

	it('a read that fails on a new connection, too, is not asked for ever', async () => {
		const ledger = await openThroughRelay();
		await warmUp(ledger, 1);
		cuts = Array.from({ length: 20 }, () => 'select');
		await expect(ledger.approvals.findById('nobody')).rejects.toMatchObject({
			code: 'ledger_unreachable',
		});
		expect(cuts).toHaveLength(18);
		cuts = [];
		await ledger.close();
	}, 20_000);

	it('a write is not repeated: it may have been carried out', async () => {
		const ledger = await openThroughRelay();
		await warmUp(ledger, 2);
		cuts = ['insert into'];
		seen = [];
		const keeping = ledger.attachments.keep({
			...{ sha256: 'a'.repeat(64), content: Buffer.from('x'), now: new Date() },
		});
		await expect(keeping).rejects.toMatchObject({ code: 'ledger_unreachable' });
		expect(seen.filter((data) => data.includes('insert into'))).toHaveLength(1);
		await ledger.close();
	}, 20_000);

	it('a read inside a transaction is not repeated: what it had read and written before is gone', async () => {
		const ledger = await openThroughRelay();
		const reading = ledger.transaction(async ({ approvals }) => {
			cuts = ['select'];
			return await approvals.findById('nobody');
		});
		await expect(reading).rejects.toMatchObject({ code: 'ledger_unreachable' });
		expect(await ledger.approvals.findById('nobody')).toBeUndefined();
		await ledger.close();
	}, 20_000);
});

describe('on a server where other schemas come and go', () => {
	it('is opened all the same', async () => {
		const { host, port, database, user, password, schema } = postgres;
		let isOver = false;
		// Somebody else's nightly tests, say: schemas with tables, dropped as soon as they are there.
		const comeAndGo = async (name: string) => {
			const client = new Client({ host, port, database, user, password });
			await client.connect();
			const tables = Array.from({ length: 20 }, (_, table) => `create table t${table} (id serial)`);
			while (!isOver) {
				await client.query(`create schema ${name} ${tables.join(' ')}`);
				await client.query(`drop schema ${name} cascade`);
			}
			await client.end();
		};
		const others = ['a', 'b'].map(async (name) => await comeAndGo(`${schema}_${name}`));
		try {
			for (let times = 0; times < 30; times++) {
				await (await openLedger({ postgres })).close();
			}
		} finally {
			isOver = true;
			await Promise.all(others);
		}
	}, 60_000);
});

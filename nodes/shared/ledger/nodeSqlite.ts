import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
} from 'kysely';
import type { ReasonCode } from '../contracts';
import { SignoffError } from '../errors';

/** How long a statement waits for other processes, in milliseconds, before it gives up. */
const patienceMs = 10_000;

/** SQLite's primary result code for "another connection is writing". */
const sqliteBusy = 5;

/** The primary result codes that say something about the file and not about us (sqlite.org/rescode.html). */
const reasonsByResultCode = new Map<number | undefined, ReasonCode>([
	[sqliteBusy, 'ledger_locked'],
	[6, 'ledger_locked'],
	[8, 'ledger_read_only'],
	[10, 'ledger_unavailable'],
	[11, 'ledger_damaged'],
	[13, 'ledger_full'],
	[14, 'ledger_unavailable'],
	[26, 'ledger_damaged'],
]);

/**
 * Kysely on Node's built-in SQLite. Kysely's own SQLite dialect does not fit: its transactions start as readers, so two
 * processes that read and then write would fail each other, and it runs schema changes outside a transaction.
 */
export class NodeSqliteDialect implements Dialect {
	constructor(private readonly open: () => DatabaseSync) {}

	createDriver = () => new NodeSqliteDriver(this.open);
	createQueryCompiler = () => new SqliteQueryCompiler();
	createAdapter = () => new TransactionalSqliteAdapter();
	createIntrospector: Dialect['createIntrospector'] = (database) =>
		new SqliteIntrospector(database);
}

/** SQLite can undo schema changes, so a migration that fails, or races another process, leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class NodeSqliteDriver implements Driver {
	private connection?: NodeSqliteConnection;
	private lastTurn: Promise<void> = Promise.resolve();
	private endTurn: () => void = () => {};

	constructor(private readonly open: () => DatabaseSync) {}

	async init(): Promise<void> {
		this.connection = new NodeSqliteConnection(await whenFree(this.open));
	}

	/** There is one connection: callers take turns, first come first served. */
	async acquireConnection(): Promise<NodeSqliteConnection> {
		const previousTurn = this.lastTurn;
		let endTurn = () => {};
		this.lastTurn = new Promise((resolve) => (endTurn = resolve));
		await previousTurn;
		this.endTurn = endTurn;
		if (this.connection) return this.connection;
		endTurn();
		throw new SignoffError('ledger_unavailable', 'It has been closed.');
	}

	async releaseConnection(): Promise<void> {
		this.endTurn();
	}

	/** Takes the write lock at once: a transaction that begins as a reader cannot always become a writer. */
	async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('commit'));
	}

	async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		// SQLite itself may have rolled back (a full disk), and its reason says more than a rollback that fails would.
		if (!(connection as NodeSqliteConnection).isInTransaction) return;
		await connection.executeQuery(CompiledQuery.raw('rollback'));
	}

	async destroy(): Promise<void> {
		this.connection?.close();
		this.connection = undefined;
	}
}

/** More than the ledger's own statements; what varies beyond that is lists of different lengths. */
const keptStatements = 100;

class NodeSqliteConnection implements DatabaseConnection {
	/** Reading a statement takes longer than carrying it out. */
	private readonly statements = new Map<string, StatementSync>();

	constructor(private readonly database: DatabaseSync) {}

	get isInTransaction(): boolean {
		return this.database.isTransaction;
	}

	private prepare(sql: string): StatementSync {
		const known = this.statements.get(sql);
		if (known) return known;
		const statement = this.database.prepare(sql);
		if (this.statements.size >= keptStatements) this.statements.clear();
		this.statements.set(sql, statement);
		return statement;
	}

	async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
		const values = parameters as SQLInputValue[];
		return await whenFree(() => {
			const statement = this.prepare(sql);
			if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
			return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
		});
	}

	// eslint-disable-next-line require-yield -- Kysely's interface asks for it; the ledger reads no streams.
	async *streamQuery(): AsyncGenerator<never> {
		throw new Error('The ledger does not stream.');
	}

	close(): void {
		this.statements.clear();
		this.database.close();
	}
}

/**
 * Runs a statement, again and again while another process is writing. Waiting happens here and not inside SQLite, which
 * would stop the whole of n8n meanwhile.
 */
async function whenFree<Result>(run: () => Result): Promise<Result> {
	const deadline = Date.now() + patienceMs;
	for (;;) {
		try {
			return run();
		} catch (error) {
			const code = primaryResultCode(error);
			const reason = reasonsByResultCode.get(code);
			if (code === sqliteBusy && Date.now() < deadline) await sleep(5 + Math.random() * 20);
			else if (reason) throw new SignoffError(reason, (error as Error).message, { cause: error });
			else throw error;
		}
	}
}

/** SQLite puts details into the upper bits of its result codes. (Not `instanceof`: these errors come from outside jest's realm.) */
function primaryResultCode(error: unknown): number | undefined {
	if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
	return Number(error.errcode) & 0xff;
}

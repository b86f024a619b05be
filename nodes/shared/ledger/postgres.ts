import {
	CompiledQuery,
	PostgresAdapter,
	PostgresQueryCompiler,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { SignoffError } from '../errors';
import { readPostgresFailure } from './postgresFailure';
import { OwnSchemaIntrospector } from './postgresSchema';
import { untilReachable } from './untilReachable';

/** Advisory locks of one database share one space of numbers; this half of the number says "Signoff". */
const lockSpace = 0x516e0ff;

/**
 * Kysely on PostgreSQL. Kysely's own dialect keeps connections that have died in the middle of a statement, and lets
 * transactions run side by side, which SQLite does not.
 */
export class LedgerPostgresDialect implements Dialect {
	constructor(
		private readonly open: () => Promise<Pool>,
		private readonly schema: string,
	) {}

	createDriver = () => new PostgresDriver(this.open, this.schema);
	createQueryCompiler = () => new PostgresQueryCompiler();
	createAdapter = () => new TurnTakingAdapter();
	createIntrospector: Dialect['createIntrospector'] = (database) =>
		new OwnSchemaIntrospector(database, this.schema);
}

/** Migrations run in a transaction, and transactions take turns: they need no lock of their own. */
class TurnTakingAdapter extends PostgresAdapter {
	override async acquireMigrationLock(): Promise<void> {}
	override async releaseMigrationLock(): Promise<void> {}
}

class PostgresDriver implements Driver {
	private pool?: Pool;

	constructor(
		private readonly open: () => Promise<Pool>,
		private readonly schema: string,
	) {}

	async init(): Promise<void> {
		this.pool = await this.open();
		// A connection that dies while nobody uses it is replaced at the next statement; unheard, its error would end n8n.
		this.pool.on('error', () => {});
	}

	/** A server that is restarting is waited for. */
	async acquireConnection(): Promise<PostgresConnection> {
		return await untilReachable(async () => {
			if (!this.pool) throw new SignoffError('ledger_unavailable', 'It has been closed.');
			try {
				return new PostgresConnection(await this.pool.connect());
			} catch (error) {
				throw readPostgresFailure(error);
			}
		});
	}

	async releaseConnection(connection: DatabaseConnection): Promise<void> {
		(connection as PostgresConnection).release();
	}

	/**
	 * Transactions of one ledger take turns across all processes, as they do on SQLite: what is read inside one still holds
	 * when it writes. Single statements, such as most claims, do not wait for them.
	 */
	async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin'));
		await connection.executeQuery(
			CompiledQuery.raw('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, this.schema]),
		);
	}

	async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('commit'));
	}

	async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		// A dead connection has rolled back already, and its own error says more than this one would.
		if ((connection as PostgresConnection).isBroken) return;
		await connection.executeQuery(CompiledQuery.raw('rollback'));
	}

	async destroy(): Promise<void> {
		const { pool } = this;
		this.pool = undefined;
		await pool?.end();
	}
}

class PostgresConnection implements DatabaseConnection {
	/** Set once the server can no longer be asked over this connection. */
	isBroken = false;

	constructor(private readonly client: PoolClient) {
		client.on('error', this.onError);
	}

	private readonly onError = () => {
		this.isBroken = true;
	};

	async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
		try {
			const { rows, rowCount } = await this.client.query(sql, parameters.map(storable));
			return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
		} catch (error) {
			const failure = readPostgresFailure(error);
			if (failure instanceof SignoffError && failure.code === 'ledger_unreachable') {
				this.isBroken = true;
			}
			throw failure;
		}
	}

	// eslint-disable-next-line require-yield -- Kysely's interface asks for it; the ledger reads no streams.
	async *streamQuery(): AsyncGenerator<never> {
		throw new Error('The ledger does not stream.');
	}

	release(): void {
		this.client.off('error', this.onError);
		this.client.release(this.isBroken);
	}
}

/** PostgreSQL's text cannot hold U+0000. JSON writes it as an escape, so this only meets labels and messages. */
function storable(value: unknown): unknown {
	return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

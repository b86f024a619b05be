import {
	CompiledQuery,
	PostgresAdapter,
	PostgresQueryCompiler,
	type DatabaseConnection,
	type Dialect,
	type Driver,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { SignoffError } from '../errors';
import { PostgresConnection } from './postgresConnection';
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
	/** Clients that have been given out before. */
	private readonly used = new WeakSet<PoolClient>();

	constructor(
		private readonly open: () => Promise<Pool>,
		private readonly schema: string,
	) {}

	async init(): Promise<void> {
		this.pool = await this.open();
		// A connection that dies while nobody uses it is replaced at the next statement; unheard, its error would end n8n.
		this.pool.on('error', () => {});
	}

	async acquireConnection(): Promise<PostgresConnection> {
		return await PostgresConnection.open(this.connect);
	}

	/** A server that is restarting is waited for. `isNew`: the pool did not have it before. */
	private readonly connect = async (): Promise<{ client: PoolClient; isNew: boolean }> =>
		await untilReachable(async () => {
			if (!this.pool) throw new SignoffError('ledger_unavailable', 'It has been closed.');
			try {
				const client = await this.pool.connect();
				const isNew = !this.used.has(client);
				this.used.add(client);
				return { client, isNew };
			} catch (error) {
				throw readPostgresFailure(error);
			}
		});

	async releaseConnection(connection: DatabaseConnection): Promise<void> {
		(connection as PostgresConnection).release();
	}

	/**
	 * Transactions of one ledger take turns across all processes, as they do on SQLite: what is read inside one still holds
	 * when it writes. Single statements, such as most claims, do not wait for them.
	 */
	async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await (connection as PostgresConnection).begin([
			CompiledQuery.raw('begin'),
			CompiledQuery.raw('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, this.schema]),
		]);
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

import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { SignoffError } from '../errors';
import { readPostgresFailure } from './postgresFailure';

/** Takes a client out of the pool; `isNew`: it was opened for this. */
type Connect = () => Promise<{ client: PoolClient; isNew: boolean }>;

/**
 * One connection, for one statement or one transaction. A server that restarts leaves connections in the pool that are dead
 * and do not look it: what cannot have changed anything is then asked again, until a connection that is new has had its turn.
 */
export class PostgresConnection implements DatabaseConnection {
	/** Set once the server can no longer be asked over this connection. */
	isBroken = false;
	private isInTransaction = false;
	/** The client went back and no other could be had. */
	private isReleased = false;

	private constructor(
		private client: PoolClient,
		private readonly connect: Connect,
	) {
		client.on('error', this.onError);
	}

	static async open(connect: Connect): Promise<PostgresConnection> {
		const { client } = await connect();
		return new PostgresConnection(client, connect);
	}

	private readonly onError = () => {
		this.isBroken = true;
	};

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		const ask = async () => await this.ask<Row>(query);
		const mayRepeat = !this.isInTransaction && query.query.kind === 'SelectQueryNode';
		return mayRepeat ? await this.untilNew(ask) : await ask();
	}

	/** Nothing has happened in a transaction before its first statements are through: they can begin anew. */
	async begin(statements: CompiledQuery[]): Promise<void> {
		await this.untilNew(async () => {
			for (const statement of statements) await this.ask(statement);
		});
		this.isInTransaction = true;
	}

	// eslint-disable-next-line require-yield -- Kysely's interface asks for it; the ledger reads no streams.
	async *streamQuery(): AsyncGenerator<never> {
		throw new Error('The ledger does not stream.');
	}

	release(): void {
		if (this.isReleased) return;
		this.client.off('error', this.onError);
		this.client.release(this.isBroken);
	}

	private async ask<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
		try {
			const { rows, rowCount } = await this.client.query(sql, parameters.map(storable));
			return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
		} catch (error) {
			const failure = readPostgresFailure(error);
			if (isUnreachable(failure)) this.isBroken = true;
			throw failure;
		}
	}

	/** Repeats `work` while it meets connections of the pool that were cut, and once more on a new one. */
	private async untilNew<Result>(work: () => Promise<Result>): Promise<Result> {
		for (let isLast = false; ; ) {
			try {
				return await work();
			} catch (error) {
				if (isLast || !isCut(error)) throw error;
				isLast = await this.renew();
			}
		}
	}

	/** Puts another client in the place of a dead one, which frees its place first: the pool may be full. */
	private async renew(): Promise<boolean> {
		this.release();
		this.isReleased = true;
		const { client, isNew } = await this.connect();
		this.client = client;
		client.on('error', this.onError);
		this.isBroken = false;
		this.isReleased = false;
		return isNew;
	}
}

const isUnreachable = (error: unknown) =>
	error instanceof SignoffError && error.code === 'ledger_unreachable';

/** A server that is silent may be at work still, and to ask it again would take as long once more. */
const isCut = (error: unknown) =>
	isUnreachable(error) && !/timeout/i.test((error as Error).message);

/** PostgreSQL's text cannot hold U+0000. JSON writes it as an escape, so this only meets labels and messages. */
function storable(value: unknown): unknown {
	return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

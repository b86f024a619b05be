import { CamelCasePlugin, Kysely } from 'kysely';
import type { Database, LedgerDatabase } from './database';
import { LedgerPostgresDialect } from './postgres';

/**
 * Where the ledger is on a PostgreSQL server (12 or newer). `schema` (`signoff` unless told) is made at the first use and
 * holds all its tables. `ssl: true` checks the certificate, `unchecked` encrypts without checking it.
 */
export interface PostgresPlace {
	host: string;
	port: number;
	database: string;
	user: string;
	password?: string;
	ssl?: boolean | 'unchecked';
	schema?: string;
	maxConnections?: number;
}

export const usualSchema = 'signoff';

/** Connections that one n8n process keeps to the ledger at most: as many as Send has mails under way, and some to read. */
const connections = 8;

/** Milliseconds. The server gives up a statement first; the client's own limit is for a server that has frozen. */
const timeouts = { connect: 10_000, statement: 30_000, silence: 40_000 };

/** Opens no connection yet. Not yet migrated. */
export async function openPostgresDatabase(place: PostgresPlace): Promise<Database> {
	const { host, port, database, user, password, ssl } = place;
	const schema = place.schema ?? usualSchema;
	// Loaded here so that a ledger in a file does not load the client.
	const { Pool } = await import('pg');
	return new Kysely<LedgerDatabase>({
		dialect: new LedgerPostgresDialect(
			async () =>
				new Pool({
					...{ host, port, database, user, password },
					ssl: ssl === 'unchecked' ? { rejectUnauthorized: false } : ssl === true,
					max: Math.max(1, Math.min(place.maxConnections ?? connections, connections)),
					connectionTimeoutMillis: timeouts.connect,
					statement_timeout: timeouts.statement,
					query_timeout: timeouts.silence,
					keepAlive: true,
					allowExitOnIdle: true,
					application_name: 'n8n-nodes-signoff',
				}),
			schema,
		),
		plugins: [new CamelCasePlugin()],
	}).withSchema(schema);
}

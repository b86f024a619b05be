import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import { isSignoffError, SignoffError } from '../errors';
import { approvalRepository } from './approvals';
import type { Database, LedgerDatabase } from './database';
import { decisionRepository } from './decisions';
import { migrate } from './migrations';
import { NodeSqliteDialect } from './nodeSqlite';
import { pageCacheRepository } from './pageCache';
import { reviewRequestRepository } from './reviewRequests';
import { reviewRepository } from './reviews';
import { sendRepository } from './sends';
import type { Ledger, LedgerTables } from './types';

export type * from './types';

/** One connection per file and process: a second one in the same process could wait for the first for ever. */
const openLedgers = new Map<string, Promise<Ledger>>();

/**
 * The ledger in n8n's user folder, or in the file at `path`. Cheap to call again and again; the folder is created and the
 * schema brought up to date at the first call.
 * @throws SignoffError `ledger_queue_mode`, `ledger_unavailable`
 */
export async function openLedger({
	path = defaultPath(),
}: { path?: string } = {}): Promise<Ledger> {
	if (process.env.EXECUTIONS_MODE === 'queue') throw new SignoffError('ledger_queue_mode');

	const file = resolve(path);
	const known = openLedgers.get(file);
	if (known) return await known;

	const opening = open(file);
	openLedgers.set(file, opening);
	try {
		return await opening;
	} catch (error) {
		// The next call tries again: the folder may have become writable.
		openLedgers.delete(file);
		throw error;
	}
}

/** Beside n8n's own database: `<N8N_USER_FOLDER or home>/.n8n/signoff/ledger.sqlite`. */
function defaultPath(): string {
	const userFolder = process.env.N8N_USER_FOLDER || homedir();
	return join(userFolder, '.n8n', 'signoff', 'ledger.sqlite');
}

async function open(file: string): Promise<Ledger> {
	let database: Database | undefined;
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		// Loaded here so that nodes which never touch the ledger do not load SQLite.
		const { DatabaseSync } = await import('node:sqlite');
		database = new Kysely<LedgerDatabase>({
			dialect: new NodeSqliteDialect(() => {
				const connection = new DatabaseSync(file, { enableForeignKeyConstraints: true });
				try {
					// FULL: a claim on disk survives a power cut as well as a crash of the process.
					connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
				} catch (error) {
					connection.close();
					throw error;
				}
				return connection;
			}),
			plugins: [new CamelCasePlugin()],
		});
		await migrate(database);
		return ledgerOn(database, file);
	} catch (error) {
		await database?.destroy();
		const reason = isSignoffError(error) ? error.detail : (error as Error).message;
		throw new SignoffError('ledger_unavailable', `${file}: ${reason}`, { cause: error });
	}
}

function ledgerOn(database: Database, file: string): Ledger {
	return {
		...tablesOn(database),
		async transaction(work) {
			return await database
				.transaction()
				.execute(async (transaction) => await work(tablesOn(transaction)));
		},
		async close() {
			openLedgers.delete(file);
			await database.destroy();
		},
	};
}

function tablesOn(database: Database): LedgerTables {
	return {
		requests: reviewRequestRepository(database),
		reviews: reviewRepository(database),
		decisions: decisionRepository(database),
		approvals: approvalRepository(database),
		sends: sendRepository(database),
		pageCache: pageCacheRepository(database),
	};
}

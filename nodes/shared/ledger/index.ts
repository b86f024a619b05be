import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isSignoffError, SignoffError } from '../errors';
import { approvalRepository } from './approvals';
import { auditRepository } from './audit';
import { attachmentRepository } from './attachments';
import type { Database } from './database';
import { decidedRepository } from './decided';
import { decisionRepository } from './decisions';
import { migrate } from './migrations';
import { modelHabitsRepository } from './modelHabits';
import { pageCacheRepository } from './pageCache';
import { openPostgresDatabase, usualSchema, type PostgresPlace } from './postgresDatabase';
import { retentionRepository } from './retention';
import { reviewRequestRepository } from './reviewRequests';
import { reviewRepository } from './reviews';
import { sendRepository } from './sends';
import { voteRepository } from './votes';
import { openSqliteDatabase } from './sqliteDatabase';
import { suppressionRepository } from './suppressions';
import type { Ledger, LedgerTables } from './types';

export type { PostgresPlace } from './postgresDatabase';
export type * from './types';

/** A file on this machine, or PostgreSQL. Without either: the file in n8n's user folder. */
export interface LedgerPlace {
	path?: string;
	postgres?: PostgresPlace;
}

/** One ledger per place and process: on SQLite a second connection in the same process could wait for the first for ever. */
const openLedgers = new Map<string, Promise<Ledger>>();

/**
 * The ledger. Cheap to call again and again; the file or the schema is created and brought up to date at the first call.
 * @throws SignoffError `ledger_queue_mode`, or one of the other codes that begin with `ledger_`
 */
export async function openLedger({ path, postgres }: LedgerPlace = {}): Promise<Ledger> {
	if (postgres) {
		// A hash, so that a changed password opens anew and none is kept as a key.
		const key = createHash('sha256').update(JSON.stringify(postgres)).digest('hex');
		const { host, port, database, schema = usualSchema } = postgres;
		return await openOnce(
			key,
			`${host}:${port}/${database}`,
			async () => await openPostgresDatabase(postgres),
			schema,
		);
	}
	if (process.env.EXECUTIONS_MODE === 'queue') throw new SignoffError('ledger_queue_mode');
	const file = resolve(path ?? usualPath());
	return await openOnce(file, file, async () => await openSqliteDatabase(file));
}

/** Beside n8n's own database: `<N8N_USER_FOLDER or home>/.n8n/signoff/ledger.sqlite`. */
function usualPath(): string {
	const userFolder = process.env.N8N_USER_FOLDER || homedir();
	return join(userFolder, '.n8n', 'signoff', 'ledger.sqlite');
}

async function openOnce(
	key: string,
	name: string,
	openDatabase: () => Promise<Database>,
	schema?: string,
): Promise<Ledger> {
	const known = openLedgers.get(key);
	if (known) return await known;

	const opening = open(name, openDatabase, schema, () => openLedgers.delete(key));
	openLedgers.set(key, opening);
	try {
		return await opening;
	} catch (error) {
		// The next call tries again: the folder may have become writable, the server reachable.
		openLedgers.delete(key);
		throw error;
	}
}

async function open(
	name: string,
	openDatabase: () => Promise<Database>,
	schema: string | undefined,
	onClose: () => void,
): Promise<Ledger> {
	let database: Database | undefined;
	try {
		database = await openDatabase();
		await migrate(database, schema);
		return ledgerOn(database, onClose);
	} catch (error) {
		await database?.destroy();
		const code = isSignoffError(error) ? error.code : 'ledger_unavailable';
		const detail = isSignoffError(error) ? error.detail : (error as Error).message;
		throw new SignoffError(code, `${name}: ${detail}`, { cause: error });
	}
}

function ledgerOn(database: Database, onClose: () => void): Ledger {
	return {
		...tablesOn(database),
		async transaction(work) {
			return await database
				.transaction()
				.execute(async (transaction) => await work(tablesOn(transaction)));
		},
		async close() {
			onClose();
			await database.destroy();
		},
	};
}

function tablesOn(database: Database): LedgerTables {
	return {
		requests: reviewRequestRepository(database),
		reviews: reviewRepository(database),
		votes: voteRepository(database),
		decisions: decisionRepository(database),
		approvals: approvalRepository(database),
		sends: sendRepository(database),
		suppressions: suppressionRepository(database),
		attachments: attachmentRepository(database),
		pageCache: pageCacheRepository(database),
		retention: retentionRepository(database),
		audit: auditRepository(database),
		decided: decidedRepository(database),
		modelHabits: modelHabitsRepository(database),
	};
}

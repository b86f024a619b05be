import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import { SignoffError } from '../errors';
import type { Database, LedgerDatabase } from './database';
import { NodeSqliteDialect } from './nodeSqlite';

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	} catch (cause) {
		throw new SignoffError('ledger_folder', (cause as Error).message, { cause });
	}
}

/** The SQLite file, its folder created where it is missing, readable by n8n alone. Not yet migrated. */
export async function openSqliteDatabase(file: string): Promise<Database> {
	makeFolder(dirname(file));
	// Loaded here so that nodes which never touch the ledger do not load SQLite.
	const { DatabaseSync } = await import('node:sqlite');
	return new Kysely<LedgerDatabase>({
		dialect: new NodeSqliteDialect(() => {
			const connection = new DatabaseSync(file, { enableForeignKeyConstraints: true });
			try {
				// FULL: a claim on disk survives a power cut as well as a crash of the process.
				// What is purged is overwritten, and not only marked as free.
				connection.exec(
					'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
				);
			} catch (error) {
				connection.close();
				throw error;
			}
			return connection;
		}),
		plugins: [new CamelCasePlugin()],
	});
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import {
	openLedger,
	type Ledger,
	type LedgerPlace,
	type PostgresPlace,
} from '../../../nodes/shared/ledger';
import { findPostgres } from '../services.cjs';

export type LedgerKind = 'sqlite' | 'postgres';

/** The jest project "postgres" runs the same tests with the ledger there. */
function usualKind(): LedgerKind {
	const { ledgerKind } = globalThis as { ledgerKind?: LedgerKind };
	return ledgerKind ?? 'sqlite';
}

/**
 * A place for a ledger of one's own: a file in a new folder, or a new schema in the tests' PostgreSQL. `remove` deletes it:
 * close what is open there first.
 */
export async function temporaryPlace(
	kind: LedgerKind = usualKind(),
): Promise<{ place: LedgerPlace; remove: () => Promise<void> }> {
	if (kind === 'postgres') return await temporarySchema();
	const folder = mkdtempSync(join(tmpdir(), 'signoff-ledger-'));
	return {
		place: { path: join(folder, 'ledger.sqlite') },
		remove: async () => rmSync(folder, { recursive: true }),
	};
}

/** An empty ledger of one's own. `remove` closes and deletes it: call it in `afterEach`. */
export async function temporaryLedger(
	kind?: LedgerKind,
): Promise<{ ledger: Ledger; place: LedgerPlace; remove: () => Promise<void> }> {
	const { place, remove } = await temporaryPlace(kind);
	const ledger = await openLedger(place);
	return {
		ledger,
		place,
		remove: async () => {
			await ledger.close();
			await remove();
		},
	};
}

/** A PostgreSQL database of one's own, for what finds the ledger by n8n's credential alone. */
export async function temporaryDatabase(): Promise<{
	postgres: PostgresPlace;
	remove: () => Promise<void>;
}> {
	const server = await testPostgres();
	const database = temporaryName();
	await ask(server, `create database ${database}`);
	return {
		postgres: { ...server, database },
		remove: async () => await ask(server, `drop database ${database} with (force)`),
	};
}

/** One statement to the database of a ledger, past the ledger. */
export async function changeLedger({ path, postgres }: LedgerPlace, sql: string): Promise<void> {
	if (postgres) {
		await ask(postgres, `set search_path to ${postgres.schema}; ${sql}`);
		return;
	}
	if (!path) throw new Error('This ledger has no place.');
	const database = new DatabaseSync(path);
	try {
		database.exec(sql);
	} finally {
		database.close();
	}
}

async function temporarySchema() {
	const database = await testPostgres();
	const schema = temporaryName();
	return {
		place: { postgres: { ...database, schema } },
		remove: async () => await ask(database, `drop schema if exists ${schema} cascade`),
	};
}

const temporaryName = () => `signoff_${randomUUID().replaceAll('-', '')}`;

async function testPostgres() {
	const found = await findPostgres();
	if (found) return found;
	throw new Error('These tests need PostgreSQL on port 5432: node scripts/run.mjs setup.');
}

async function ask(place: PostgresPlace, statement: string): Promise<void> {
	const { host, port, database, user, password } = place;
	const client = new Client({ host, port, database, user, password });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

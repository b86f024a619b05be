import { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileFault } from './plan';

/** Both are SQLite's own refusals of a real statement: SQLITE_READONLY and SQLITE_FULL. */
const kinds = {
	readOnlyLedger: { on: 'pragma query_only = on', off: 'pragma query_only = off', resultCode: 8 },
	fullLedger: {
		// The limit cannot get smaller than the file is. The pages that are there have room left, so every write to the
		// sends also wants some more: a lane's file has the table `filler`.
		on: `pragma max_page_count = 1;
			create temp trigger wide_insert before insert on sends begin insert into filler values (zeroblob(1000000)); end;
			create temp trigger wide_update before update on sends begin insert into filler values (zeroblob(1000000)); end;`,
		off: `drop trigger wide_insert; drop trigger wide_update; pragma max_page_count = 4294967294`,
		resultCode: 13,
	},
};

let database: DatabaseSync | undefined;
let beforeStatement = () => {};
let onFailure: ((resultCode: number) => void) | undefined;

/** The ledger's connection of this process: the last that was asked for a statement. */
function remember(connection: DatabaseSync) {
	database = connection;
}

const { prepare } = DatabaseSync.prototype;
DatabaseSync.prototype.prepare = function (...given) {
	remember(this);
	return prepare.apply(this, given);
};
for (const name of ['all', 'run'] as const) {
	const original = StatementSync.prototype[name] as (...values: unknown[]) => unknown;
	(StatementSync.prototype as unknown as Record<string, unknown>)[name] = function (
		this: StatementSync,
		...values: unknown[]
	) {
		beforeStatement();
		try {
			return original.apply(this, values);
		} catch (error) {
			onFailure?.(Number((error as { errcode?: number }).errcode) & 0xff);
			throw error;
		}
	};
}

/**
 * Sets the fault up on the connection of this process. The function returned waits until it is over and tells whether a
 * statement has failed of it.
 */
export function breakLedgerFile({
	kind,
	afterStatements,
	forMs,
}: FileFault): () => Promise<boolean> {
	const { on, off, resultCode } = kinds[kind];
	let left = afterStatements;
	let over: Promise<void> | undefined;
	let happened = false;
	beforeStatement = () => {
		left -= 1;
		if (left > 0 || over) return;
		database?.exec(on);
		over = sleep(forMs).then(() => database?.exec(off));
	};
	onFailure = (code) => {
		happened ||= code === resultCode;
	};
	return async () => {
		beforeStatement = () => {};
		await over;
		return happened;
	};
}

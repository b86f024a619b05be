import { auditSources, type AuditSource, type TimeRange } from './auditSources';
import type { AuditEvent } from '../contracts';
import type { Database } from './database';
import type { AuditRepository } from './types';

/** Rows of one table that are in memory at a time. */
const pageSize = 500;

/** Before everything: ISO 8601 with four digits for the year. */
const firstInstant = '0000-01-01T00:00:00.000Z';

/** The audit trail: the tables of the ledger as one sequence of events. */
export function auditRepository(database: Database): AuditRepository {
	return {
		async *read({ since, until }) {
			const range: TimeRange = {
				since: since?.toISOString() ?? firstInstant,
				until: until.toISOString(),
			};
			const streams = auditSources.map((source) => inPages(database, source, range));
			yield* inOrderOfTime(streams);
		},
	};
}

/** One table, page by page: each begins after the last row of the page before, so that no page is slower than the first. */
async function* inPages(
	database: Database,
	source: AuditSource,
	range: TimeRange,
): AsyncGenerator<AuditEvent> {
	let after: string[] | undefined;
	do {
		const page = await source({ database, range, after, limit: pageSize });
		for (const { event } of page) yield event;
		after = page.length === pageSize ? page.at(-1)?.key : undefined;
	} while (after);
}

/** What is at the head of each stream, the earliest first; at the same instant in the order of the streams. */
async function* inOrderOfTime(
	streams: Array<AsyncGenerator<AuditEvent>>,
): AsyncGenerator<AuditEvent> {
	const next = async (stream: AsyncGenerator<AuditEvent>) => {
		const { value, done } = await stream.next();
		return done === true ? undefined : value;
	};
	const heads: Array<AuditEvent | undefined> = [];
	for (const stream of streams) heads.push(await next(stream));
	for (;;) {
		let first = -1;
		heads.forEach((head, index) => {
			if (head && (first < 0 || head.at < (heads[first]?.at ?? ''))) first = index;
		});
		const earliest = heads[first];
		const stream = streams[first];
		if (!earliest || !stream) return;
		yield earliest;
		heads[first] = await next(stream);
	}
}

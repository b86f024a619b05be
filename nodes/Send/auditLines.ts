import { Readable } from 'node:stream';
import type { AuditEvent } from '../shared/contracts';

/** Lines that are handed over at a time: fewer and larger pieces are quicker to write. */
const linesPerPiece = 200;

/** What an export has covered, known once its stream has ended. */
export interface AuditSummary {
	events: number;
	firstAt?: string;
	lastAt?: string;
}

/** Events as JSON Lines (one JSON object a line, UTF-8, LF), and a summary that is complete when the stream has ended. */
export function auditLines(events: AsyncIterable<AuditEvent>): {
	stream: Readable;
	summary: AuditSummary;
} {
	const summary: AuditSummary = { events: 0 };
	async function* pieces(): AsyncGenerator<Buffer> {
		let lines: string[] = [];
		for await (const event of events) {
			summary.events += 1;
			summary.firstAt ??= event.at;
			summary.lastAt = event.at;
			lines.push(`${JSON.stringify(event)}\n`);
			if (lines.length < linesPerPiece) continue;
			yield Buffer.from(lines.join(''));
			lines = [];
		}
		if (lines.length > 0) yield Buffer.from(lines.join(''));
	}
	return { stream: Readable.from(pieces(), { objectMode: false }), summary };
}

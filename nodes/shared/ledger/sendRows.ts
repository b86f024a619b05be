import { sendRecordSchema, type SendRecord } from '../contracts';
import { withoutNulls, type Database, type SendRow } from './database';

/** The row of an approval, whatever became of it; undefined when nobody has claimed or recalled it. */
export async function findSend(
	database: Database,
	approvalId: string,
): Promise<SendRow | undefined> {
	return await database
		.selectFrom('sends')
		.selectAll()
		.where('approvalId', '=', approvalId)
		.executeTakeFirst();
}

/** A row as the rest of the pack sees it. */
export function toRecord(row: SendRow): SendRecord {
	return sendRecordSchema.parse(withoutNulls(row));
}

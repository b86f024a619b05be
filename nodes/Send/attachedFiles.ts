import { readBinaryFile, sha256Of } from '../shared/binaryFile';
import type { Attachment, Content, DraftAttachment } from '../shared/contracts';
import { draftAttachmentSchema } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { LedgerTables } from '../shared/ledger';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { MailAttachment } from './outgoingMail';

/** The bytes that an item has for an attachment; undefined when it has none. */
export type ReadFile = (attachment: Attachment) => Promise<Buffer | undefined>;

/** Reads binary properties of an item, named by its draft. */
export function filesOfItem(context: IExecuteFunctions, index: number): ReadFile {
	const { draft } = context.getInputData()[index]?.json ?? {};
	const { attachments } = (draft ?? {}) as { attachments?: unknown };
	const known: DraftAttachment[] = draftAttachmentSchema.array().safeParse(attachments).data ?? [];
	return async ({ sha256, fileName }) => {
		const place = known.find((one) => one.sha256 === sha256 && one.fileName === fileName);
		return place && (await readBinaryFile(context, index, place.binary))?.content;
	};
}

/**
 * The approved files, byte for byte: of the item, or where it came without them, as after a crash, of the ledger. Rejects
 * with a `SignoffError` `attachment_altered` or `attachment_missing`.
 */
export async function attachedFiles(
	ledger: LedgerTables,
	{ attachments = [] }: Content,
	readFile: ReadFile = async () => undefined,
): Promise<MailAttachment[]> {
	const files: MailAttachment[] = [];
	for (const attachment of attachments) {
		const { fileName, mimeType, sha256 } = attachment;
		const content = (await readFile(attachment)) ?? (await ledger.attachments.find(sha256));
		if (!content) throw new SignoffError('attachment_missing', `File: ${fileName}.`);
		if (sha256Of(content) !== sha256) {
			throw new SignoffError('attachment_altered', `File: ${fileName}.`);
		}
		files.push({ fileName, mimeType, content });
	}
	return files;
}

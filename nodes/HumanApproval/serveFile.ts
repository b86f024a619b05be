import type { IBinaryData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sha256Of } from '../shared/binaryFile';
import { draftAttachmentSchema, type Attachment } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, StoredReview } from '../shared/ledger';
import { fileHeaders } from './fileHeaders';
import type { WantedFile } from './fileLinks';
import type { Visit } from './respond';

/**
 * Answers with a file that goes with a draft of this very request, byte for byte what is sealed. Rejects with a
 * `SignoffError` `unknown_review`, `attachment_missing` or `attachment_altered`.
 */
export async function serveFile(
	context: IWebhookFunctions,
	ledger: Ledger,
	{ request }: Visit,
	{ review: reviewId, file }: WantedFile,
): Promise<IWebhookResponseData> {
	const stored = await ledger.reviews.find(reviewId);
	if (stored?.review.requestId !== request.id) throw new SignoffError('unknown_review');
	const attachment = stored.review.content.attachments?.find(({ sha256 }) => sha256 === file);
	if (!attachment) throw new SignoffError('attachment_missing');
	const { fileName, sha256 } = attachment;
	const content =
		(await ledger.attachments.find(sha256)) ?? (await readFromItem(context, stored, attachment));
	if (!content) throw new SignoffError('attachment_missing', `File: ${fileName}.`);
	if (sha256Of(content) !== sha256) {
		throw new SignoffError('attachment_altered', `File: ${fileName}.`);
	}
	const response = context.getResponseObject();
	response.status(200);
	for (const [name, value] of Object.entries(fileHeaders(attachment))) {
		response.setHeader(name, value);
	}
	response.end(content);
	return { noWebhookResponse: true };
}

/** For a file that is too large for the ledger: as n8n keeps it with the waiting execution. Undefined when it is gone. */
async function readFromItem(
	context: IWebhookFunctions,
	{ item }: StoredReview,
	{ sha256 }: Attachment,
): Promise<Buffer | undefined> {
	const { attachments } = (item.json.draft ?? {}) as { attachments?: unknown };
	const known = draftAttachmentSchema.array().safeParse(attachments).data ?? [];
	const property = known.find((one) => one.sha256 === sha256)?.binary;
	const binary = property === undefined ? undefined : item.binary?.[property];
	if (!binary) return undefined;
	const { id, data } = binary as IBinaryData;
	if (id === undefined) return Buffer.from(data, 'base64');
	const { helpers } = context;
	try {
		return await helpers.binaryToBuffer(await helpers.getBinaryStream(id));
	} catch (error) {
		// n8n has an error of its own for each place where it keeps files; to the reviewer all of them mean that it is gone.
		context.logger.warn(`An attachment could not be read: ${(error as Error).message}`);
		return undefined;
	}
}

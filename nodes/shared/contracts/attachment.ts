import { z } from 'zod/v4';

/** A file that leaves with the content. `size` in bytes; `sha256` over the bytes, lower-case hex. */
export const attachmentSchema = z.strictObject({
	fileName: z.string().min(1),
	mimeType: z.string().min(1),
	size: z.int().min(0),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Attachment = z.infer<typeof attachmentSchema>;

/** The same on a draft: `binary` is the binary property of the item that holds the bytes. It is not sealed. */
export const draftAttachmentSchema = attachmentSchema.extend({ binary: z.string().min(1) });

export type DraftAttachment = z.infer<typeof draftAttachmentSchema>;

/** What is sealed of an attachment: everything but where its bytes are. */
export function sealedAttachment({
	fileName,
	mimeType,
	size,
	sha256,
}: DraftAttachment): Attachment {
	return { fileName, mimeType, size, sha256 };
}

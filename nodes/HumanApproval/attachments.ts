import type { IExecuteFunctions } from 'n8n-workflow';
import { readBinaryFile, sha256Of } from '../shared/binaryFile';
import { draftAttachmentSchema, type DraftAttachment } from '../shared/contracts';
import { SignoffError } from '../shared/errors';

const megabyte = 1024 * 1024;

/** Characters of a name; of a longer one the end with the extension stays. */
const longestName = 200;

/** Bytes. `keepUpTo`: of one file, in the ledger, so that recovery can send it. */
export interface AttachmentLimits {
	maximumSize: number;
	keepUpTo: number;
}

export function attachmentLimits(context: IExecuteFunctions, index: number): AttachmentLimits {
	const { maximumSize = 25, keepUpTo = 10 } = context.getNodeParameter(
		'attachmentOptions',
		index,
		{},
	) as { maximumSize?: number; keepUpTo?: number };
	return { maximumSize: maximumSize * megabyte, keepUpTo: keepUpTo * megabyte };
}

/**
 * The files that go with an email, read and hashed now: what an earlier step says about them does not count. They are
 * those the builder names, else those the draft came with. Rejects with a `SignoffError` `attachment_missing` or
 * `attachment_too_large`.
 */
export async function readAttachments(
	context: IExecuteFunctions,
	index: number,
): Promise<DraftAttachment[]> {
	const { maximumSize } = attachmentLimits(context, index);
	const attachments: DraftAttachment[] = [];
	let total = 0;
	for (const binary of binaryNames(context, index)) {
		const file = await readBinaryFile(context, index, binary);
		if (!file) throw new SignoffError('attachment_missing', `Binary property: ${binary}.`);
		const { content, mimeType, fileName } = file;
		total += content.length;
		if (total > maximumSize) {
			const limit = Math.round(maximumSize / megabyte);
			throw new SignoffError('attachment_too_large', `The limit for all files is ${limit} MB.`);
		}
		attachments.push({
			binary,
			fileName: safeName(fileName || binary),
			mimeType: safeType(mimeType),
			size: content.length,
			sha256: sha256Of(content),
		});
	}
	return attachments;
}

function binaryNames(context: IExecuteFunctions, index: number): string[] {
	const named = String(context.getNodeParameter('attachments', index, '') ?? '');
	const names = named
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean);
	if (names.length > 0) return [...new Set(names)];
	const { draft } = context.getInputData()[index]?.json ?? {};
	const { attachments } = (draft ?? {}) as { attachments?: unknown };
	const known = draftAttachmentSchema.array().safeParse(attachments);
	return known.data?.map(({ binary }) => binary) ?? [];
}

/** Without folders, line breaks and what turns the reading direction: the name is shown, sealed and stands in a header. */
function safeName(name: string): string {
	const clean = name.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069/\\]/gu, '_');
	return [...clean].slice(-longestName).join('');
}

function safeType(mimeType: string): string {
	const [type = ''] = mimeType.split(';');
	return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim() : 'application/octet-stream';
}

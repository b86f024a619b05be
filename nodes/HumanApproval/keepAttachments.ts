import type { IExecuteFunctions } from 'n8n-workflow';
import { readBinaryFile, sha256Of } from '../shared/binaryFile';
import type { Ledger } from '../shared/ledger';
import { attachmentLimits } from './attachments';
import type { IncomingItem } from './readCandidates';

/** How long the bytes of an attachment stay after they were last asked about: longer than an approval is good for. */
const keptForMs = 30 * 24 * 3_600_000;

/**
 * Keeps the bytes of attachments in the ledger, each file once, so that Get Unsent Approvals can hand on what n8n has
 * removed with its execution. Larger ones than the builder allows stay with n8n alone.
 */
export async function keepAttachments(
	context: IExecuteFunctions,
	ledger: Ledger,
	incoming: IncomingItem[],
	now: Date,
): Promise<void> {
	const seen = new Set<string>();
	for (const { index, attachments } of incoming) {
		for (const { binary, size, sha256 } of attachments) {
			if (seen.has(sha256) || size > attachmentLimits(context, index).keepUpTo) continue;
			seen.add(sha256);
			if (await ledger.attachments.touch(sha256, now)) continue;
			const file = await readBinaryFile(context, index, binary);
			if (file && sha256Of(file.content) === sha256) {
				await ledger.attachments.keep({ sha256, content: file.content, now });
			}
		}
	}
	if (seen.size > 0) {
		await ledger.attachments.removeUnusedSince(new Date(now.getTime() - keptForMs));
	}
}

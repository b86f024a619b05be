import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The bytes behind a binary property, and what n8n calls them. */
export interface BinaryFile {
	content: Buffer;
	fileName?: string;
	mimeType: string;
}

/** Lower-case hex. */
export function sha256Of(content: Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}

/**
 * Reads a binary property of an item, wherever n8n keeps the bytes (memory, files, database, S3). Undefined when the item
 * has no such property, or n8n has removed the bytes.
 */
export async function readBinaryFile(
	{ helpers }: IExecuteFunctions,
	index: number,
	property: string,
): Promise<BinaryFile | undefined> {
	try {
		const { fileName, mimeType } = helpers.assertBinaryData(index, property);
		return { content: await helpers.getBinaryDataBuffer(index, property), fileName, mimeType };
	} catch {
		// n8n has an error of its own for each place; all of them mean that there is nothing to be read.
		return undefined;
	}
}

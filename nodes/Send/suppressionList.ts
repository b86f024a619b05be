import type { Suppression } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { readSuppressed } from '../shared/ledger/suppressionKeys';

type Entry = Pick<Suppression, 'value' | 'kind'>;

/**
 * Reads addresses and domains separated by commas, semicolons or white space, each once. All or nothing: throws
 * `invalid_input` naming the first that is neither, so that no list is taken over in part.
 */
export function readSuppressionList(text: string): Entry[] {
	const entries = new Map<string, Entry>();
	for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
		const entry = readSuppressed(part);
		if (!entry) {
			throw new SignoffError('invalid_input', `"${part}" is neither an address nor a domain.`);
		}
		entries.set(entry.value, entry);
	}
	if (entries.size === 0) {
		throw new SignoffError('invalid_input', 'There is no address and no domain.');
	}
	return [...entries.values()];
}

import { SignoffError } from '../shared/errors';

// One @, no white space, a dot in the domain: enough to catch typing errors; the mail server has the last word.
const addressPattern = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

/**
 * The reviewers of a parameter such as `ana@example.com, Ben <ben@example.com>`: bare addresses in the order given,
 * each once (compared without case). An empty list means an open link that asks for a name.
 *
 * @throws SignoffError `invalid_address` naming the entry that is not an address
 */
export function parseReviewers(list: string): string[] {
	const addresses: string[] = [];
	for (const entry of list.split(/[,;\n]/)) {
		const text = entry.trim();
		if (text === '') continue;
		const address = /<([^<>]+)>$/.exec(text)?.[1]?.trim() ?? text;
		if (!addressPattern.test(address)) {
			throw new SignoffError('invalid_address', `Reviewer "${text}" is not an email address.`);
		}
		if (!addresses.some((known) => known.toLowerCase() === address.toLowerCase())) {
			addresses.push(address);
		}
	}
	return addresses;
}

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

/**
 * Behind an open link any number of people may decide; signed links are counted.
 * @throws SignoffError `too_few_reviewers`
 */
export function assertEnoughReviewers(count: number, needed: number): void {
	if (count === 0 || !(needed > count)) return;
	throw new SignoffError(
		'too_few_reviewers',
		`Approvals Needed is ${needed}, and ${count === 1 ? '1 reviewer is' : `${count} reviewers are`} named: nothing could be approved.`,
	);
}

/**
 * `Approvals Needed`. What is no number is an error and not 1: an expression that fails must not make approval easier.
 * @throws SignoffError `invalid_input`
 */
export function readApprovalsNeeded(value: unknown): number {
	const needed = Number(value);
	if (Number.isSafeInteger(needed) && needed >= 1) return needed;
	throw new SignoffError('invalid_input', 'Approvals Needed must be a whole number, 1 or more.');
}

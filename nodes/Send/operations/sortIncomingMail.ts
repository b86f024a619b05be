import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Ledger } from '../../shared/ledger';
import { readSuppressed } from '../../shared/ledger/suppressionKeys';
import { SignoffError } from '../../shared/errors';
import { readIncomingMail } from '../incoming/incomingMail';
import { sortMail, type SortedMail } from '../incoming/sortMail';
import { readSecret } from '../unsubscribe/fromNode';
import type { Operation } from './operation';
import { perItem } from './perItem';

const outputOf: Record<SortedMail['kind'], number> = {
	bounce: 0,
	unsubscribe: 1,
	reply: 2,
	other: 3,
};

/** Messages that came back are small; a large one is cut, its headers come first. */
const mostReturnedBytes = 64 * 1024;

/** Tells bounces, unsubscribe mails and replies apart, and suppresses who must not be written to again. */
export const sortIncomingMail: Operation = {
	option: {
		name: 'Sort Incoming Mail',
		value: 'sortIncomingMail',
		description:
			'Tell bounces, unsubscribe mails and replies to our mails apart, and suppress addresses',
		action: 'Sort incoming mail',
	},
	outputNames: ['Bounce', 'Unsubscribe', 'Reply', 'Other'],
	properties: [
		{
			displayName:
				'Put this behind Email Trigger (IMAP) with the format Resolved. A bounce counts only when the ledger knows the message that came back, so false reports suppress nobody.',
			name: 'incomingNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Suppress Bounced Addresses',
			name: 'suppressBounced',
			type: 'boolean',
			default: true,
			description:
				'Whether to suppress an address that does not exist or is closed. A full mailbox or a refused message does not count.',
		},
		{
			displayName: 'Read Signed Subjects',
			name: 'oneClickUnsubscribe',
			type: 'boolean',
			default: false,
			description:
				'Whether mails of Send carry signed unsubscribe links: a signed subject then counts, whoever sends it',
		},
	],
	async execute(context, openLedger) {
		const isSigned = context.getNodeParameter('oneClickUnsubscribe', 0, false) === true;
		const secret = isSigned ? await readSecret(context) : undefined;
		const ledger = await openLedger();
		return await perItem(context, 4, async (item, index) => {
			const mail = readIncomingMail(item.json, await returnedMessages(context, item, index));
			if (!mail) throw new SignoffError('invalid_input', 'It is no mail of a mail trigger.');
			const sorted = await sortMail(mail, ledger, secret);
			const suppressed = await suppress(context, ledger, sorted, index);
			return { output: outputOf[sorted.kind], send: { ...withoutUndefined(sorted), suppressed } };
		});
	},
};

/** @returns whether the address is suppressed now */
async function suppress(
	context: IExecuteFunctions,
	ledger: Ledger,
	sorted: SortedMail,
	index: number,
): Promise<boolean> {
	if (sorted.kind !== 'bounce' && sorted.kind !== 'unsubscribe') return false;
	if (sorted.kind === 'bounce') {
		if (!sorted.isDead || context.getNodeParameter('suppressBounced', index, true) !== true) {
			return false;
		}
	}
	const entry = readSuppressed(sorted.address);
	if (!entry) return false;
	const about = sorted.approvalId === undefined ? '' : `, approval ${sorted.approvalId}`;
	const source =
		sorted.kind === 'bounce' ? `bounce ${sorted.status}${about}` : `unsubscribe mail${about}`;
	await ledger.suppressions.add([{ ...entry, source, at: new Date().toISOString() }]);
	return true;
}

/** The texts of attached messages, or of their headers alone (RFC 3462, RFC 6522). */
async function returnedMessages(
	context: IExecuteFunctions,
	{ binary = {} }: INodeExecutionData,
	index: number,
): Promise<string[]> {
	const texts: string[] = [];
	for (const [property, { mimeType }] of Object.entries(binary)) {
		if (!/^(?:message\/rfc822|text\/rfc822-headers|message\/global)/.test(mimeType)) continue;
		const bytes = await context.helpers.getBinaryDataBuffer(index, property);
		texts.push(bytes.subarray(0, mostReturnedBytes).toString('utf8'));
	}
	return texts;
}

function withoutUndefined(sorted: SortedMail) {
	return Object.fromEntries(Object.entries(sorted).filter(([, value]) => value !== undefined));
}

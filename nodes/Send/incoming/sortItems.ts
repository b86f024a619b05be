import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import { readSuppressed } from '../../shared/ledger/suppressionKeys';
import { perItem } from '../operations/perItem';
import { readSecret } from '../unsubscribe/fromNode';
import { readIncomingMail } from './incomingMail';
import { recallFor } from './recallFor';
import { sortMail, type SortedMail } from './sortMail';

const outputOf: Record<SortedMail['kind'], number> = {
	bounce: 0,
	unsubscribe: 1,
	reply: 2,
	other: 3,
};

/** Messages that came back are small; a large one is cut, its headers come first. */
const mostReturnedBytes = 64 * 1024;

/** Items of a mail trigger by the kind of mail they are; who must not be written to again is suppressed. */
export async function sortItems(
	context: IExecuteFunctions,
	openLedger: () => Promise<Ledger>,
): Promise<INodeExecutionData[][]> {
	const isSigned = context.getNodeParameter('oneClickUnsubscribe', 0, false) === true;
	const secret = isSigned ? await readSecret(context) : undefined;
	const ledger = await openLedger();
	return await perItem(context, 4, async (item, index) => {
		const mail = readIncomingMail(item.json, await returnedMessages(context, item, index));
		if (!mail) throw new SignoffError('invalid_input', 'It is no mail of a mail trigger.');
		const sorted = await sortMail(mail, ledger, secret);
		const suppressed = await suppress(context, ledger, sorted, index);
		const recalled = await recallOnReply(context, ledger, sorted, index);
		return {
			output: outputOf[sorted.kind],
			send: { ...withoutUndefined({ ...sorted, recalled }), suppressed },
		};
	});
}

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

/** @returns the approvals taken back; undefined where a reply takes back nothing */
async function recallOnReply(
	context: IExecuteFunctions,
	ledger: Ledger,
	sorted: SortedMail,
	index: number,
): Promise<string[] | undefined> {
	if (sorted.kind !== 'reply') return undefined;
	if (context.getNodeParameter('recallOnReply', index, false) !== true) return undefined;
	const by = `the workflow ${context.getWorkflow().name}`;
	return await recallFor(ledger, sorted.address, by, new Date());
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

function withoutUndefined(mail: object) {
	return Object.fromEntries(Object.entries(mail).filter(([, value]) => value !== undefined));
}

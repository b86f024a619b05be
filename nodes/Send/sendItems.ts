import type { IDataObject } from 'n8n-workflow';
import { throwIfStopped } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import { findApproval } from './findApproval';
import { readItemContent, type ItemContent } from './itemContent';
import { sendOnce } from './sendOnce';
import type { SendResult } from './sendResult';
import type { SendSettings } from './sendSettings';
import type { MailTransport } from './transport/transport';
import { inTurns } from './turns';

/** What could be read of an item, or why nothing could. */
type Reading = { content: ItemContent } | { problem: unknown };

function read(json: IDataObject): Reading {
	try {
		return { content: readItemContent(json) };
	} catch (problem) {
		return { problem };
	}
}

/**
 * Sends what is approved among the items, several at a time over the connections of one transport. One result for each
 * item, in their order; a problem of one item, also with its settings, never keeps another from going out. Once `stopped`
 * is aborted nothing more is begun, and it rejects when what was under way has ended.
 */
export async function sendItems(
	items: IDataObject[],
	ledger: Ledger,
	transport: MailTransport,
	settingsOf: (index: number) => SendSettings = () => ({}),
	stopped?: AbortSignal,
): Promise<SendResult[]> {
	return await inTurns(
		items.map(read),
		transport.concurrency,
		// Items with the same content may mean the same approval: one after the other.
		(reading, index) => ('content' in reading && reading.content.contentHash) || `item ${index}`,
		async (reading, index) => {
			throwIfStopped(stopped);
			if ('problem' in reading) return reading;
			try {
				const settings = settingsOf(index);
				const approval = await findApproval(ledger, reading.content, {
					workflowId: settings.onlyWorkflow,
				});
				return await sendOnce(ledger, transport, approval, settings);
			} catch (problem) {
				return { problem };
			}
		},
	);
}

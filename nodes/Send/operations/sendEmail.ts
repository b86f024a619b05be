import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isAgentTool, withAgentRecords } from '../../shared/agentTool';
import { toNodeError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import { alignmentWarning } from '../alignmentWarning';
import { readSettings } from '../readSettings';
import { sendEmailProperties } from '../sendEmailProperties';
import { recheckWays } from '../recheck/fromNode';
import { sendItems } from '../sendItems';
import type { SendResult } from '../sendResult';
import { transportFromNode } from '../transport/fromNode';
import { unsubscribeWays } from '../unsubscribe/fromNode';
import type { Operation } from './operation';
import { routed } from './routed';

/** Sends what was approved. Only what no item can do without, credential and ledger, ends the run with an error. */
export const sendEmail: Operation = {
	option: {
		name: 'Send Email',
		value: 'sendEmail',
		description: 'Send approved emails over SMTP, Gmail or Microsoft Outlook',
		action: 'Send an approved email',
	},
	outputNames: ['Sent', 'Not Sent'],
	properties: sendEmailProperties,
	async execute(context, openLedger) {
		const items = incoming(context);
		try {
			return leaving(context, routed(items, await sendAll(context, items, await openLedger())));
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error);
			return routed(
				items,
				items.map(() => ({ problem: error })),
			);
		}
	},
};

/** With the draft that an agent handed on, where this is an agent's tool. */
function incoming(context: IExecuteFunctions): INodeExecutionData[] {
	return context.getInputData().map((item, index) => {
		try {
			return { ...item, json: withAgentRecords(context, item.json, index, ['draft']) };
		} catch (error) {
			throw toNodeError(context.getNode(), error, index);
		}
	});
}

/** An agent hears only what leaves by the first output (n8n 2.40.7): why a mail was not sent has to be there. */
function leaving(context: IExecuteFunctions, all: INodeExecutionData[][]): INodeExecutionData[][] {
	return isAgentTool(context.getNode()) ? [all.flat()] : all;
}

async function sendAll(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	ledger: Ledger,
): Promise<SendResult[]> {
	const { transport, account, signingDomain } = await transportFromNode(context);
	try {
		const unsubscribe = await unsubscribeWays(context);
		const recheckOf = recheckWays(context, ledger);
		const results = await sendItems(
			items.map(({ json }) => json),
			ledger,
			transport,
			(index) => ({
				...readSettings(context, index),
				unsubscribe: unsubscribe(index),
				recheck: recheckOf(index),
			}),
		);
		const warning = alignmentWarning(account, items, signingDomain);
		if (warning) context.addExecutionHints({ message: warning, location: 'outputPane' });
		return results;
	} finally {
		transport.close();
	}
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isAgentTool, withAgentRecords } from '../shared/agentTool';
import { toNodeError } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import { alignmentWarning } from './alignmentWarning';
import { warnWithoutGate } from './gateWarning';
import { routed } from './operations/routed';
import { readSettings } from './readSettings';
import { recheckWays } from './recheck/fromNode';
import { sendItems } from './sendItems';
import type { SendResult } from './sendResult';
import { transportFromNode } from './transport/fromNode';
import { unsubscribeWays } from './unsubscribe/fromNode';

/** Sends what was approved. Only what no item can do without, credential and ledger, ends the run with an error. */
export async function sendEmails(
	context: IExecuteFunctions,
	openLedger: () => Promise<Ledger>,
): Promise<INodeExecutionData[][]> {
	const items = incoming(context);
	warnWithoutGate(context);
	const work = async () => await sendAll(context, items, await openLedger());
	return leaving(context, await routed(context, items, work));
}

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
			context.getExecutionCancelSignal(),
		);
		const warning = alignmentWarning(account, items, signingDomain);
		if (warning) context.addExecutionHints({ message: warning, location: 'outputPane' });
		return results;
	} finally {
		transport.close();
	}
}

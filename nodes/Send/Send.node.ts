import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { openLedger } from '../shared/ledger';
import { smtpCredentials, type SmtpCredential } from '../shared/net/smtpConnection';
import { outputItem, outputs, type RoutedItem } from './outputItem';
import { properties } from './properties';
import { sendItems } from './sendItems';
import type { SendResult } from './sendResult';
import { openSmtpTransport } from './transport/smtp';

/** Sends exactly what was approved, once. Every item leaves by one of two outputs; none stops the others. */
export class Send implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send',
		name: 'send',
		icon: { light: 'file:send.svg', dark: 'file:send.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ { sendEmail: "Send Email" }[$parameter["operation"]] }}',
		description: 'Send exactly what a person approved, once',
		defaults: { name: 'Send' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Sent', 'Not Sent'],
		usableAsTool: true,
		credentials: smtpCredentials(),
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const results = await sendAll(this, items);
		const routed = results.map((result, index) => outputItem(items[index]!, index, result));
		const leavingBy = (place: RoutedItem['output']): INodeExecutionData[] =>
			routed.filter(({ output }) => output === place).map(({ item }) => item);
		return [leavingBy(outputs.sent), leavingBy(outputs.notSent)];
	}
}

/** One result for each item. Only what no item can do without, credential and ledger, ends the run with an error. */
async function sendAll(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<SendResult[]> {
	try {
		const credential = await context.getCredentials<SmtpCredential>('smtp');
		const options = context.getNodeParameter('options', 0, {}) as {
			answerTimeout?: number;
			allowUnauthorizedCerts?: boolean;
		};
		const ledger = await openLedger();
		const transport = await openSmtpTransport(credential, {
			answerTimeout: (options.answerTimeout ?? 120) * 1000,
			allowUnauthorizedCertificates: options.allowUnauthorizedCerts === true,
		});
		try {
			return await sendItems(
				items.map(({ json }) => json),
				ledger,
				transport,
			);
		} finally {
			transport.close();
		}
	} catch (error) {
		if (context.continueOnFail()) return items.map(() => ({ problem: error }));
		throw toNodeError(context.getNode(), error);
	}
}

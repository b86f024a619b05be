import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import { perQuery, type FoundItem } from '../../shared/perQuery';
import { auditLines } from '../auditLines';
import type { Operation } from './operation';

/** Everything that was asked, decided, sent and suppressed, in the order of time: one file, or one item for each event. */
export const exportAuditTrail: Operation = {
	option: {
		name: 'Export Audit Trail',
		value: 'exportAuditTrail',
		description: 'Write reviews, decisions, approvals, sends and suppressions as JSON Lines',
		action: 'Export the audit trail',
	},
	outputNames: ['Done'],
	properties: [
		{
			displayName: 'From',
			name: 'auditFrom',
			type: 'dateTime',
			default: '',
			description: 'Only what happened then or later. Empty: from the beginning.',
		},
		{
			displayName: 'Until',
			name: 'auditUntil',
			type: 'dateTime',
			default: '',
			description: 'Only what happened before. Empty: up to now.',
		},
		{
			displayName: 'Export As',
			name: 'auditAs',
			type: 'options',
			options: [
				{
					name: 'File',
					value: 'file',
					description: 'One JSON Lines file, however long the trail is',
				},
				{
					name: 'Items',
					value: 'items',
					description: 'One item for each event; n8n keeps them all in memory',
				},
			],
			default: 'file',
		},
		{
			displayName: 'Put Output File in Field',
			name: 'auditField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in; used when exported as a file',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		const exported = await perQuery(context, async (index) => {
			const put = context.getNodeParameter('auditAs', index, 'file');
			return await (put === 'items' ? asItems : asFile)(context, ledger, index);
		});
		return [exported];
	},
};

async function asItems(
	context: IExecuteFunctions,
	ledger: Ledger,
	index: number,
): Promise<FoundItem[]> {
	const items: FoundItem[] = [];
	for await (const event of ledger.audit.read(readRange(context, index))) {
		items.push({ json: event as unknown as IDataObject });
	}
	return items;
}

async function asFile(
	context: IExecuteFunctions,
	ledger: Ledger,
	index: number,
): Promise<FoundItem[]> {
	const range = readRange(context, index);
	const field = String(context.getNodeParameter('auditField', index, 'data')).trim() || 'data';
	const { stream, summary } = auditLines(ledger.audit.read(range));
	const name = `audit-trail-${range.until.toISOString().slice(0, 10)}.jsonl`;
	const file = await context.helpers.prepareBinaryData(stream, name, 'application/jsonl');
	const { since, until } = range;
	const covered = { from: since?.toISOString() ?? null, until: until.toISOString() };
	return [{ json: { send: { ...covered, ...summary } }, binary: { [field]: file } }];
}

function readRange(context: IExecuteFunctions, index: number): { since?: Date; until: Date } {
	const since = readTime(context, index, 'From', 'auditFrom');
	const until = readTime(context, index, 'Until', 'auditUntil') ?? new Date();
	if (since && since >= until) {
		throw new SignoffError('invalid_input', 'From must be earlier than Until.');
	}
	return { since, until };
}

function readTime(
	context: IExecuteFunctions,
	index: number,
	label: string,
	name: string,
): Date | undefined {
	const value = context.getNodeParameter(name, index, '') as unknown;
	if (value === '' || value === null || value === undefined) return undefined;
	// An expression gives a Luxon time such as $now, whose text is ISO 8601.
	const time = new Date(String(value));
	if (Number.isNaN(time.getTime())) {
		throw new SignoffError('invalid_input', `${label}: "${String(value)}" is not a time.`);
	}
	return time;
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { Suppression } from '../../shared/contracts';
import { readSuppressionList } from '../suppressionList';
import type { Operation } from './operation';
import { perItem } from './perItem';

/** Bars addresses and domains from being written to. */
export const suppressAddress: Operation = {
	option: {
		name: 'Suppress Address',
		value: 'suppressAddress',
		description: 'Never write to an address or domain again; also imports whole lists',
		action: 'Suppress an address or domain',
	},
	outputNames: ['Done'],
	properties: [
		{
			displayName: 'Addresses or Domains',
			name: 'suppress',
			type: 'string',
			typeOptions: { rows: 3 },
			required: true,
			default: '',
			placeholder: 'e.g. ana@example.com, example.org',
			description:
				'One, or a list separated by commas or lines. A domain covers its subdomains. What is suppressed already keeps its source and date.',
		},
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: '',
			placeholder: 'e.g. asked by mail',
			description: 'Why, or who asked for it; shown when a message is held back',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		return await perItem(context, 1, async (_, index) => {
			const suppressions = readRows(context, index);
			const added = await ledger.suppressions.add(suppressions);
			const values = suppressions.map(({ value }) => value);
			return { send: { suppressed: values, added, known: values.length - added } };
		});
	},
};

function readRows(context: IExecuteFunctions, index: number): Suppression[] {
	const source = String(context.getNodeParameter('source', index, '')).trim();
	const at = new Date().toISOString();
	const list = readSuppressionList(String(context.getNodeParameter('suppress', index, '')));
	return list.map((entry) => ({ ...entry, source, at }));
}

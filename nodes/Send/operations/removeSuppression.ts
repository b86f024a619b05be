import { readSuppressionList } from '../suppressionList';
import type { Operation } from './operation';
import { perItem } from './perItem';

/** Lets an address or domain be written to again. */
export const removeSuppression: Operation = {
	option: {
		name: 'Remove Suppression',
		value: 'removeSuppression',
		description: 'Let an address or domain be written to again',
		action: 'Remove a suppression',
	},
	outputNames: ['Done'],
	properties: [
		{
			displayName: 'Addresses or Domains',
			name: 'unsuppress',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. ana@example.com',
			description: 'One, or a list separated by commas or lines, as they were suppressed',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		return await perItem(context, 1, async (_, index) => {
			const text = String(context.getNodeParameter('unsuppress', index, ''));
			const removed: string[] = [];
			const unknown: string[] = [];
			for (const { value } of readSuppressionList(text)) {
				((await ledger.suppressions.remove(value)) ? removed : unknown).push(value);
			}
			return { send: { removed, unknown } };
		});
	},
};

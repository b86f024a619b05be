import { byName } from '../../shared/byName';
import type { SendState } from '../../shared/contracts';
import { givenWholeNumber } from '../../shared/givenNumber';
import { perQuery } from '../../shared/perQuery';
import type { Operation } from './operation';

const stateNames: Record<SendState, string> = {
	claimed: 'Claimed',
	sent: 'Sent',
	failed: 'Failed',
	unknown: 'Unknown',
	recalled: 'Recalled',
};

/** What went out, what did not, and what nobody knows: one item for each send. */
export const getSendLog: Operation = {
	option: {
		name: 'Get Send Log',
		value: 'getSendLog',
		description: 'List what was sent, failed or ended unknown, newest first',
		action: 'Get the send log',
	},
	outputNames: ['Done'],
	properties: [
		{
			displayName: 'State',
			name: 'state',
			type: 'options',
			options: [
				{ name: 'Any', value: '' },
				...byName(Object.entries(stateNames).map(([value, name]) => ({ name, value }))),
			],
			default: '',
		},
		{
			displayName: 'Recipient',
			name: 'recipient',
			type: 'string',
			default: '',
			placeholder: 'e.g. ana@example.com',
			description: 'Only what went to this address, in any spelling. Empty: to anybody.',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		const found = await perQuery(context, async (index) => {
			const state = String(context.getNodeParameter('state', index, '')) as SendState | '';
			const recipient = String(context.getNodeParameter('recipient', index, '')).trim();
			const records = await ledger.sends.list({
				state: state || undefined,
				recipient: recipient || undefined,
				limit: givenWholeNumber('Limit', context.getNodeParameter('limit', index, 50)),
				offset: 0,
			});
			return records.map((record) => ({ json: { send: record } }));
		});
		return [found];
	},
};

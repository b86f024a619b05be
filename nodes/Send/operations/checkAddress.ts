import { SignoffError } from '../../shared/errors';
import { parseMailbox } from '../../shared/mailbox';
import type { Operation } from './operation';
import { perItem } from './perItem';

/** Says whether an address may be written to, before anybody drafts for it. */
export const checkAddress: Operation = {
	option: {
		name: 'Check Address',
		value: 'checkAddress',
		description: 'Find out whether an address or its domain is suppressed',
		action: 'Check whether an address is suppressed',
	},
	outputNames: ['Allowed', 'Suppressed'],
	properties: [
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			required: true,
			default: '={{ $json.prospect?.email ?? $json.email }}',
			placeholder: 'e.g. ana@example.com',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		return await perItem(context, 2, async (_, index) => {
			const mailbox = parseMailbox(String(context.getNodeParameter('address', index, '')));
			if (!mailbox) throw new SignoffError('invalid_address');
			const { address } = mailbox;
			const suppression = await ledger.suppressions.findAny([address]);
			if (!suppression) return { send: { address, suppressed: false } };
			return { output: 1, send: { address, suppressed: true, suppression } };
		});
	},
};

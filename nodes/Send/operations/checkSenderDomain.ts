import type { IDataObject } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import { readSuppressed } from '../../shared/ledger/suppressionKeys';
import { parseMailbox } from '../../shared/mailbox';
import { txtLookUp } from '../../shared/net/dns';
import type { Operation } from './operation';
import { perItem } from './perItem';

/** Says before the first mail whether receivers will believe that it comes from the domain in From. */
export const checkSenderDomain: Operation = {
	option: {
		name: 'Check Sender Domain',
		value: 'checkSenderDomain',
		description: 'Look at SPF, DKIM and DMARC of the domain that mail comes from',
		action: 'Check the domain of a sender',
	},
	outputNames: ['Passed', 'Problems'],
	properties: [
		{
			displayName: 'Sender',
			name: 'senderDomain',
			type: 'string',
			required: true,
			default: '={{ $json.draft?.from }}',
			placeholder: 'e.g. Sam Field <sam@example.com>',
			description: 'The From address, or its domain alone',
		},
		{
			displayName: 'DKIM Selectors',
			name: 'dkimSelectors',
			type: 'string',
			default: '',
			placeholder: 'e.g. google, s1',
			description:
				'Separated by commas: the value after s= in the DKIM-Signature header of a mail you sent',
		},
		{
			displayName: 'DNS Server',
			name: 'dnsServer',
			type: 'string',
			default: '',
			placeholder: 'e.g. 192.0.2.53',
			description: 'IP address, with a port where it is not 53. Empty: as this machine is set up.',
		},
	],
	async execute(context) {
		const { checkSenderDomain: check } = await import('../senderDomain/checkSenderDomain.js');
		return await perItem(context, 2, async (_, index) => {
			const text = (name: string) => String(context.getNodeParameter(name, index, '') ?? '').trim();
			const selectors = text('dkimSelectors')
				.split(/[\s,;]+/)
				.filter(Boolean);
			for (const selector of selectors) {
				if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(selector)) {
					throw new SignoffError('invalid_input', `"${selector}" is not a DKIM selector.`);
				}
			}
			const lookUp = txtLookUp(text('dnsServer'));
			const report = await check(domainOf(text('senderDomain')), selectors, lookUp);
			return { output: report.passed ? 0 : 1, send: report as unknown as IDataObject };
		});
	},
};

function domainOf(sender: string): string {
	const address = parseMailbox(sender)?.address ?? sender;
	const domain = readSuppressed(address.slice(address.lastIndexOf('@') + 1));
	if (domain?.kind === 'domain') return domain.value;
	throw new SignoffError('invalid_input', `"${sender}" is neither an address nor a domain.`);
}

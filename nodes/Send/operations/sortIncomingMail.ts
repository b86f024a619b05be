import type { Operation } from './operation';

/** Tells bounces, unsubscribe mails and replies apart, and suppresses who must not be written to again. */
export const sortIncomingMail: Operation = {
	option: {
		name: 'Sort Incoming Mail',
		value: 'sortIncomingMail',
		description:
			'Tell bounces, unsubscribe mails and replies to our mails apart, and suppress addresses',
		action: 'Sort incoming mail',
	},
	outputNames: ['Bounce', 'Unsubscribe', 'Reply', 'Other'],
	properties: [
		{
			displayName:
				'Put this behind Email Trigger (IMAP) with the format Resolved. A bounce counts only when the ledger knows the message that came back, so false reports suppress nobody.',
			name: 'incomingNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Suppress Bounced Addresses',
			name: 'suppressBounced',
			type: 'boolean',
			default: true,
			description:
				'Whether to suppress an address that does not exist or is closed. A full mailbox or a refused message does not count.',
		},
		{
			displayName: 'Recall on Reply',
			name: 'recallOnReply',
			type: 'boolean',
			default: false,
			description:
				'Whether a reply takes back what is approved for that address and not sent yet, in all workflows: somebody who has answered gets no follow-up',
		},
		{
			displayName: 'Read Signed Subjects',
			name: 'oneClickUnsubscribe',
			type: 'boolean',
			default: false,
			description:
				'Whether mails of Send carry signed unsubscribe links: a signed subject then counts, whoever sends it',
		},
	],
	async execute(context, openLedger) {
		const { sortItems } = await import('../incoming/sortItems.js');
		return await sortItems(context, openLedger);
	},
};

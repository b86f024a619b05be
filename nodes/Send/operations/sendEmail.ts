import { sendEmailProperties } from '../sendEmailProperties';
import type { Operation } from './operation';

/** Sends each approved email once, exactly as approved. */
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
		const { sendEmails } = await import('../sendEmails.js');
		return await sendEmails(context, openLedger);
	},
};

import type { IExecuteFunctions, INodeParameterResourceLocator } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { SmtpCredential } from '../shared/net/smtpConnection';
import { notificationMail, type Notice } from './notification';
import { notifyByEmail } from './notifyByEmail';
import { notifyByRequest } from './notifyByRequest';
import { notifyBySubWorkflow } from './notifyBySubWorkflow';

/**
 * Tells the reviewers in the way the builder chose, before the node waits.
 * @throws SignoffError `notification_failed`: a wait that nobody knows of would be silent
 */
export async function notifyReviewers(this: IExecuteFunctions, notices: Notice[]): Promise<void> {
	const way = this.getNodeParameter('notifyBy', 0) as string;
	if (way === 'email') {
		const mails = notices.map((notice) =>
			notificationMail({ ...notice, reviewer: addressOf(notice) }),
		);
		const credential = await this.getCredentials<SmtpCredential>('smtp');
		await notifyByEmail(credential, this.getNodeParameter('notifyFrom', 0) as string, mails);
	} else if (way === 'subWorkflow') {
		// A workflow selector holds a resource locator; n8n extracts no value from it by itself (2.40.7).
		const chosen = this.getNodeParameter('notifyWorkflow', 0) as INodeParameterResourceLocator;
		await notifyBySubWorkflow.call(this, String(chosen.value ?? ''), notices);
	} else if (way === 'httpRequest') {
		const { secret } = await this.getCredentials<{ secret: string }>('signoffWebhookApi');
		const url = this.getNodeParameter('notifyUrl', 0) as string;
		await notifyByRequest(this.helpers.httpRequest, { url, secret }, notices);
	}
}

function addressOf({ reviewer }: Notice): string {
	if (reviewer === undefined) {
		throw new SignoffError('notification_failed', 'Notify By is Email, and Reviewers is empty.');
	}
	return reviewer;
}

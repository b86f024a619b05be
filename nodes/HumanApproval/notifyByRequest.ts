import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import { postSigned } from '../shared/net/postSigned';
import { noticeData } from './noticeData';
import type { Notice } from './notification';

/**
 * Posts one signed JSON request per reviewer.
 * @throws SignoffError `notification_failed` for the first that was not answered with a 2xx status
 */
export async function notifyByRequest(
	httpRequest: IExecuteFunctions['helpers']['httpRequest'],
	target: { url: string; secret: string },
	notices: Notice[],
): Promise<void> {
	for (const notice of notices) {
		try {
			await postSigned(httpRequest, { ...target, body: noticeData(notice) });
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new SignoffError('notification_failed', reason, { cause: error });
		}
	}
}

import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import { noticeData } from './noticeData';
import type { Notice } from './notification';

/**
 * Runs a workflow of the builder's with one item per reviewer, and waits for its end.
 * @throws SignoffError `notification_failed` when it fails, or waits itself: nobody would know whether people were told
 */
export async function notifyBySubWorkflow(
	this: IExecuteFunctions,
	workflowId: string,
	notices: Notice[],
): Promise<void> {
	if (!workflowId) throw new SignoffError('notification_failed', 'No sub-workflow is chosen.');
	let run;
	try {
		run = await this.executeWorkflow(
			{ id: workflowId },
			notices.map((notice) => ({ json: noticeData(notice) })),
			undefined,
			{
				parentExecution: {
					executionId: this.getExecutionId(),
					workflowId: this.getWorkflow().id ?? '',
					shouldResume: false,
				},
				executionMode: this.getMode(),
			},
		);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new SignoffError('notification_failed', `The sub-workflow failed: ${reason}`, {
			cause: error,
		});
	}
	if (run.waitTill) {
		throw new SignoffError('notification_failed', 'The sub-workflow waits instead of ending.');
	}
}

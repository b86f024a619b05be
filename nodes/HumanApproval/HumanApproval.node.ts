import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { smtpCredentials } from '../shared/net/smtpConnection';
import { answerReviewer } from './answerReviewer';
import { assertEngineForwardsEveryOutput } from './engineVersion';
import { humanApprovalProperties } from './properties';
import { requestApproval } from './requestApproval';
import { webhooks } from './webhooks';

/** Shows all items on one page, waits, and hands back each item with its decision in `approval`. */
export class HumanApproval implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Human Approval',
		name: 'humanApproval',
		icon: { light: 'file:humanApproval.svg', dark: 'file:humanApproval.dark.svg' },
		group: ['organization'],
		version: 1,
		subtitle: '={{ $parameter["reviewers"] || "Open link" }}',
		description: 'Asks people on one page, waits, and hands back each item with its decision',
		defaults: { name: 'Human Approval' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
		],
		// Undecided is first: the engine passes the items to output 0 when a timer wakes the node (n8n 2.40.7).
		outputNames: ['Undecided', 'Approved', 'Rejected', 'Changes Requested'],
		waitingNodeTooltip: 'Waiting for people to decide. The output of this node shows the links.',
		credentials: smtpCredentials({ show: { notifyBy: ['email'] } }),
		webhooks,
		properties: humanApprovalProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			assertEngineForwardsEveryOutput();
			return await requestApproval.call(this);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerReviewer.call(this);
	}
}

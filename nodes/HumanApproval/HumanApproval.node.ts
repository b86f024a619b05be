import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { testSecret } from '../shared/secretTest';
import { answerReviewer } from './answerReviewer';
import { canvasOutputs } from './canvasOutputs';
import { credentials } from './credentials';
import { assertEngineForwardsEveryOutput } from './engineVersion';
import { failedRequest } from './failedRequest';
import { getFigures } from './getFigures';
import { getReviews } from './getReviews';
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
		subtitle:
			'={{ { getFigures: "Get Figures", getReviews: "Get Reviews" }[$parameter["operation"]] || $parameter["reviewers"] || "Open link" }}',
		description: 'Asks people on one page, waits, and hands back each item with its decision',
		defaults: { name: 'Human Approval' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: canvasOutputs,
		waitingNodeTooltip: 'Waiting for people to decide. The output of this node shows the links.',
		credentials,
		webhooks,
		properties: humanApprovalProperties,
	};

	methods = {
		credentialTest: {
			async testWebhookSecret(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
			): Promise<INodeCredentialTestResult> {
				return testSecret(credential.data?.secret);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'sendAndWait');
		if (operation === 'getReviews') return [await getReviews.call(this)];
		if (operation === 'getFigures') return [await getFigures.call(this)];
		try {
			assertEngineForwardsEveryOutput();
			return await requestApproval.call(this);
		} catch (error) {
			return failedRequest.call(this, error);
		}
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerReviewer.call(this);
	}
}

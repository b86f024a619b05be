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
import { searchWorkflows } from '../shared/workflowFilter';
import { canvasOutputs } from './canvasOutputs';
import { credentials } from './credentials';
import { approvalHints } from './hints';
import { humanApprovalProperties } from './properties';
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
			'={{ { getFigures: "Get Figures", getReviews: "Get Reviews" }[$parameter["operation"]] || ($rawParameter["reviewers"]?.startsWith("=") ? "reviewers by expression" : $parameter["reviewers"]) || "Open link" }}',
		description: 'Asks people on one page, waits, and hands back each item with its decision',
		defaults: { name: 'Human Approval' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: canvasOutputs,
		waitingNodeTooltip: 'Waiting for people to decide. The output of this node shows the links.',
		hints: approvalHints,
		credentials,
		webhooks,
		properties: humanApprovalProperties,
	};

	methods = {
		listSearch: { searchWorkflows },
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
		const { execute } = await import('./execute.js');
		return await execute.call(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { answerReviewer } = await import('./answerReviewer.js');
		return await answerReviewer.call(this);
	}
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assertEngineForwardsEveryOutput } from './engineVersion';
import { failedRequest } from './failedRequest';
import { getFigures } from './getFigures';
import { getReviews } from './getReviews';
import { requestApproval } from './requestApproval';

/** What the node is set to: asking people and waiting, or reading from the ledger. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
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

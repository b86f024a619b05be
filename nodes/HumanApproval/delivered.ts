import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { outputIndex } from './outputs';

/** n8n-core has this on the context of every node (2.40.7); n8n-workflow does not name it. */
interface WithRunData {
	runExecutionData?: {
		resultData?: {
			runData?: Record<
				string,
				Array<{ data?: { main?: Array<INodeExecutionData[] | null> } }> | undefined
			>;
		};
	};
}

/**
 * Ids of the reviews whose decided items this node has put out in this execution, by n8n's own record. What the ledger
 * calls released and this does not know was recorded right before n8n stopped. Undefined where n8n does not tell.
 */
export function deliveredReviews(context: IExecuteFunctions): Set<string> | undefined {
	const { runExecutionData } = context as IExecuteFunctions & WithRunData;
	const runData = runExecutionData?.resultData?.runData;
	if (!runData) return undefined;
	const delivered = new Set<string>();
	for (const { data } of runData[context.getNode().name] ?? []) {
		for (const [index, items] of (data?.main ?? []).entries()) {
			if (index === outputIndex.undecided) continue;
			for (const { json } of items ?? []) {
				const id = (json.approval as { reviewId?: unknown } | undefined)?.reviewId;
				if (typeof id === 'string') delivered.add(id);
			}
		}
	}
	return delivered;
}

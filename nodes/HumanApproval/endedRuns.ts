import type { IExecuteFunctions, IRunExecutionData } from 'n8n-workflow';
import type { Ledger, OpenSearch } from '../shared/ledger';
import { inParallel } from '../shared/parallel';

/** Executions read at a time: each comes with all its data. */
const readAtOnce = 4;

/**
 * Notes in the ledger which of the runs behind open reviews are over. n8n tells no node when a waiting run is stopped,
 * deleted or ends (2.40.7), so it is asked about each.
 */
export async function markEndedRuns(
	context: IExecuteFunctions,
	ledger: Ledger,
	conditions: Omit<OpenSearch, 'instanceId'>,
	now: Date,
): Promise<void> {
	const instanceId = context.getInstanceId();
	const open = await ledger.requests.openExecutions({ ...conditions, instanceId });
	const ended = await inParallel(open, readAtOnce, async (id) => await isOver(context, id));
	const executionIds = open.filter((_, index) => ended[index]);
	await ledger.requests.markEnded({ instanceId, executionIds, now });
}

async function isOver(context: IExecuteFunctions, executionId: string): Promise<boolean> {
	try {
		return hasEnded(await context.getExecutionDataById(executionId));
	} catch (error) {
		// A review that cannot be decided looks open then, which is better than to hide one that can.
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.warn(`Execution ${executionId} behind open reviews cannot be read: ${reason}`);
		return false;
	}
}

/** True when n8n has nothing left to run. While an execution runs, n8n keeps the nodes that were to come when it began. */
function hasEnded(data: IRunExecutionData | undefined): boolean {
	if (!data) return true;
	const { error, lastNodeExecuted } = data.resultData;
	if (error) return true;
	const toCome = data.executionData?.nodeExecutionStack ?? [];
	return lastNodeExecuted !== undefined && toCome.length === 0 && data.waitTill === undefined;
}

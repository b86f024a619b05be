import type { INodeExecutionData } from 'n8n-workflow';

/**
 * Outputs whose items stay paired with the items they were. When a webhook resumes a run, the engine takes the outputs for
 * inputs and pairs each item anew by its place in the list (n8n 2.40.7, `addPairedItemLineage`): behind Undecided,
 * `$('Draft Email').item` would be another prospect's draft, behind the other outputs nothing.
 *
 * In queue mode the outputs go through the database and come back as plain lists. The engine then keeps the source that an
 * item names (`outputsOf`), but never its place: a pair with another place is broken, so that an
 * expression finds nothing instead of somebody else's data. Behind the other outputs it finds nothing in any case.
 */
export function keepPairs(
	outputs: INodeExecutionData[][],
	{ queueMode }: { queueMode: boolean },
): INodeExecutionData[][] {
	return queueMode ? outputs.map(breakWrongPairs) : outputs.map((items) => PairedItems.from(items));
}

/** True where another process goes on with the run than the one that answered the webhook. */
export function isQueueMode(): boolean {
	return process.env.EXECUTIONS_MODE === 'queue';
}

/** A list that the engine may copy with `map`, but not pair anew. */
class PairedItems extends Array<INodeExecutionData> {
	static override get [Symbol.species]() {
		return Array;
	}

	override map<Result>(
		change: (item: INodeExecutionData, index: number, items: INodeExecutionData[]) => Result,
		self?: unknown,
	): Result[] {
		return super.map((item, index) => {
			const changed = change.call(self, item, index, this);
			return isItem(changed) ? { ...changed, pairedItem: item.pairedItem } : changed;
		});
	}
}

function isItem(value: unknown): value is INodeExecutionData {
	return typeof value === 'object' && value !== null && 'json' in value && 'pairedItem' in value;
}

/** A run that never was: following it is an error in n8n. */
const noRun = -1;

function breakWrongPairs(items: INodeExecutionData[]): INodeExecutionData[] {
	return items.map((item, index) => {
		const { pairedItem } = item;
		const isRight =
			typeof pairedItem === 'object' &&
			!Array.isArray(pairedItem) &&
			pairedItem.sourceOverwrite !== undefined &&
			pairedItem.item === index;
		if (isRight) return item;
		const sourceOverwrite = { previousNode: '', previousNodeOutput: 0, previousNodeRun: noRun };
		return { ...item, pairedItem: { item: index, sourceOverwrite } };
	});
}

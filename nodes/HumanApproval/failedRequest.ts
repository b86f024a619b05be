import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';

/**
 * What the node does when a request cannot go on. With n8n's own handling, a thrown error would lead the items to
 * Undecided even where an error output is chosen, and from there in circles (2.40.7).
 *
 * - On Error "Stop Workflow": throws.
 * - "Continue (using error output)": the items go to the error output, with `error` added.
 * - "Continue": they go to Undecided with `error` added, once; led back here, they end.
 */
export function failedRequest(this: IExecuteFunctions, error: unknown): INodeExecutionData[][] {
	const node = this.getNode();
	if (!this.continueOnFail()) throw toNodeError(node, error);
	const context = this.getContext('node');
	if (context.failedBefore === true) return [[], [], [], []];
	context.failedBefore = true;
	const items = this.getInputData().map((item, index) => failedItem(node, item, index, error));
	return [items, [], [], []];
}

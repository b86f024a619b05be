import { NodeConnectionTypes } from 'n8n-workflow';

const outputsOf = (names: string[]) =>
	JSON.stringify(names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName })));

// Undecided is first: the engine passes the items to output 0 when a timer wakes the node (n8n 2.40.7).
const requesting = outputsOf(['Undecided', 'Approved', 'Rejected', 'Changes Requested']);
const listing = outputsOf(['Reviews']);

/** The outputs on the canvas, by operation, as the expression that n8n evaluates. */
export const canvasOutputs =
	`={{ $parameter["operation"] === "getReviews" ? ${listing} : ${requesting} }}` as const;

import { NodeConnectionTypes } from 'n8n-workflow';

/** Undecided is first: the engine passes the items to output 0 when a timer wakes the node (n8n 2.40.7). */
export const outputNames = ['Undecided', 'Approved', 'Rejected', 'Changes Requested'];

const described = (names: string[]) =>
	JSON.stringify(names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName })));

/** The outputs on the canvas, by operation, as the expression that n8n evaluates. */
export const canvasOutputs =
	`={{ $parameter["operation"] === "getReviews" ? ${described(['Reviews'])} : $parameter["operation"] === "getFigures" ? ${described(['Figures'])} : ${described(outputNames)} }}` as const;

import type { NodeHint } from 'n8n-workflow';

const requesting = '$parameter["operation"] === "sendAndWait"';

/** What a setting of Human Approval leads to, shown in the panel before and after a run. */
export const approvalHints: NodeHint[] = [
	{
		type: 'warning',
		location: 'ndv',
		message:
			'No reviewers are named: there is one open link, and whoever has it can decide, under any name.',
		displayCondition: `={{ ${requesting} && !$parameter["reviewers"] }}`,
	},
	{
		type: 'info',
		location: 'ndv',
		message:
			'Nobody is notified. While the node waits, its output shows the links; hand them on from there.',
		displayCondition: `={{ ${requesting} && $parameter["notifyBy"] === "none" }}`,
	},
];

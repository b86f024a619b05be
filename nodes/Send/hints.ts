import type { NodeHint } from 'n8n-workflow';

const sending = '$parameter["operation"] === "sendEmail"';

/** What a setting of Send leads to, shown in the panel before and after a run. */
export const sendHints: NodeHint[] = [
	{
		type: 'warning',
		location: 'ndv',
		message:
			'Dry Run is on: nothing is handed to a mail server, and everything leaves by Not Sent.',
		displayCondition: `={{ ${sending} && $parameter["options"]?.dryRun === true }}`,
	},
	{
		type: 'warning',
		location: 'ndv',
		message:
			'Redirect All To is set: every message goes to that address, nobody else gets mail, and everything leaves by Not Sent.',
		displayCondition: `={{ ${sending} && !!$parameter["options"]?.redirectAllTo }}`,
	},
	{
		type: 'warning',
		location: 'ndv',
		message:
			'Approvals of any workflow count here: a text approved elsewhere can leave through this node.',
		displayCondition:
			'={{ ["sendEmail", "release"].includes($parameter["operation"]) && $parameter["approvalsFrom"] === "any" }}',
	},
];

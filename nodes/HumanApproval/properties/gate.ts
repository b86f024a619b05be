import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** n8n gives the parameter `message` to the agent's variant of this node and to no other (2.40.7). */
const message: NonNullable<IDisplayOptions['show']>[string] = [{ _cnd: { exists: true } }];

/** For what an agent's gate has no use of: it shows the tool call, not an item. */
export const outsideGate: IDisplayOptions = { hide: { message } };

/** Shown on the gate in front of an agent's tool only. */
export const gateProperties: INodeProperties[] = [
	{
		displayName: 'Reason',
		name: 'gateReason',
		type: 'string',
		default:
			"={{ $fromAI('reason', 'Why this tool has to run now, told to the person who decides') }}",
		description: 'Why the agent wants to run the tool, in its own words. Shown on the page.',
		displayOptions: { show: { message } },
	},
];

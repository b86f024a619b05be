import type { NodeHint } from 'n8n-workflow';

/** What a setting of Prospect Research leads to, shown in the panel before and after a run. */
export const researchHints: NodeHint[] = [
	{
		type: 'warning',
		location: 'ndv',
		message:
			'Allow Private Network is on: a website in an item can lead the reader to services inside your network.',
		displayCondition: '={{ $parameter["options"]?.allowPrivateNetwork === true }}',
	},
	{
		type: 'warning',
		location: 'ndv',
		message: 'robots.txt is not respected: read only sites that are your own this way.',
		displayCondition: '={{ $parameter["options"]?.respectRobots === false }}',
	},
];

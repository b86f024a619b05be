import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

// `configWithoutCloudSupport` is n8n's own set without the rules that forbid Node's own modules and globals: this pack
// is for self-hosted n8n (the ledger is a database of its own). What else is off stands below with its reason.
export default [
	{ ignores: ['dist', '.demo', 'node_modules', 'coverage'] },
	...configWithoutCloudSupport,
	{
		// n8n's own credential types `smtp` and `openAiApi` are used on purpose: builders have them already.
		files: ['nodes/**/*.ts'],
		rules: { '@n8n/community-nodes/no-credential-reuse': 'off' },
	},
	{
		// Tested by Human Approval and Send (`testedBy`), whose credentials the rule cannot read: they are passed by reference.
		files: [
			'credentials/SignoffDkimApi.credentials.ts',
			'credentials/SignoffUnsubscribeApi.credentials.ts',
			'credentials/SignoffWebhookApi.credentials.ts',
		],
		rules: { '@n8n/community-nodes/credential-test-required': 'off' },
	},
	{
		// Modules below a node know nothing of n8n: they throw SignoffError, and the node makes n8n's error of it.
		files: ['nodes/**/*.ts'],
		ignores: ['nodes/**/*.node.ts'],
		rules: { '@n8n/community-nodes/require-node-api-error': 'off' },
	},
	{
		// Tests and the demo never run inside n8n: they start it as a process, have no node to blame for an error, and
		// what they say belongs on the terminal.
		files: ['tests/**/*.ts', 'demo/**/*.ts'],
		rules: {
			'@n8n/community-nodes/no-dangerous-functions': 'off',
			'@n8n/community-nodes/require-node-api-error': 'off',
			'no-console': 'off',
		},
	},
];

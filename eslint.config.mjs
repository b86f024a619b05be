import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

// `configWithoutCloudSupport` is n8n's own set without the rules that forbid runtime dependencies and Node's own
// modules: this pack is for self-hosted n8n (n8n Cloud admits no pack with dependencies). Everything else stays on.
export default [
	{ ignores: ['dist', '.demo', 'node_modules', 'coverage'] },
	...configWithoutCloudSupport,
	{
		// Tests and the demo never run inside n8n: they start it as a process and have no node to blame for an error.
		files: ['tests/**/*.ts', 'demo/**/*.ts'],
		rules: {
			'@n8n/community-nodes/no-dangerous-functions': 'off',
			'@n8n/community-nodes/require-node-api-error': 'off',
		},
	},
];

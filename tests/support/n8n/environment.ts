/** What n8n may see of this machine's environment; test runners and other n8n settings stay outside. */
const INHERITED = [
	'PATH',
	'LANG',
	'TZ',
	'TMPDIR',
	'NODE_EXTRA_CA_CERTS',
	'HTTP_PROXY',
	'HTTPS_PROXY',
	'NO_PROXY',
];

/** Parts of n8n that only talk to n8n's own servers. */
const NETWORK_MODULES = ['mcp-registry', 'quick-connect'];

export interface N8nPlace {
	userFolder: string;
	baseUrl: string;
	port: number;
	/** n8n's own channel to its code runner, on 127.0.0.1. */
	brokerPort: number;
}

/** The environment of one n8n: all in its user folder, nothing reported to n8n's servers, loopback reachable. */
export function n8nEnvironment(
	place: N8nPlace,
	overrides: Record<string, string>,
): Record<string, string> {
	const inherited = INHERITED.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(inherited),
		HOME: place.userFolder,
		NODE_ENV: 'production',
		N8N_USER_FOLDER: place.userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(place.port),
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		N8N_EDITOR_BASE_URL: `${place.baseUrl}/`,
		WEBHOOK_URL: `${place.baseUrl}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_PYTHON_ENABLED: 'false',
		N8N_DISABLED_MODULES: NETWORK_MODULES.join(','),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_SSRF_PROTECTION_ENABLED: 'false',
		N8N_LOG_LEVEL: 'info',
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
		EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
		...overrides,
	};
}

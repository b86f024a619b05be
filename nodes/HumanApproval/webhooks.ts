import type { IWebhookDescription } from 'n8n-workflow';

const waiting = {
	name: 'default',
	responseMode: 'onReceived',
	// Without it the reviewer would see the text "firstEntryJson" (n8n 2.40.7).
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
};

/** GET shows the page, POST records decisions. n8n checks the signature of the link before either is called. */
export const webhooks = [
	{ ...waiting, httpMethod: 'GET' },
	{ ...waiting, httpMethod: 'POST' },
] as IWebhookDescription[];

import { get } from 'node:http';
import type { Draft } from '../../nodes/shared/contracts';
import { aQueue } from '../fixtures/reviewPage';
import { startApproval } from './approvalRun';
import { startN8n } from './n8n';
import { startSmtpServer } from './smtpServer';
import { waitFor } from './waitFor';

/** Two pages that wait in the same n8n: ours with drafts and evidence, and the custom form of n8n's Send Email. */
export interface WaitingPages {
	ours: string;
	reference: string;
	close(): Promise<void>;
}

/** Items as they come out of Draft Email, each with its dossier. */
export function draftsWithFacts(count: number, factsEach: number) {
	return aQueue(count, factsEach).map(({ review }) => {
		const { to, from, subject, text = '' } = review.content;
		const draft: Draft = {
			kind: 'email',
			...{ to, from, subject, body: text, language: 'en', version: 1 },
			sentences: review.sentences ?? [],
			findings: [],
		};
		return { draft, dossier: { ...review.dossier, priority: review.priority } };
	});
}

/** Starts n8n and both runs. The reference asks for two fields, the least that is of use. */
export async function startWaitingPages(drafts: number, factsEach: number): Promise<WaitingPages> {
	const [n8n, smtp] = await Promise.all([startN8n(), startSmtpServer()]);
	const close = async () => {
		await n8n.stop();
		await smtp.close();
	};
	try {
		const { links } = await startApproval(n8n, 'ours', draftsWithFacts(drafts, factsEach), {
			reviewers: 'lead@northwind.example',
		});
		const { host, port } = smtp;
		const credential = await n8n.createCredential('smtp', 'Bench', {
			...{ host, port, secure: false, disableStartTls: true, user: '', password: '', hostName: '' },
		});
		const stored = await n8n.importWorkflow(referenceJson(), { smtp: credential });
		await n8n.activate(stored);
		await waitFor('the webhook', async () => {
			return (await fetch(`${n8n.baseUrl}/webhook/reference`, { method: 'POST' })).ok;
		});
		const reference = await waitFor('the mail of Send Email', () => {
			const [mail] = smtp.messages;
			return /https?:\/\/[^\s"]+webhook-waiting[^\s"]+/
				.exec(String(mail?.parsed.html || mail?.parsed.text))?.[0]
				.replaceAll('&amp;', '&');
		});
		return { ours: links[0] ?? '', reference, close };
	} catch (error) {
		await close();
		throw error;
	}
}

function referenceJson() {
	return {
		name: 'Reference',
		nodes: [
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: 'reference',
				parameters: { path: 'reference', httpMethod: 'POST' },
			},
			{
				name: 'Send Email',
				type: 'n8n-nodes-base.emailSend',
				typeVersion: 2.1,
				position: [200, 0],
				webhookId: 'reference-wait',
				parameters: {
					operation: 'sendAndWait',
					fromEmail: 'bench@northwind.example',
					toEmail: 'lead@northwind.example',
					subject: 'Please decide',
					message: 'A draft waits for you.',
					responseType: 'customForm',
					formFields: { values: [{ fieldLabel: 'Decision' }, { fieldLabel: 'Comment' }] },
				},
			},
		],
		connections: { Webhook: { main: [[{ node: 'Send Email', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** Milliseconds from the request to the first byte of the page. */
export async function firstByte(url: string): Promise<number> {
	const start = performance.now();
	return await new Promise((resolve, reject) => {
		const request = get(url, (response) => {
			if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
			response.once('data', () => {
				const taken = performance.now() - start;
				response.resume().once('end', () => resolve(taken));
			});
		});
		request.once('error', reject);
	});
}

import { waitFor } from '../waitFor';
import type { WorkflowNode } from './workflows';

/** The path of a workflow's form trigger: its own path if it has one, else its webhook id. */
export function formPath(nodes: WorkflowNode[]): string {
	const trigger = nodes.find((node) => node.type === 'n8n-nodes-base.formTrigger');
	if (!trigger) throw new Error('The workflow has no form trigger');
	const options = trigger.parameters.options as { path?: string } | undefined;
	const path = trigger.parameters.path || options?.path || trigger.webhookId;
	if (typeof path !== 'string' || path === '') throw new Error('The form trigger has no path');
	return `/form/${path}`;
}

/**
 * Fills in a published form as its page's script does: the page is read, each label gives the name of its input, and
 * the answers are posted as multipart form data. Labels are those of the form; for a moment after publishing n8n
 * answers 404, which is waited out.
 * @throws Error for a label that the form does not have, or an answer other than 200
 */
export async function submitForm(url: string, answers: Record<string, string>): Promise<void> {
	const page = await waitFor(`the form at ${url}`, async () => {
		const response = await fetch(url);
		const html = await response.text();
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
		return html;
	});
	const names = await inputNames(page);
	const body = new FormData();
	for (const [label, answer] of Object.entries(answers)) {
		const name = names.get(label);
		if (name === undefined) {
			throw new Error(`The form has no "${label}"; it has ${[...names.keys()].join(', ')}`);
		}
		body.append(name, answer);
	}
	const response = await fetch(url, { method: 'POST', body });
	const text = await response.text();
	if (!response.ok) throw new Error(`The form answered HTTP ${response.status}: ${text}`);
}

/** Label to input name. n8n marks required labels by a class, so the text is the label alone. */
async function inputNames(page: string): Promise<Map<string, string>> {
	const { parseHTML } = await import('linkedom');
	const { document } = parseHTML(page);
	const names = new Map<string, string>();
	for (const label of document.querySelectorAll('label[for]')) {
		names.set(label.textContent?.trim() ?? '', label.getAttribute('for') ?? '');
	}
	return names;
}

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

/** The page of a published form. For a moment after publishing n8n answers 404, which is waited out. */
export async function fetchForm(url: string): Promise<string> {
	return await waitFor(`the form at ${url}`, async () => {
		const response = await fetch(url);
		const page = await response.text();
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
		return page;
	});
}

/**
 * Fills in a published form as its page's script does: the page is read, each label gives the name of its input, and
 * the answers are posted as multipart form data. Labels are those of the form.
 * @throws Error for a label that the form does not have, or an answer other than 200
 */
export async function submitForm(url: string, answers: Record<string, string>): Promise<void> {
	const names = inputNames(await fetchForm(url));
	const body = new FormData();
	for (const [label, answer] of Object.entries(answers)) {
		const name = names.get(label);
		if (name === undefined) {
			throw new Error(`The form has no "${label}"; it has ${[...names.keys()].join(', ')}`);
		}
		body.append(name, answer);
	}
	const response = await postForm(url, body);
	const text = await response.text();
	if (!response.ok) throw new Error(`The form answered HTTP ${response.status}: ${text}`);
}

/** Posts the answers of a published form. n8n may know its page a moment before it takes answers: that 404 is waited out. */
export async function postForm(url: string, body: FormData): Promise<Response> {
	return await waitFor(`the form at ${url} to take answers`, async () => {
		const response = await fetch(url, { method: 'POST', body });
		return response.status === 404 ? undefined : response;
	});
}

/** Label to input name, as n8n's form template writes them: `<label class='form-label' for='field-0'>Company</label>`. */
function inputNames(page: string): Map<string, string> {
	const labels = page.matchAll(/<label[^>]*\sfor='([^']+)'[^>]*>([^<]*)<\/label>/g);
	return new Map([...labels].map(([, name = '', label = '']) => [label.trim(), name]));
}

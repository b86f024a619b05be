import { readFile } from 'node:fs/promises';

import type { INodeParameters } from 'n8n-workflow';

import type { N8nClient } from '../tests/support/n8n/client';
import type { StoredWorkflow, WorkflowJson, WorkflowNode } from '../tests/support/n8n/workflows';
import type { ChosenModel } from './chooseModel';

interface Named {
	id: string;
	name: string;
}

/**
 * Puts the quick-start template into n8n with credentials for the demo's mail server and model, and publishes it. On a
 * later start the workflow is kept as the user left it; credentials and the model follow what this start uses.
 */
export async function prepareWorkflow(
	n8n: N8nClient,
	templateFile: string,
	services: { smtpPort: number; model: ChosenModel },
): Promise<StoredWorkflow> {
	const { smtpPort, model } = services;
	const smtp = { host: '127.0.0.1', port: smtpPort, secure: false, disableStartTls: true };
	const credentials = {
		smtp: await keepCredential(n8n, 'smtp', 'Demo mail server', smtp),
		openAiApi: await keepCredential(n8n, 'openAiApi', model.label, model.credential),
	};
	const template = JSON.parse(await readFile(templateFile, 'utf8')) as WorkflowJson;
	const known = (await n8n.rest<Named[]>('GET', '/rest/workflows')).find(
		({ name }) => name === template.name,
	);
	if (!known) {
		const nodes = template.nodes.map((node) => forDemo(node, model));
		return await n8n.activate(await n8n.importWorkflow({ ...template, nodes }, credentials));
	}
	const kept = await n8n.workflow(known.id);
	const nodes = kept.nodes.map((node) => forDemo(node, model));
	return await n8n.activate(await n8n.updateWorkflow(known.id, { ...kept, nodes }, credentials));
}

/** Makes the credential, or brings the one of an earlier start up to date. @returns its id */
async function keepCredential(
	n8n: N8nClient,
	type: string,
	name: string,
	data: Record<string, unknown>,
): Promise<string> {
	const known = (await n8n.rest<Array<Named & { type: string }>>('GET', '/rest/credentials')).find(
		(credential) => credential.type === type,
	);
	if (!known) return await n8n.createCredential(type, name, data);
	return await n8n.updateCredential(known.id, type, name, data);
}

/** The fictional companies' sites are on this machine, which Prospect Research reads only when told so. */
function forDemo(node: WorkflowNode, model: ChosenModel): WorkflowNode {
	const parameters = { ...node.parameters };
	const isResearch = node.type === 'n8n-nodes-signoff.prospectResearch';
	const usesModel = isResearch || node.type === 'n8n-nodes-signoff.draftEmail';
	if (usesModel && model.modelName !== undefined) parameters.model = model.modelName;
	if (isResearch) {
		const options = (parameters.options ?? {}) as INodeParameters;
		parameters.options = { ...options, allowPrivateNetwork: true };
	}
	return { ...node, parameters };
}

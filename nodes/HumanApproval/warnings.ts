import ipaddr from 'ipaddr.js';
import type { IWorkflowSettings } from 'n8n-workflow';
import { wiringWarnings, type Wire } from './wiring';

export interface Surroundings {
	/** One of the links that reviewers get. */
	link: string;
	/** Where n8n tells them. */
	wires?: Wire[];
	ownName: string;
	settings: IWorkflowSettings;
	/** n8n's environment: what workflows that set nothing do. */
	environment: Record<string, string | undefined>;
}

/** What will hurt later and can be seen now. Shown on the canvas while the node waits; nothing is stopped. */
export function warningsFor(surroundings: Surroundings): string[] {
	return [
		...unreachableLink(surroundings),
		...discardedData(surroundings),
		...oldOrder(surroundings),
		...(surroundings.wires ? wiringWarnings(surroundings.wires, surroundings.ownName) : []),
	];
}

function unreachableLink({ link }: Surroundings): string[] {
	const { origin, hostname } = new URL(link);
	const host = hostname.replace(/^\[|\]$/g, '');
	const isLocal = host === 'localhost' || host.endsWith('.localhost');
	const isAddress = ipaddr.isValid(host);
	const range = isAddress ? ipaddr.process(host).range() : undefined;
	if (isLocal || range === 'loopback') {
		return [
			`The links begin with ${origin}: only this machine can open them. Set WEBHOOK_URL to the address under which reviewers reach n8n.`,
		];
	}
	const isPrivateName = !isAddress && (!host.includes('.') || /\.(local|internal|lan)$/.test(host));
	if ((range !== undefined && range !== 'unicast') || isPrivateName) {
		return [
			`The links begin with ${origin}: only your own network can open them. Set WEBHOOK_URL if reviewers are elsewhere.`,
		];
	}
	return [];
}

function discardedData({ settings, environment }: Surroundings): string[] {
	const kept = (own: string | undefined, fallback: string | undefined) =>
		(own === undefined || own === 'DEFAULT' ? (fallback ?? 'all') : own) !== 'none';
	const keepsErrors = kept(
		settings.saveDataErrorExecution,
		environment.EXECUTIONS_DATA_SAVE_ON_ERROR,
	);
	const keepsSuccess = kept(
		settings.saveDataSuccessExecution,
		environment.EXECUTIONS_DATA_SAVE_ON_SUCCESS,
	);
	return [
		...(keepsErrors
			? []
			: [
					'n8n keeps no data of failed executions of this workflow: what is approved and not sent yet is lost with a failure, and cannot be tried again. Set "Save failed production executions" in the workflow settings.',
				]),
		...(keepsSuccess
			? []
			: [
					'n8n keeps no data of successful executions of this workflow: a reviewer who opens the link after the end gets an error instead of the page that all is done. Set "Save successful production executions" in the workflow settings.',
				]),
	];
}

/** Workflows of before n8n 1.0, and those made by API without the setting. */
function oldOrder({ settings }: Surroundings): string[] {
	if (settings.executionOrder === 'v1') return [];
	return [
		'This workflow runs in the order of old n8n versions: all branches take turns, and an agent does not wait for this node. Set "Execution Order" to v1 in the workflow settings.',
	];
}

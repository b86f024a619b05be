import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { aDossier, aDraft } from '../fixtures/reviews';
import {
	createEngine,
	sketchWorkflow,
	type WorkflowJson,
	type EngineOptions,
	type Execution,
	type NodeSketch,
} from './engine';

export const reviewer = 'lead@northwind.example';

/** Where the nodes lie and how Undecided is wired. */
export interface Layout {
	/** Height of the first node behind Approved; the node itself lies at 300. */
	approvedY?: number;
	rejectedY?: number;
	/** Another node in the place of the first one behind Approved. */
	approved?: Pick<NodeSketch, 'type' | 'parameters' | 'credentials'>;
	/** Height of the No Operation node of the loop; absent: Undecided leads straight back. */
	loopY?: number;
	onError?: NodeSketch['onError'];
	settings?: Record<string, string>;
	/** Undecided leads nowhere. */
	withoutLoop?: boolean;
	/** Left out: Approved leads nowhere. */
	withoutApproved?: boolean;
	credentials?: string[];
}

type Parameters = Record<string, unknown>;

/** The canvas of the quick start around Human Approval, with a stand-in for Draft Email. */
export function workflow(parameters: Parameters = {}, layout: Layout = {}): WorkflowJson {
	const {
		approvedY = 100,
		rejectedY = 200,
		onError,
		settings,
		withoutApproved,
		withoutLoop,
	} = layout;
	const { credentials = ['smtp', 'signoffWebhookApi'] } = layout;
	const loopY = 'loopY' in layout ? layout.loopY : 500;
	const noOp = 'n8n-nodes-base.noOp';
	const sketch = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', position: [0, 300] },
			{ name: 'Draft', type: noOp, position: [200, 300] },
			{
				name: 'Approval',
				type: 'n8n-nodes-signoff.humanApproval',
				position: [400, 300],
				credentials,
				onError,
				parameters: {
					operation: 'sendAndWait',
					notifyBy: 'none',
					reviewers: reviewer,
					...parameters,
				} as never,
			},
			{ name: 'Approved', type: noOp, position: [600, approvedY], ...layout.approved },
			{ name: 'Rejected', type: noOp, position: [600, rejectedY] },
			...(loopY === undefined
				? []
				: [{ name: 'Undecided', type: noOp, position: [600, loopY] as [number, number] }]),
			{ name: 'Failed', type: noOp, position: [600, 600] },
		],
		connections: [
			'Start -> Draft',
			'Draft -> Approval',
			...(loopY === undefined
				? ['Approval[0] -> Approval']
				: ['Approval[0] -> Undecided', ...(withoutLoop ? [] : ['Undecided -> Approval'])]),
			...(withoutApproved ? [] : ['Approval[1] -> Approved']),
			'Approval[2] -> Rejected',
			'Approval[3] -> Draft',
			'Approval[4] -> Failed',
		],
	});
	return { ...sketch, settings: { ...sketch.settings, ...settings } };
}

export function itemFor(name: string) {
	const dossier = aDossier();
	const address = `${name.toLowerCase().replace(/\W/g, '.')}@brightline.example`;
	return {
		json: {
			dossier: { ...dossier, prospect: { ...dossier.prospect, name, email: address } },
			draft: aDraft({ to: `${name} <${address}>`, subject: `For ${name}` }),
		} as never,
	};
}

export async function start(
	names: string[],
	parameters: Parameters = {},
	layout: Layout = {},
	options: Partial<EngineOptions> = {},
): Promise<Execution> {
	const engine = createEngine({
		...options,
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval(), ...options.nodes },
	});
	return await engine.run(workflow(parameters, layout), names.map(itemFor));
}

/** While the node waits, its output shows the links. */
export function linkOf(execution: Execution, index = 0): string {
	return String(execution.items('Approval')[index]?.json.reviewLink);
}

/** Review id by the name at the start of each undecided card's title, in the order of the queue. */
export async function reviewIds(execution: Execution, url = linkOf(execution)) {
	const headers = { accept: 'application/json' };
	const { body } = await execution.request({ url, headers });
	const { reviews } = JSON.parse(body) as {
		reviews: Array<{ id: string; title: string; state: string }>;
	};
	return Object.fromEntries(
		reviews
			.filter(({ state }) => state === 'undecided')
			.map(({ id, title }) => [title.split(',')[0] ?? '', id]),
	);
}

/** Subjects of the drafts that a node put out in a run, by default in all runs. */
export function subjects(execution: Execution, node: string, run?: number): string[] {
	const runs = run === undefined ? execution.runs(node).map((_, index) => index) : [run];
	return runs.flatMap((index) =>
		execution.items(node, 0, index).map(({ json }) => (json.draft as { subject: string }).subject),
	);
}

/** What a reviewer decides about one draft. */
export type Choice = 'approved' | 'rejected' | 'changesRequested';

/** Submits decisions by name, as the page does. */
export async function decide(
	execution: Execution,
	choices: Record<string, Choice>,
	url = linkOf(execution),
) {
	const ids = await reviewIds(execution, url);
	const form: Record<string, string> = {};
	for (const [name, choice] of Object.entries(choices)) {
		form[`outcome.${ids[name]}`] = choice;
		if (choice === 'changesRequested') form[`feedback.${ids[name]}`] = 'Shorter, please';
	}
	return await execution.request({ url, form });
}

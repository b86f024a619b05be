import type { INode, INodeType } from 'n8n-workflow';
import { createEngine, sketchWorkflow, type Execution, type NodeSketch } from './engine';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { draftSchema, type Draft } from '../../nodes/shared/contracts';
import type { ChatCall } from '../../demo/model/chatServer';
import { startModelServer, type ModelServer } from './modelServer';

/** One run of Draft Email in the engine; `parameters` go over those of an ordinary sender. */
export interface DraftRun {
	items: object[];
	parameters?: INode['parameters'];
	onError?: INode['onError'];
	/** Without it no credential is set. */
	hasModel?: boolean;
	/** Further nodes and what connects them; the node itself is called "Draft". */
	nodes?: NodeSketch[];
	connections?: string[];
	types?: Record<string, INodeType>;
}

/** Draft Email in the engine with a scripted model; `answer` may be changed at any time. */
export interface DraftEmailBench {
	server: ModelServer;
	answer: (call: ChatCall) => unknown;
	run(run: DraftRun): Promise<Execution>;
	/** The drafts of a run that must succeed. */
	drafts(run: DraftRun): Promise<Draft[]>;
	close(): Promise<void>;
}

const sender = {
	model: 'test-model',
	senderName: 'Sam Field',
	senderEmail: 'sam@northwind.example',
	senderCompany: 'Northwind Tools',
	offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
	postalAddress: '1 Harbour Street, Bristol',
};

export async function startDraftEmail(): Promise<DraftEmailBench> {
	const server = await startModelServer({ answer: (call) => bench.answer(call) });
	const run = async ({
		items,
		parameters,
		onError,
		hasModel = true,
		nodes = [],
		connections = [],
		types = {},
	}: DraftRun) => {
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.draftEmail': new DraftEmail(), ...types },
			credentials: { openAiApi: { apiKey: 'sk-any', url: server.baseUrl } },
		});
		const workflow = sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Draft',
					type: 'n8n-nodes-signoff.draftEmail',
					credentials: hasModel ? ['openAiApi'] : [],
					onError,
					parameters: { ...sender, ...parameters },
				},
				...nodes,
			],
			connections: ['Start -> Draft', ...connections],
		});
		return await engine.run(
			workflow,
			items.map((json) => ({ json: structuredClone(json) as never })),
		);
	};
	const bench: DraftEmailBench = {
		server,
		answer: () => {
			throw new Error('The test gave no answer.');
		},
		run,
		async drafts(options) {
			const execution = await run(options);
			if (execution.error) {
				const { message, description } = execution.error;
				throw new Error(`${message} ${description ?? ''}`);
			}
			return execution.items('Draft').map((item) => draftSchema.parse(item.json.draft));
		},
		close: async () => await server.close(),
	};
	return bench;
}

/** The JSON that a model call holds between `<tag>` and `</tag>`. */
export function sectionOf(
	call: ChatCall | undefined,
	tag: 'brief' | 'data',
): Record<string, unknown> {
	const text = call?.messages.at(1)?.content ?? '';
	const json = new RegExp(`<${tag}>\\n(.*)\\n</${tag}>`, 's').exec(text)?.[1] ?? '{}';
	return JSON.parse(json) as Record<string, unknown>;
}

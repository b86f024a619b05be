import { createEngine, sketchWorkflow, type EngineOptions, type Execution } from './engine';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { Send } from '../../nodes/Send/Send.node';
import type { Content } from '../../nodes/shared/contracts';
import type { LedgerTables } from '../../nodes/shared/ledger';
import { recordApproval } from './ledger';

/** Runs the Send node alone in n8n-core's engine; `operation` is Send Email unless told. */
export async function runSend(
	items: Array<object | INodeExecutionData>,
	{
		credentials = {},
		onError,
		...parameters
	}: INode['parameters'] & {
		credentials?: EngineOptions['credentials'];
		onError?: INode['onError'];
	},
): Promise<Execution> {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() }, credentials });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', onError },
					parameters: { operation: 'sendEmail', ...parameters },
					credentials: Object.keys(credentials),
				},
			],
			connections: ['Start -> Send'],
		}),
		items.map((item) => ('json' in item ? item : { json: { ...item } as IDataObject })),
	);
}

/** What Send put into the items of one output. */
export const sendOf = (execution: Execution, output = 0): IDataObject[] =>
	execution.items('Send', output).map(({ json }) => json.send as IDataObject);

let count = 0;

/** An approved email in the ledger, and the item that goes with it. */
export async function approvedEmail(ledger: LedgerTables, change: Partial<Content> = {}) {
	count += 1;
	const content: Content = {
		kind: 'email',
		from: 'Sam Seller <sam@seller.example>',
		to: `Ana Ruiz <ana${count}@example.com>`,
		subject: 'Your new warehouse',
		text: `Hello Ana,\n\nthis is message ${count}.\n`,
		...change,
	};
	const approval = await recordApproval(ledger, {
		id: `run-${count}`,
		content,
		decidedAt: new Date().toISOString(),
	});
	const { text: body, ...rest } = content;
	const draft = { ...rest, body, language: 'en', sentences: [], findings: [], version: 1 };
	return { approval, json: { draft, approval: { id: approval.id } } as unknown as IDataObject };
}

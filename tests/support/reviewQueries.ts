import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { createEngine, sketchWorkflow, type Execution } from './engine';

/** Runs Human Approval with an operation that reads from the ledger of this file, as a canvas of its own with both outputs. */
export async function queryReviews(
	parameters: object,
	onError?: 'continueErrorOutput',
): Promise<Execution> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'List',
					type: 'n8n-nodes-signoff.humanApproval',
					onError,
					parameters: { operation: 'getReviews', ...parameters } as never,
				},
				{ name: 'Reviews', type: 'n8n-nodes-base.noOp' },
				{ name: 'Failed', type: 'n8n-nodes-base.noOp' },
			],
			connections: ['Start -> List', 'List[0] -> Reviews', 'List[1] -> Failed'],
		}),
	);
}

/** The items that such an operation gives, which must not fail. */
export async function listReviews(parameters: object) {
	const execution = await queryReviews(parameters);
	expect(execution.error).toBeUndefined();
	return execution.items('Reviews').map(({ json }) => json);
}

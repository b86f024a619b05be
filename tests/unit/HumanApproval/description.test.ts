import { NodeHelpers, Workflow, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { HumanApproval } from '../../../nodes/HumanApproval/HumanApproval.node';

const { description } = new HumanApproval();
const type = 'n8n-nodes-signoff.humanApproval';

/** What n8n makes of given parameters: defaults filled in, hidden ones left out. */
function effective(parameters: INodeParameters, properties = description.properties) {
	return (
		NodeHelpers.getNodeParameters(properties, parameters, true, false, null, description) ?? {}
	);
}

function outputNames(parameters: INodeParameters) {
	const node = {
		...{ id: 'approval', name: 'Approval', type, typeVersion: 1, parameters },
		position: [0, 0] as [number, number],
	};
	const nodeTypes = {
		getByName: () => new HumanApproval(),
		getByNameAndVersion: () => new HumanApproval(),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, node, description).map((output) =>
		typeof output === 'string' ? output : output.displayName,
	);
}

describe('the node on the canvas', () => {
	test('a new node asks for approval and has four outputs, Undecided first', () => {
		expect(effective({}).operation).toBe('sendAndWait');
		expect(outputNames(effective({}))).toEqual([
			'Undecided',
			'Approved',
			'Rejected',
			'Changes Requested',
		]);
	});

	test('Get Reviews has one output and none of the parameters of a request', () => {
		const parameters = effective({ operation: 'getReviews' });
		expect(outputNames(parameters)).toEqual(['Reviews']);
		expect(Object.keys(parameters).sort()).toEqual([
			'filters',
			'includeContent',
			'ledger',
			'limit',
			'operation',
			'returnAll',
		]);
	});

	test('Get Figures has one output and asks only what to count', () => {
		const parameters = effective({ operation: 'getFigures' });
		expect(outputNames(parameters)).toEqual(['Figures']);
		expect(Object.keys(parameters).sort()).toEqual([
			'asPage',
			'filters',
			'ledger',
			'operation',
			'weeks',
		]);
	});

	test('credentials are asked for only where they are used', () => {
		const wanted = (parameters: INodeParameters) =>
			(description.credentials ?? [])
				.filter((credential) =>
					NodeHelpers.displayParameter(effective(parameters), credential, null, description),
				)
				.map(({ name }) => name);
		expect(wanted({})).toEqual(['smtp']);
		expect(wanted({ notifyBy: 'httpRequest' })).toEqual(['signoffWebhookApi']);
		expect(wanted({ notifyBy: 'subWorkflow' })).toEqual([]);
		expect(wanted({ operation: 'getReviews' })).toEqual([]);
	});

	test("an agent's gate asks the agent for a reason and has no settings of what to review", () => {
		const message: INodeProperties = {
			displayName: 'Message',
			name: 'message',
			type: 'string',
			default: 'The agent wants to run this tool',
		};
		const parameters = effective({}, [message, ...description.properties]);
		expect(parameters.gateReason).toContain("$fromAI('reason'");
		expect(parameters).not.toHaveProperty('review');
		expect(parameters).toHaveProperty('reviewers');
		expect(effective({})).not.toHaveProperty('gateReason');
	});
});

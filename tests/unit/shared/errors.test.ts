import { NodeOperationError, type INode } from 'n8n-workflow';
import { errorForItem, SignoffError, toNodeError } from '../../../nodes/shared/errors';

const node: INode = {
	id: '1',
	name: 'Send',
	type: 'n8n-nodes-signoff.send',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('toNodeError', () => {
	test('names the item and says what to do', () => {
		const error = toNodeError(node, new SignoffError('model_auth', 'HTTP 401.'), 2);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'The model refused the API key. HTTP 401. [item 3]',
			description: 'Check the API key in the credential.',
			context: { itemIndex: 2 },
		});
	});

	test('keeps our message when it mentions a code that n8n has words of its own for', () => {
		const error = toNodeError(
			node,
			new SignoffError('smtp_unavailable', 'connect ECONNREFUSED'),
			0,
		);
		expect(error.message).toBe(
			'The mail server could not be reached. connect ECONNREFUSED [item 1]',
		);
	});

	test('an error of n8n passes through and learns its item', () => {
		const known = new NodeOperationError(node, 'Node does not have any credentials set');
		expect(toNodeError(node, known, 1)).toBe(known);
		expect(known.context.itemIndex).toBe(1);
	});

	test('anything else that was thrown becomes an error with the item', () => {
		expect(toNodeError(node, 'plain text', 0).message).toBe('plain text [item 1]');
	});
});

test('errorForItem gives code, message and advice to the next node', () => {
	expect(errorForItem(new SignoffError('not_approved'))).toEqual({
		code: 'not_approved',
		message: 'There is no approval for this content.',
		advice: 'Lead the item through Human Approval first.',
	});
	expect(errorForItem(new Error('boom'))).toEqual({ code: 'unexpected', message: 'boom' });
});

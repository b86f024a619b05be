import { SignoffError, errorForItem } from '../../shared/errors';
import { readSuppressed } from '../../shared/ledger/suppressionKeys';
import type { Operation } from './operation';
import { perItem } from './perItem';

/** Suppresses the address that a signed unsubscribe link was made for. */
export const recordUnsubscribe: Operation = {
	option: {
		name: 'Record Unsubscribe',
		value: 'recordUnsubscribe',
		description: 'Check a signed unsubscribe link and suppress the address it was made for',
		action: 'Record an unsubscribe',
	},
	outputNames: ['Valid', 'Not Valid'],
	properties: [
		{
			displayName:
				'Put this behind a Webhook node that answers GET and POST. Mail scanners open links: on GET turn on Only Check and show a page with a button, and record on POST.',
			name: 'unsubscribeNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Token',
			name: 'unsubscribe',
			type: 'string',
			required: true,
			default: '={{ $json.query?.token ?? $json.body?.token }}',
			placeholder: 'e.g. {{ $json.query.token }}',
			description:
				'The token of the link, as it came; of an unsubscribe mail the whole subject can be given',
		},
		{
			displayName: 'Only Check',
			name: 'onlyCheck',
			type: 'boolean',
			default: false,
			description:
				'Whether to tell whose link it is and record nothing, for a page that asks first',
		},
	],
	async execute(context, openLedger) {
		const { readSecret } = await import('../unsubscribe/fromNode.js');
		const { readToken } = await import('../unsubscribe/token.js');
		const secret = await readSecret(context);
		const ledger = await openLedger();
		return await perItem(context, 2, async (_, index) => {
			const token = String(context.getNodeParameter('unsubscribe', index, '') ?? '');
			const unsubscribe = readToken(secret, token);
			const entry = unsubscribe && readSuppressed(unsubscribe.address);
			if (!entry) {
				const { code, message, advice } = errorForItem(
					new SignoffError('invalid_unsubscribe_token'),
				);
				return { output: 1, send: { reason: code, message, advice } };
			}
			const { address, approvalId } = unsubscribe;
			if (context.getNodeParameter('onlyCheck', index, false) !== true) {
				const at = new Date().toISOString();
				const source = `unsubscribe link, approval ${approvalId}`;
				await ledger.suppressions.add([{ ...entry, source, at }]);
			}
			const suppression = await ledger.suppressions.findAny([address]);
			return {
				send: {
					...{ address, approvalId, suppressed: suppression !== undefined },
					...(suppression && { suppression }),
				},
			};
		});
	},
};

import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import type { Operation } from './operation';
import { perItem } from './perItem';

const day = 24 * 3_600_000;

/** Reviews in one transaction: everybody else waits for it, so it lasts milliseconds. */
const batchSize = 100;

/** Removes old texts from the ledger and keeps the record of what was decided and sent. */
export const purgeOldContent: Operation = {
	option: {
		name: 'Purge Old Content',
		value: 'purgeOldContent',
		description: 'Remove old texts from the ledger; hashes, decisions and sends stay',
		action: 'Purge old content',
	},
	outputNames: ['Done'],
	properties: [
		{
			displayName: 'Older Than (Days)',
			name: 'purgeOlderThan',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 365,
			description: 'Counted from the decision, or from the send where there was one',
		},
		{
			displayName: 'What to Purge',
			name: 'purgeWhat',
			type: 'options',
			options: [
				{
					name: 'Everything',
					value: 'everything',
					description:
						'Also what nobody decided and what was approved and never sent. Neither can be decided or sent afterwards.',
				},
				{
					name: 'Finished',
					value: 'finished',
					description: 'What was decided; what was approved only once it was sent',
				},
			],
			default: 'finished',
		},
	],
	async execute(context, openLedger) {
		const ledger = await openLedger();
		return await perItem(context, 1, async (_, index) => {
			const before = readLimit(context, index);
			const unfinished = context.getNodeParameter('purgeWhat', index, 'finished') === 'everything';
			const counts = await purge(ledger, before, unfinished, context.getExecutionCancelSignal());
			return { send: { before: before.toISOString(), ...counts } };
		});
	},
};

function readLimit(context: IExecuteFunctions, index: number): Date {
	const days = Number(context.getNodeParameter('purgeOlderThan', index, 365));
	// An expression that came out empty must not purge the whole ledger.
	if (!(days >= 1)) throw new SignoffError('invalid_input', 'Older Than must be at least 1 day.');
	const time = Date.now() - days * day;
	return new Date(Math.max(time, 0));
}

async function purge(ledger: Ledger, before: Date, unfinished: boolean, cancelled?: AbortSignal) {
	const total = { reviews: 0, approvals: 0, kept: { undecided: 0, unsent: 0 } };
	const query = { before, unfinished, limit: batchSize, now: new Date() };
	let after: { createdAt: string; id: string } | undefined;
	do {
		cancelled?.throwIfAborted();
		const batch = await ledger.retention.purgeBatch({ ...query, after });
		total.reviews += batch.reviews;
		total.approvals += batch.approvals;
		total.kept.undecided += batch.kept.undecided;
		total.kept.unsent += batch.kept.unsent;
		after = batch.next;
	} while (after);
	const pages = await ledger.pageCache.removeReadBefore(before);
	const files = await ledger.attachments.removeUnusedSince(before);
	return { ...total, pages, files };
}

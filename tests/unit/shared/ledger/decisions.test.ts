import type { Decision } from '../../../../nodes/shared/contracts';
import { storedReview, temporaryLedger } from '../../../support/ledger';

it('lists the decisions of one request, oldest first, with all they said', async () => {
	const { ledger, remove } = await temporaryLedger();
	for (const requestId of ['request', 'other']) {
		await ledger.requests.startRound({
			id: requestId,
			executionId: '1',
			workflowId: 'workflow',
			nodeId: 'node',
			title: 'Outreach',
			now: new Date(),
		});
		const ids = ['ana', 'ben', 'cleo'].map((name) => `${requestId}-${name}`);
		await ledger.reviews.insert(ids.map((id) => storedReview({ id, requestId })));
	}
	const decided = (reviewId: string, decidedAt: string): Decision => ({
		reviewId,
		outcome: 'changesRequested',
		edits: {},
		feedback: 'Shorter, please.',
		tags: ['tone'],
		reviewer: 'rita@sender.example',
		verified: false,
		decidedAt,
		secondsSpent: 12.5,
	});
	const later = decided('request-ana', '2026-11-23T08:05:00.000Z');
	const earlier = decided('request-ben', '2026-11-23T08:01:00.000Z');
	const elsewhere = decided('other-ana', '2026-11-23T08:00:00.000Z');
	for (const decision of [later, earlier, elsewhere]) {
		await ledger.reviews.recordDecision(decision);
	}

	expect(await ledger.decisions.listByRequest('request')).toEqual([earlier, later]);
	await remove();
});

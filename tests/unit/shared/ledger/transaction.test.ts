import type { Ledger } from '../../../../nodes/shared/ledger';
import { temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

describe('a transaction', () => {
	const round = {
		id: 'request',
		executionId: '1',
		workflowId: 'workflow',
		nodeId: 'node',
		title: 'Queue',
		now: new Date(),
	};

	it('writes nothing when it throws', async () => {
		const failing = ledger.transaction(async ({ requests }) => {
			await requests.startRound(round);
			throw new Error('Changed my mind');
		});

		await expect(failing).rejects.toThrow('Changed my mind');
		expect(await ledger.requests.find('request')).toBeUndefined();
	});

	it('hands back what its work returns, and makes others wait for their turn', async () => {
		const [inside, outside] = await Promise.all([
			ledger.transaction(async ({ requests }) => {
				await requests.startRound(round);
				return (await requests.startRound(round)).request.round;
			}),
			ledger.requests.startRound(round).then(({ request }) => request.round),
		]);

		expect([inside, outside]).toEqual([2, 3]);
	});
});

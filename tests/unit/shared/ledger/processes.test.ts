import { openLedger, type LedgerPlace } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryPlace } from '../../../support/ledger';
import { startLedgerProcess, type LedgerProcess } from '../../../support/ledgerProcess';

describe('several processes', () => {
	let place: LedgerPlace;
	let remove: () => Promise<void>;
	let processes: LedgerProcess[] = [];

	beforeEach(async () => {
		({ place, remove } = await temporaryPlace());
	});

	const start = async (count: number) => {
		processes = await Promise.all(Array.from({ length: count }, () => startLedgerProcess(place)));
		return processes;
	};

	afterEach(async () => {
		await Promise.all(processes.map((process) => process.kill()));
		await remove();
	});

	it('may open a new ledger at the same moment', async () => {
		await start(3);

		await Promise.all([...processes.map((process) => process.tell('open')), openLedger(place)]);

		const ledger = await openLedger(place);
		await recordApproval(ledger);
		await ledger.close();
	}, 20_000);

	it('wait for each other without stopping the rest of n8n', async () => {
		const ledger = await openLedger(place);
		const [other] = await start(1);
		await other?.tell('holdWriteLock', 400);
		let ticks = 0;
		const clock = setInterval(() => ticks++, 10);

		await recordApproval(ledger);
		clearInterval(clock);

		expect(ticks).toBeGreaterThan(10);
		await ledger.close();
	}, 20_000);
});

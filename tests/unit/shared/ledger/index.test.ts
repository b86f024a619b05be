import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLedger } from '../../../../nodes/shared/ledger';
import { startLedgerProcess, type LedgerProcess } from '../../../support/ledgerProcess';
import { recordApproval } from '../../../support/ledger';

let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'signoff-ledger-'));
	path = join(folder, 'ledger.sqlite');
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('opening the ledger', () => {
	const before = { ...process.env };

	afterEach(() => {
		process.env = { ...before };
	});

	it("keeps it in n8n's user folder, readable by n8n alone", async () => {
		process.env.N8N_USER_FOLDER = folder;

		const ledger = await openLedger();
		await ledger.close();

		const file = join(folder, '.n8n', 'signoff', 'ledger.sqlite');
		expect(statSync(file).isFile()).toBe(true);
		expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
	});

	it('gives everybody in the process the same ledger', async () => {
		const [first, second] = await Promise.all([openLedger({ path }), openLedger({ path })]);
		expect(second).toBe(first);
		await first?.close();
	});

	it('finds after a restart what was written before', async () => {
		const first = await openLedger({ path });
		const approval = await recordApproval(first);
		await first.close();

		const second = await openLedger({ path });

		expect(second).not.toBe(first);
		expect(await second.approvals.findById(approval.id)).toEqual(approval);
		await second.close();
	});

	it('refuses queue mode, where every worker would have a ledger of its own', async () => {
		process.env.EXECUTIONS_MODE = 'queue';
		await expect(openLedger({ path })).rejects.toMatchObject({ code: 'ledger_queue_mode' });
	});

	it('says that a file which is no database cannot be used, and leaves it alone', async () => {
		writeFileSync(path, 'These are my notes, not a database. '.repeat(100));
		const { size } = statSync(path);

		await expect(openLedger({ path })).rejects.toMatchObject({ code: 'ledger_unavailable' });

		expect(statSync(path).size).toBe(size);
	});

	it('says which path cannot be opened, and tries again at the next call', async () => {
		mkdirSync(path);
		await expect(openLedger({ path })).rejects.toMatchObject({
			code: 'ledger_unavailable',
			detail: expect.stringContaining(path),
		});

		rmSync(path, { recursive: true });

		const ledger = await openLedger({ path });
		expect(await ledger.sends.list({ limit: 1, offset: 0 })).toEqual([]);
		await ledger.close();
	});

	it('refuses a ledger that a newer version has written', async () => {
		await (await openLedger({ path })).close();
		const database = new DatabaseSync(path);
		database.exec("insert into kysely_migration values ('2099-01-later', '2099-01-01')");
		database.close();

		await expect(openLedger({ path })).rejects.toMatchObject({
			code: 'ledger_unavailable',
			detail: expect.stringContaining('2099-01-later'),
		});
	});

	it('reports a ledger that has been closed', async () => {
		const ledger = await openLedger({ path });
		await ledger.close();
		await expect(ledger.sends.find('approval')).rejects.toThrow();
	});
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
		const ledger = await openLedger({ path });

		const failing = ledger.transaction(async ({ requests }) => {
			await requests.startRound(round);
			throw new Error('Changed my mind');
		});

		await expect(failing).rejects.toThrow('Changed my mind');
		expect(await ledger.requests.find('request')).toBeUndefined();
		await ledger.close();
	});

	it('hands back what its work returns, and makes others wait for their turn', async () => {
		const ledger = await openLedger({ path });

		const [inside, outside] = await Promise.all([
			ledger.transaction(async ({ requests }) => {
				await requests.startRound(round);
				return (await requests.startRound(round)).request.round;
			}),
			ledger.requests.startRound(round).then(({ request }) => request.round),
		]);

		expect([inside, outside]).toEqual([2, 3]);
		await ledger.close();
	});
});

describe('several processes', () => {
	let processes: LedgerProcess[] = [];

	const start = async (count: number) => {
		processes = await Promise.all(Array.from({ length: count }, () => startLedgerProcess(path)));
		return processes;
	};

	afterEach(async () => {
		await Promise.all(processes.map((process) => process.kill()));
	});

	it('may open a new ledger at the same moment', async () => {
		await start(3);

		await Promise.all([...processes.map((process) => process.tell('open')), openLedger({ path })]);

		const ledger = await openLedger({ path });
		await recordApproval(ledger);
		await ledger.close();
	}, 20_000);

	it('wait for each other without stopping the rest of n8n', async () => {
		const ledger = await openLedger({ path });
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

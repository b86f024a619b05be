import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLedger } from '../../../../nodes/shared/ledger';
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

		await expect(openLedger({ path })).rejects.toMatchObject({ code: 'ledger_damaged' });

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

	it('has no trace of purged content left in its file', async () => {
		const secret = 'Only Ana may read this line';
		const ledger = await openLedger({ path });
		await recordApproval(ledger, {
			content: { kind: 'email', to: 'ana@acme.example', text: secret.repeat(500) },
		});
		const batch = { before: new Date(), unfinished: true, limit: 10, now: new Date() };
		expect(await ledger.retention.purgeBatch(batch)).toMatchObject({ reviews: 1, approvals: 1 });
		await ledger.close();

		expect(readFileSync(path).includes(secret)).toBe(false);
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

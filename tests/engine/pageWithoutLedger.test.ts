import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dirname, join } from 'node:path';
import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { userFolder } from '../support/engine/environment';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { openLedger } from '../../nodes/shared/ledger';
import { openLine } from '../attack/faults/line';
import { aDraft } from '../fixtures/reviews';
import { temporaryDatabase } from '../support/ledger';

const file = join(userFolder, '.n8n', 'signoff', 'ledger.sqlite');

async function start(ledger: 'file' | 'postgres', postgres?: object) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
		credentials: postgres ? { postgres: { ssl: 'disable', ...postgres } as never } : {},
	});
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Approval',
					type: 'n8n-nodes-signoff.humanApproval',
					credentials: postgres ? ['postgres'] : [],
					parameters: {
						...{ operation: 'sendAndWait', notifyBy: 'none', ledger },
						reviewers: 'lead@northwind.example',
					},
				},
				{ name: 'Approved', type: 'n8n-nodes-base.noOp' },
			],
			connections: ['Start -> Approval', 'Approval[1] -> Approved'],
		}),
		[{ json: { draft: aDraft() } as never }],
	);
	return { execution, url: String(execution.items('Approval')[0]?.json.reviewLink) };
}

/** A page for a person and JSON for a front end; both name the reason, neither shows a stack or where the ledger is. */
async function expectReadableFailure(
	execution: Execution,
	request: Parameters<Execution['request']>[0],
	code: string,
) {
	const page = await execution.request(request);
	expect(page).toMatchObject({ status: 503, resumed: false });
	expect(page.body).toContain('This did not work');
	expect(page.body).toContain(code);
	const json = await execution.request({ ...request, headers: { accept: 'application/json' } });
	expect(json).toMatchObject({ status: 503, resumed: false });
	expect(JSON.parse(json.body)).toMatchObject({ problems: [{ code }] });
	for (const { body } of [page, json]) {
		expect(body).not.toMatch(/\bat \S+ \(|\.ts:|\.js:|sqlite|127\.0\.0\.1/);
	}
	expect(execution.status).toBe('waiting');
}

describe('the review page while the ledger in a file is', () => {
	let execution: Execution;
	let url: string;

	beforeEach(async () => {
		({ execution, url } = await start('file'));
	});

	afterEach(async () => {
		expect((await execution.request({ url })).status).toBe(200);
		await (await openLedger()).close();
	});

	/** Has the next request open the ledger anew, as after a restart of n8n. */
	async function closed(): Promise<void> {
		await (await openLedger()).close();
		copyFileSync(file, `${file}.kept`);
	}

	test('damaged', async () => {
		await closed();
		writeFileSync(file, 'not a database '.repeat(1000));
		await expectReadableFailure(execution, { url }, 'ledger_damaged');
		renameSync(`${file}.kept`, file);
	});

	test('in a folder that is gone and cannot be made', async () => {
		await closed();
		const folder = dirname(file);
		renameSync(folder, `${folder}.kept`);
		writeFileSync(folder, 'a file in its place');
		await expectReadableFailure(execution, { url }, 'ledger_folder');
		rmSync(folder);
		renameSync(`${folder}.kept`, folder);
	});

	test('not to be opened', async () => {
		await closed();
		rmSync(file);
		mkdirSync(file);
		await expectReadableFailure(execution, { url }, 'ledger_unavailable');
		rmSync(file, { recursive: true });
		renameSync(`${file}.kept`, file);
	});

	test('read-only', async () => {
		await closed();
		chmodSync(file, 0o444);
		// Root may write anywhere, so for a moment this process is somebody else, who may read.
		for (const folder of [userFolder, join(userFolder, '.n8n'), dirname(file)]) {
			chmodSync(folder, 0o555);
		}
		const isRoot = process.geteuid?.() === 0;
		if (isRoot) process.seteuid?.(65_534);
		try {
			await expectReadableFailure(execution, { url }, 'ledger_read_only');
		} finally {
			if (isRoot) process.seteuid?.(0);
			for (const folder of [userFolder, join(userFolder, '.n8n'), dirname(file)]) {
				chmodSync(folder, 0o700);
			}
			chmodSync(file, 0o644);
		}
	});

	test('locked: it can still be read, and a submission says what is wrong and loses nothing', async () => {
		const { body } = await execution.request({ url });
		const [, review] = /data-review="([^"]+)"/.exec(body) ?? [];
		const other = new DatabaseSync(file);
		other.exec('begin immediate');
		const form = { [`outcome.${review}`]: 'approved' };
		try {
			expect((await execution.request({ url })).status).toBe(200);
			const answer = await execution.request({ url, form });
			expect(answer).toMatchObject({ status: 503, resumed: false });
			expect(answer.body).toContain('ledger_locked');
			expect(execution.status).toBe('waiting');
		} finally {
			other.exec('rollback');
			other.close();
		}
		expect(await execution.request({ url, form })).toMatchObject({ status: 200, resumed: true });
		expect(execution.items('Approved')).toHaveLength(1);
		({ execution, url } = await start('file'));
	}, 40_000);
});

test('the review page while PostgreSQL is away', async () => {
	const { postgres, remove } = await temporaryDatabase();
	const line = await openLine(postgres);
	const { execution, url } = await start('postgres', {
		...{ ...postgres, password: postgres.password ?? '' },
		...{ host: '127.0.0.1', port: line.port },
	});
	const { port } = line;
	await line.close();
	await expectReadableFailure(execution, { url }, 'ledger_unreachable');
	const back = await openLine(postgres, port);
	expect((await execution.request({ url })).status).toBe(200);
	await (
		await openLedger({ postgres: { ...postgres, host: '127.0.0.1', port, ssl: false } as never })
	).close();
	await back.close();
	await remove();
}, 60_000);

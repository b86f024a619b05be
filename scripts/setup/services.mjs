import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import services from '../../tests/support/services.cjs';
import { runCommand } from '../runCommand.mjs';
import { installDebianPackages } from './debian.mjs';

/** PostgreSQL for the ledger: the one on the standard port, or Debian's, installed and started. */
export async function providePostgres(progress) {
	if (await services.findPostgres()) return;
	await installDebianPackages(['postgresql'], 'The ledger on PostgreSQL', progress);
	await progress.step('Start PostgreSQL', async () => {
		const [version] = readdirSync('/etc/postgresql').sort().reverse();
		// Status 2: it runs already.
		await runCommand('pg_ctlcluster', [version, 'main', 'start']).catch((error) => {
			if (error.code !== 2) throw error;
		});
		await createTestDatabase();
	});
	if (!(await services.findPostgres())) {
		throw new Error('PostgreSQL is installed but nobody answers on port 5432.');
	}
}

/** Redis for queue mode, likewise. */
export async function provideRedis(progress) {
	if (await services.findRedis()) return;
	await installDebianPackages(['redis-server'], 'Queue mode', progress);
	await progress.step('Start Redis', async () => {
		await runCommand('redis-server', ['--daemonize', 'yes', '--save', '', '--appendonly', 'no']);
		for (let attempt = 0; attempt < 50; attempt++) {
			if (await services.findRedis()) return;
			await sleep(100);
		}
		throw new Error('Redis is installed but nobody answers on port 6379.');
	});
}

async function createTestDatabase() {
	const { user, password, database } = services.ownPostgres;
	const statements = [
		`create role ${user} login createdb password '${password}'`,
		`create database ${database} owner ${user}`,
	];
	for (const statement of statements) {
		await runCommand('runuser', ['-u', 'postgres', '--', 'psql', '-c', statement], { cwd: '/' });
	}
}

import { randomUUID } from 'node:crypto';

import type { PostgresPlace } from '../../nodes/shared/ledger';
import { freePort } from './freePort';
import { temporaryDatabase } from './ledger';
import { startN8n, type N8n } from './n8n';
import { N8nPeer } from './n8n/peer';
import type { Installation } from './quickStart';
import { askRedis, removeKeys, requireRedis } from './redis';

/** How long a worker may be silent before its job counts as stalled, and how often that is looked at, in milliseconds. */
const stalling = { lock: 6_000, renew: 1_000, look: 2_000 };

/** n8n in queue mode: a main process that answers no webhooks, a webhook process, and workers. */
export interface QueueMode extends Installation {
	ledger: PostgresPlace;
	webhook: N8nPeer;
	workers: N8nPeer[];
	/** The worker that logged that it started a run. */
	workerOf(executionId: string): Promise<N8nPeer | undefined>;
	/**
	 * Puts the job of a run that is under way back into the queue, as Bull does with a stalled job. n8n 2.40.7 tells Bull
	 * not to; n8n 1.x let it.
	 */
	runAgain(executionId: string): Promise<void>;
}

/**
 * Starts the processes of queue mode with a database and Redis keys of their own. Each has its own user folder, so that
 * nothing but PostgreSQL and Redis is between them. `close` removes all of it.
 */
export async function startQueueMode({ workers: count = 2 } = {}): Promise<QueueMode> {
	const redis = await requireRedis();
	const { postgres, remove } = await temporaryDatabase();
	const name = `signoff-test-${randomUUID()}`;
	const webhookPort = await freePort();
	const webhookUrl = `http://127.0.0.1:${webhookPort}`;
	const env = {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_BULL_PREFIX: name,
		N8N_REDIS_KEY_PREFIX: name,
		QUEUE_WORKER_LOCK_DURATION: String(stalling.lock),
		QUEUE_WORKER_LOCK_RENEW_TIME: String(stalling.renew),
		QUEUE_WORKER_STALLED_INTERVAL: String(stalling.look),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: postgres.host,
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_DATABASE: postgres.database,
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_PASSWORD: postgres.password ?? '',
		N8N_ENCRYPTION_KEY: name,
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		WEBHOOK_URL: `${webhookUrl}/`,
	};
	let n8n: N8n | undefined;
	const peers: N8nPeer[] = [];
	const close = async () => {
		await Promise.all(peers.map(async (peer) => await peer.close()));
		await n8n?.stop();
		await removeKeys(redis, `*${name}*`);
		await remove();
	};
	try {
		// First alone: it makes n8n's tables.
		n8n = await startN8n({ env });
		const webhook = await N8nPeer.prepare('webhook', env, webhookPort);
		peers.push(webhook);
		for (let worker = 0; worker < count; worker++) peers.push(await N8nPeer.prepare('worker', env));
		await Promise.all(peers.map(async (peer) => await peer.start()));
		const workers = peers.slice(1);
		return {
			...{ n8n, webhook, workers, webhookUrl, ledger: postgres, close },
			async workerOf(executionId) {
				for (const worker of workers) {
					if ((await worker.log()).includes(`Worker started execution ${executionId} `))
						return worker;
				}
				return undefined;
			},
			async runAgain(executionId) {
				const queue = `${name}:jobs`;
				const [active] = await askRedis(redis, ['LRANGE', `${queue}:active`, 0, -1]);
				for (const job of active as string[]) {
					const [data] = await askRedis(redis, ['HGET', `${queue}:${job}`, 'data']);
					if ((JSON.parse(String(data)) as { executionId: string }).executionId !== executionId) {
						continue;
					}
					await askRedis(
						redis,
						['DEL', `${queue}:${job}:lock`],
						['LREM', `${queue}:active`, 0, job],
						['RPUSH', `${queue}:wait`, job],
					);
					return;
				}
				throw new Error(`No job of execution ${executionId} is under way.`);
			},
		};
	} catch (error) {
		await close();
		throw error;
	}
}

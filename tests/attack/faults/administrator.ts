import { Client } from 'pg';
import type { PostgresPlace } from '../../../nodes/shared/ledger';

/** Somebody with rights on the database server, over a connection of his own. */
export class Administrator {
	private constructor(
		private readonly client: Client,
		private readonly schema: string,
	) {}

	static async connect(place: PostgresPlace): Promise<Administrator> {
		const { host, port, database, user, password, schema = '' } = place;
		const client = new Client({ host, port, database, user, password });
		await client.connect();
		return new Administrator(client, schema);
	}

	/** Ends every session that works on this ledger, whatever it is doing. @returns how many there were */
	async endSessions(): Promise<number> {
		const { rows } = await this.client.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
			 where application_name = 'n8n-nodes-signoff' and position($1 in query) > 0`,
			[this.schema],
		);
		return rows.length;
	}

	async close(): Promise<void> {
		await this.client.end();
	}
}

import { Migrator, PostgresAdapter, sql, type Kysely, type Migration } from 'kysely';
import { addressKey } from '../mailbox';
import { given, type Database } from './database';

/**
 * Every version of the schema, oldest first. A migration that has been released is never changed; the next one is added
 * below it under a name that sorts after it.
 */
export const migrations: Record<string, Migration> = {
	'2026-11-first': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;

			await schema
				.createTable('review_requests')
				.addColumn('id', 'text', (column) => column.primaryKey().notNull())
				.addColumn('execution_id', 'text', (column) => column.notNull())
				.addColumn('workflow_id', 'text', (column) => column.notNull())
				.addColumn('node_id', 'text', (column) => column.notNull())
				.addColumn('title', 'text', (column) => column.notNull())
				.addColumn('round', 'integer', (column) => column.notNull())
				.addColumn('state', 'text', (column) => column.notNull())
				.addColumn('claimed_at', 'text')
				.addColumn('created_at', 'text', (column) => column.notNull())
				.execute();

			await schema
				.createTable('request_reviewers')
				.addColumn('request_id', 'text', (column) =>
					column.notNull().references('review_requests.id'),
				)
				.addColumn('reviewer', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('one_link_each', ['request_id', 'reviewer'])
				.execute();

			await schema
				.createTable('reviews')
				.addColumn('id', 'text', (column) => column.primaryKey().notNull())
				.addColumn('request_id', 'text', (column) =>
					column.notNull().references('review_requests.id'),
				)
				.addColumn('execution_id', 'text', (column) => column.notNull())
				.addColumn('workflow_id', 'text', (column) => column.notNull())
				.addColumn('node_id', 'text', (column) => column.notNull())
				.addColumn('position', 'integer', (column) => column.notNull())
				.addColumn('priority', 'double precision', (column) => column.notNull())
				.addColumn('kind', 'text', (column) => column.notNull())
				.addColumn('title', 'text', (column) => column.notNull())
				.addColumn('content', 'text', (column) => column.notNull())
				.addColumn('content_hash', 'text', (column) => column.notNull())
				.addColumn('dossier', 'text')
				.addColumn('sentences', 'text')
				.addColumn('findings', 'text', (column) => column.notNull())
				.addColumn('fields', 'text', (column) => column.notNull())
				.addColumn('state', 'text', (column) => column.notNull())
				.addColumn('version', 'integer', (column) => column.notNull())
				.addColumn('previous_review_id', 'text')
				.addColumn('created_at', 'text', (column) => column.notNull())
				.addColumn('deadline', 'text')
				.addColumn('item', 'text', (column) => column.notNull())
				.addColumn('active_round', 'integer', (column) => column.notNull())
				.addColumn('released_round', 'integer')
				.addColumn('notified_at', 'text')
				.addColumn('entry', 'text')
				.addColumn('entry_revision', 'integer', (column) => column.notNull().defaultTo(0))
				.execute();
			await schema.createIndex('reviews_by_request').on('reviews').column('request_id').execute();

			await schema
				.createTable('votes')
				.addColumn('review_id', 'text', (column) => column.notNull().references('reviews.id'))
				.addColumn('reviewer', 'text', (column) => column.notNull())
				.addColumn('verified', 'integer', (column) => column.notNull())
				.addColumn('content_hash', 'text', (column) => column.notNull())
				.addColumn('at', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('one_vote_each', ['review_id', 'reviewer'])
				.execute();

			await schema
				.createTable('decisions')
				.addColumn('review_id', 'text', (column) =>
					column.primaryKey().notNull().references('reviews.id'),
				)
				.addColumn('outcome', 'text', (column) => column.notNull())
				.addColumn('reviewer', 'text', (column) => column.notNull())
				.addColumn('decided_at', 'text', (column) => column.notNull())
				.addColumn('decision', 'text', (column) => column.notNull())
				.execute();

			await schema
				.createTable('approvals')
				.addColumn('id', 'text', (column) => column.primaryKey().notNull())
				.addColumn('review_id', 'text', (column) =>
					column.notNull().unique().references('reviews.id'),
				)
				.addColumn('workflow_id', 'text', (column) => column.notNull())
				.addColumn('execution_id', 'text', (column) => column.notNull())
				.addColumn('content_hash', 'text', (column) => column.notNull())
				.addColumn('content', 'text', (column) => column.notNull())
				.addColumn('changes', 'text', (column) => column.notNull())
				.addColumn('edit_distance', 'integer', (column) => column.notNull())
				.addColumn('reviewer', 'text', (column) => column.notNull())
				.addColumn('verified', 'integer', (column) => column.notNull())
				.addColumn('decided_at', 'text', (column) => column.notNull())
				.execute();
			await schema
				.createIndex('approvals_by_content_hash')
				.on('approvals')
				.columns(['content_hash', 'decided_at'])
				.execute();
			await schema.createIndex('approvals_by_time').on('approvals').column('decided_at').execute();

			await schema
				.createTable('sends')
				.addColumn('approval_id', 'text', (column) =>
					column.primaryKey().notNull().references('approvals.id'),
				)
				.addColumn('content_hash', 'text', (column) => column.notNull())
				.addColumn('recipient', 'text', (column) => column.notNull())
				.addColumn('transport', 'text', (column) => column.notNull())
				.addColumn('message_id', 'text', (column) => column.notNull())
				.addColumn('state', 'text', (column) => column.notNull())
				.addColumn('attempts', 'integer', (column) => column.notNull())
				.addColumn('at', 'text', (column) => column.notNull())
				.addColumn('error', 'text')
				.addColumn('recipient_domain', 'text', (column) => column.notNull())
				.addColumn('sender', 'text', (column) => column.notNull())
				.addColumn('claimed_at', 'text', (column) => column.notNull())
				.addColumn('owner', 'text', (column) => column.notNull())
				.addColumn('claim', 'text', (column) => column.notNull())
				.execute();
			await schema.createIndex('sends_by_time').on('sends').column('at').execute();
			await schema.createIndex('sends_by_claim').on('sends').column('claimed_at').execute();
			await schema
				.createIndex('sends_by_sender')
				.on('sends')
				.columns(['sender', 'claimed_at'])
				.execute();
			await schema
				.createIndex('sends_by_domain')
				.on('sends')
				.columns(['recipient_domain', 'claimed_at'])
				.execute();
			await schema
				.createIndex('sends_by_recipient')
				.on('sends')
				.columns(['recipient', 'at'])
				.execute();

			await schema
				.createTable('suppressions')
				.addColumn('value', 'text', (column) => column.primaryKey().notNull())
				.addColumn('kind', 'text', (column) => column.notNull())
				.addColumn('source', 'text', (column) => column.notNull())
				.addColumn('at', 'text', (column) => column.notNull())
				.execute();

			await schema
				.createTable('page_cache')
				.addColumn('scope', 'text', (column) => column.notNull())
				.addColumn('address', 'text', (column) => column.notNull())
				.addColumn('url', 'text', (column) => column.notNull())
				.addColumn('status', 'integer', (column) => column.notNull())
				.addColumn('bytes', 'integer', (column) => column.notNull())
				.addColumn('body', 'text', (column) => column.notNull())
				.addColumn('etag', 'text')
				.addColumn('last_modified', 'text')
				.addColumn('robots_tag', 'text')
				.addColumn('read_at', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('page_cache_key', ['scope', 'address'])
				.execute();
			await schema.createIndex('page_cache_by_time').on('page_cache').column('read_at').execute();
		},
	},
	'2026-11-second-retention': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;
			await schema.alterTable('reviews').addColumn('purged_at', 'text').execute();
			await schema.alterTable('approvals').addColumn('purged_at', 'text').execute();
			await schema
				.createIndex('reviews_by_time')
				.on('reviews')
				.columns(['created_at', 'id'])
				.execute();
		},
	},
	'2026-11-third-audit': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;
			await schema
				.createTable('removed_suppressions')
				.addColumn('id', 'text', (column) => column.primaryKey().notNull())
				.addColumn('value', 'text', (column) => column.notNull())
				.addColumn('kind', 'text', (column) => column.notNull())
				.addColumn('source', 'text', (column) => column.notNull())
				.addColumn('at', 'text', (column) => column.notNull())
				.addColumn('removed_at', 'text', (column) => column.notNull())
				.execute();
			const index = async (name: string, table: string, columns: string[]) =>
				await schema.createIndex(name).on(table).columns(columns).execute();
			await index('removed_suppressions_by_time', 'removed_suppressions', ['removed_at', 'id']);
			await index('suppressions_by_time', 'suppressions', ['at', 'value']);
			await index('decisions_by_time', 'decisions', ['decided_at', 'review_id']);
			await index('votes_by_time', 'votes', ['at', 'review_id', 'reviewer']);
			await index('reviews_by_purge', 'reviews', ['purged_at', 'id']);
		},
	},
	'2026-11-third-model-habits': {
		async up(database: Kysely<unknown>) {
			await database.schema
				.createTable('model_habits')
				.addColumn('endpoint', 'text', (column) => column.notNull())
				.addColumn('model', 'text', (column) => column.notNull())
				.addColumn('rung', 'text', (column) => column.notNull())
				.addColumn('token_limit', 'text', (column) => column.notNull())
				.addColumn('temperature', 'integer', (column) => column.notNull())
				.addColumn('learned_at', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('model_habits_key', ['endpoint', 'model'])
				.execute();
		},
	},
	'2026-11-third-sealed-attachments': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;
			const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
			await schema
				.createTable('attachments')
				.addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
				.addColumn('content', isPostgres ? 'bytea' : 'blob', (column) => column.notNull())
				.addColumn('used_at', 'text', (column) => column.notNull())
				.execute();
			await schema.createIndex('attachments_by_time').on('attachments').column('used_at').execute();
		},
	},
	'2026-11-third-take-back': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;
			await schema.alterTable('approvals').addColumn('held_until', 'text').execute();
			for (const column of ['held_until', 'recalled_at', 'recalled_by']) {
				await schema.alterTable('reviews').addColumn(column, 'text').execute();
			}
		},
	},
	'2026-11-told-of-ended-runs': {
		async up(database: Kysely<unknown>) {
			for (const column of ['instance_id', 'ended_at']) {
				await database.schema.alterTable('review_requests').addColumn(column, 'text').execute();
			}
		},
	},
	'2026-11-uniform-recipients': {
		async up(database: Kysely<unknown>) {
			const { schema } = database;
			await schema
				.alterTable('sends')
				.addColumn('recipient_key', 'text', (column) => column.notNull().defaultTo(''))
				.execute();
			await fillRecipientKeys(database as Kysely<{ sends: Record<RecipientColumn, string> }>);
			await schema.dropIndex('sends_by_recipient').execute();
			await schema
				.createIndex('sends_by_recipient_key')
				.on('sends')
				.columns(['recipient_key', 'at'])
				.execute();
		},
	},
};

type RecipientColumn = 'recipient' | 'recipient_key';

/** By code, as neither database knows how addresses are compared: so many spellings at a time, by the index on them. */
async function fillRecipientKeys(
	database: Kysely<{ sends: Record<RecipientColumn, string> }>,
): Promise<void> {
	for (let after: string | undefined; ; ) {
		const spellings = await database
			.selectFrom('sends')
			.select('recipient')
			.distinct()
			.$if(after !== undefined, (query) => query.where('recipient', '>', after as string))
			.orderBy('recipient')
			.limit(500)
			.execute();
		after = spellings.at(-1)?.recipient;
		if (after === undefined) return;
		await database
			.updateTable('sends')
			.from(given(spellings.map(({ recipient }) => [recipient, addressKey(recipient)])))
			.set({ recipient_key: sql.ref('given.column2') })
			.whereRef('sends.recipient', '=', sql.ref('given.column1'))
			.execute();
	}
}

/** Brings the tables up to date; several processes may do so at once. `schema`: where PostgreSQL keeps them. */
export async function migrate(database: Database, schema?: string): Promise<void> {
	const plain = database.withoutPlugins();
	const migrator = new Migrator({
		db: schema ? plain.withSchema(schema) : plain,
		provider: { getMigrations: async () => migrations },
		migrationTableSchema: schema,
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

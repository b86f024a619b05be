import type {
	DatabaseIntrospector,
	DatabaseMetadata,
	Kysely,
	SchemaMetadata,
	TableMetadata,
} from 'kysely';

interface Catalog {
	'pg_catalog.pg_namespace': { oid: number; nspname: string };
	'pg_catalog.pg_class': { relname: string; relkind: string; relnamespace: number };
}

/**
 * Tells Kysely's migrator which tables the ledger's own schema has; columns, which it does not ask about, are left out.
 * Kysely's own introspector looks up every column of every schema by name, which fails as soon as somebody else drops a
 * schema meanwhile (SQLSTATE 3F000), and grows with the database.
 */
export class OwnSchemaIntrospector implements DatabaseIntrospector {
	private readonly catalog: Kysely<Catalog>;

	constructor(
		database: Kysely<unknown>,
		private readonly schema: string,
	) {
		this.catalog = database as Kysely<Catalog>;
	}

	async getSchemas(): Promise<SchemaMetadata[]> {
		return await this.catalog
			.selectFrom('pg_catalog.pg_namespace')
			.select('nspname as name')
			.where('nspname', '=', this.schema)
			.execute();
	}

	async getTables(): Promise<TableMetadata[]> {
		const tables = await this.catalog
			.selectFrom('pg_catalog.pg_class as table')
			.innerJoin('pg_catalog.pg_namespace as schema', 'schema.oid', 'table.relnamespace')
			.select('table.relname as name')
			.where('schema.nspname', '=', this.schema)
			.where('table.relkind', 'in', ['r', 'p'])
			.execute();
		return tables.map(({ name }) => ({ name, schema: this.schema, isView: false, columns: [] }));
	}

	async getMetadata(): Promise<DatabaseMetadata> {
		return { tables: await this.getTables() };
	}
}

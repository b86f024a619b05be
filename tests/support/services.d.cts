interface Address {
	host: string;
	port: number;
}

interface PostgresDatabase extends Address {
	database: string;
	user: string;
	password?: string;
}

export const ownPostgres: PostgresDatabase;
export function findPostgres(): Promise<PostgresDatabase | undefined>;
export function findRedis(): Promise<Address | undefined>;

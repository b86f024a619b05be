const { connect } = require('node:net');

/** The role and database that set-up makes where it installs PostgreSQL itself. */
const ownPostgres = {
	host: '127.0.0.1',
	port: 5432,
	database: 'signoff_test',
	user: 'signoff_test',
	password: 'signoff_test',
};

/** Databases for tests, in the order in which they are tried: one that needs no password first. */
const postgresPlaces = [
	{ host: '127.0.0.1', port: 5432, database: 'test', user: 'root' },
	ownPostgres,
];

const redisPlace = { host: '127.0.0.1', port: 6379 };

/** The first of the databases that lets us in, or undefined. */
async function findPostgres() {
	const { Client } = require('pg');
	for (const place of postgresPlaces) {
		const client = new Client({ ...place, connectionTimeoutMillis: 5_000 });
		try {
			await client.connect();
			await client.query('select 1');
			return place;
		} catch {
			// The next place may do; that none does is for the caller to say.
		} finally {
			await client.end().catch(() => {});
		}
	}
	return undefined;
}

/** Whether Redis answers on its standard port. */
async function findRedis() {
	return await new Promise((resolve) => {
		const socket = connect(redisPlace);
		const answer = (place) => {
			socket.destroy();
			resolve(place);
		};
		socket.setTimeout(2_000, () => answer(undefined));
		socket.on('error', () => answer(undefined));
		socket.on('connect', () => socket.write('PING\r\n'));
		socket.on('data', (data) => answer(String(data).startsWith('+PONG') ? redisPlace : undefined));
	});
}

module.exports = { ownPostgres, findPostgres, findRedis };

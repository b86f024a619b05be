import { connect } from 'node:net';
import { findRedis } from './services.cjs';

interface Address {
	host: string;
	port: number;
}

/** The Redis of this machine. @throws Error when it does not answer */
export async function requireRedis(): Promise<Address> {
	const found = await findRedis();
	if (found) return found;
	throw new Error('These tests need Redis on port 6379: node scripts/run.mjs setup.');
}

/** A value as Redis answers it. */
export type RedisValue = string | number | null | RedisValue[];

/** Carries out commands one after the other, each a list of words. Rejects with what Redis says against one. */
export async function askRedis(
	address: Address,
	...commands: Array<Array<string | number>>
): Promise<RedisValue[]> {
	const socket = connect(address);
	try {
		const answers = readAnswers(socket);
		const results: RedisValue[] = [];
		for (const words of commands) {
			const parts = words.map((word) => `$${Buffer.byteLength(String(word))}\r\n${word}\r\n`);
			socket.write(`*${words.length}\r\n${parts.join('')}`);
			results.push((await answers.next()).value as RedisValue);
		}
		return results;
	} finally {
		socket.destroy();
	}
}

/** Removes the keys whose names match a pattern. */
export async function removeKeys(address: Address, pattern: string): Promise<void> {
	let cursor = '0';
	do {
		const [page] = await askRedis(address, ['SCAN', cursor, 'MATCH', pattern, 'COUNT', 1000]);
		const [next, keys] = page as [string, string[]];
		if (keys.length > 0) await askRedis(address, ['DEL', ...keys]);
		cursor = next;
	} while (cursor !== '0');
}

/** Redis' protocol, version 2 (redis.io/docs/latest/develop/reference/protocol-spec). */
async function* readAnswers(chunks: AsyncIterable<Buffer>): AsyncGenerator<RedisValue> {
	let buffer = Buffer.alloc(0);
	const source = chunks[Symbol.asyncIterator]();
	const more = async () => {
		const { value, done } = await source.next();
		if (done) throw new Error('Redis closed the connection.');
		buffer = Buffer.concat([buffer, value]);
	};
	const line = async () => {
		while (!buffer.includes('\r\n')) await more();
		const end = buffer.indexOf('\r\n');
		const text = buffer.subarray(0, end).toString();
		buffer = buffer.subarray(end + 2);
		return text;
	};
	const read = async (): Promise<RedisValue> => {
		const text = await line();
		const rest = text.slice(1);
		if (text.startsWith('+')) return rest;
		if (text.startsWith(':')) return Number(rest);
		if (text.startsWith('-')) throw new Error(`Redis: ${rest}`);
		const size = Number(rest);
		if (size < 0) return null;
		if (text.startsWith('$')) {
			while (buffer.length < size + 2) await more();
			const value = buffer.subarray(0, size).toString();
			buffer = buffer.subarray(size + 2);
			return value;
		}
		const list: RedisValue[] = [];
		for (let place = 0; place < size; place++) list.push(await read());
		return list;
	};
	for (;;) yield await read();
}

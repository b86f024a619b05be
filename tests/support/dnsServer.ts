import { createSocket } from 'node:dgram';

/** What a name has: the text of each TXT record, or how the server fails (RFC 1035 4.1.1: SERVFAIL), or no answer at all. */
export type DnsAnswer = string[] | 'servfail' | 'silence';

export interface RunningDnsServer {
	/** `127.0.0.1:<port>` */
	address: string;
	/** May be changed while it runs; other names do not exist. */
	zone: Record<string, DnsAnswer>;
	/** Names in the order in which they were asked for. */
	asked: string[];
	close(): Promise<void>;
}

const textType = 16;

/** A DNS server over UDP on a free port of 127.0.0.1 that answers TXT questions with real packets (RFC 1035). */
export async function startDnsServer(
	zone: Record<string, DnsAnswer> = {},
): Promise<RunningDnsServer> {
	const socket = createSocket('udp4');
	const asked: string[] = [];
	socket.on('message', (query, { port, address }) => {
		const { name, type, end } = readQuestion(query);
		asked.push(name);
		const answer = zone[name];
		if (answer === 'silence') return;
		const texts = Array.isArray(answer) && type === textType ? answer : [];
		const code = answer === 'servfail' ? 2 : answer === undefined ? 3 : 0;
		socket.send(reply(query.subarray(0, end), texts, code), port, address);
	});
	await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
	return {
		address: `127.0.0.1:${socket.address().port}`,
		zone,
		asked,
		close: async () => await new Promise<void>((resolve) => socket.close(resolve)),
	};
}

/** The first question of a query; `end` is where it ends in the packet. */
function readQuestion(query: Buffer): { name: string; type: number; end: number } {
	const labels: string[] = [];
	let at = 12;
	for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
		labels.push(query.toString('latin1', at + 1, at + 1 + length));
		at += 1 + length;
	}
	// c-ares mixes the case of names on purpose.
	return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function reply(question: Buffer, texts: string[], code: number): Buffer {
	const header = Buffer.from(question);
	// A response, recursion desired and available, with the code.
	header.writeUInt16BE(0x8180 | code, 2);
	header.writeUInt16BE(1, 4);
	header.writeUInt16BE(texts.length, 6);
	header.writeUInt32BE(0, 8);
	const records = texts.map((text) => {
		const data = Buffer.concat(
			(text.match(/[\s\S]{1,255}/g) ?? ['']).map((part) =>
				Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
			),
		);
		const record = Buffer.alloc(12);
		record.writeUInt16BE(0xc00c, 0);
		record.writeUInt16BE(textType, 2);
		record.writeUInt16BE(1, 4);
		record.writeUInt32BE(60, 6);
		record.writeUInt16BE(data.length, 10);
		return Buffer.concat([record, data]);
	});
	return Buffer.concat([header, ...records]);
}

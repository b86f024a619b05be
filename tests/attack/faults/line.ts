import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can stand still or be cut. */
export interface Line {
	port: number;
	/** Nothing goes through, in either direction, until `flow`. */
	stall(): void;
	flow(): void;
	/** Ends every connection; new ones may be made at once. */
	cut(): void;
	/**
	 * Cuts at the so-manieth piece of data that the client sends from now on: it reaches the server, the answer is lost. The
	 * function returned calls it off and tells whether it came to pass.
	 */
	cutAfter(chunks: number): () => boolean;
	close(): Promise<void>;
}

/** `port`: where it listens; any free one unless told. */
export async function openLine(target: { host: string; port: number }, port = 0): Promise<Line> {
	const sockets = new Set<Socket>();
	let isStalled = false;
	let chunksLeft = Infinity;

	const cut = () => {
		chunksLeft = Infinity;
		for (const socket of sockets) socket.destroy();
	};
	const keep = (socket: Socket) => {
		sockets.add(socket);
		if (isStalled) socket.pause();
		// Its end is what is being tested.
		socket.on('error', () => {});
		socket.on('close', () => sockets.delete(socket));
	};
	const server = createServer((client) => {
		const upstream = connect(target.port, target.host);
		keep(client);
		keep(upstream);
		client.on('data', (data) => {
			upstream.write(data);
			chunksLeft -= 1;
			if (chunksLeft <= 0) setImmediate(cut);
		});
		upstream.on('data', (data) => client.write(data));
		client.on('close', () => upstream.destroy());
		upstream.on('close', () => client.destroy());
	}).listen(port, '127.0.0.1');
	await once(server, 'listening');

	return {
		port: (server.address() as AddressInfo).port,
		stall() {
			isStalled = true;
			for (const socket of sockets) socket.pause();
		},
		flow() {
			isStalled = false;
			for (const socket of sockets) socket.resume();
		},
		cut,
		cutAfter(chunks) {
			chunksLeft = chunks;
			return () => {
				const happened = chunksLeft === Infinity;
				chunksLeft = Infinity;
				return happened;
			};
		},
		async close() {
			cut();
			const closed = once(server, 'close');
			server.close();
			await closed;
		},
	};
}

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
	/** Ends every connection and lets nobody in until `admit`. */
	refuse(): Promise<void>;
	admit(): Promise<void>;
	/**
	 * Strikes at the so-manieth piece of data that the client sends from now on, by `cut` unless told: it reaches the server,
	 * and its answer is lost. The function returned calls it off and tells whether it came to pass.
	 */
	strikeAfter(chunks: number, strike?: () => void): () => boolean;
	close(): Promise<void>;
}

/** `port`: where it listens; any free one unless told. */
export async function openLine(target: { host: string; port: number }, port = 0): Promise<Line> {
	const sockets = new Set<Socket>();
	let isStalled = false;
	let chunksLeft = Infinity;
	let strike = () => {};

	const cut = () => {
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
			if (chunksLeft <= 0) {
				chunksLeft = Infinity;
				setImmediate(strike);
			}
		});
		upstream.on('data', (data) => client.write(data));
		client.on('close', () => upstream.destroy());
		upstream.on('close', () => client.destroy());
	}).listen(port, '127.0.0.1');
	await once(server, 'listening');

	const own = (server.address() as AddressInfo).port;
	const stop = async () => {
		cut();
		const closed = once(server, 'close');
		server.close();
		await closed;
	};
	return {
		port: own,
		stall() {
			isStalled = true;
			for (const socket of sockets) socket.pause();
		},
		flow() {
			isStalled = false;
			for (const socket of sockets) socket.resume();
		},
		cut,
		refuse: stop,
		async admit() {
			server.listen(own, '127.0.0.1');
			await once(server, 'listening');
		},
		strikeAfter(chunks, how = cut) {
			chunksLeft = chunks;
			strike = how;
			return () => {
				const happened = chunksLeft === Infinity;
				chunksLeft = Infinity;
				return happened;
			};
		},
		close: stop,
	};
}

import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nothing listens on: `preferred` or the next free one above it, else any. */
export async function freePort(preferred = 0): Promise<number> {
	for (let port = preferred; ; port = port === 0 ? 0 : port + 1) {
		const free = await tryPort(port);
		if (free !== undefined) return free;
		if (port >= 65_535) throw new Error(`No free port from ${preferred} upwards`);
	}
}

async function tryPort(port: number): Promise<number | undefined> {
	const server = createServer();
	return await new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
		});
	});
}

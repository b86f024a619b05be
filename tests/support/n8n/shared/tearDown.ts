import type { Keeper } from './keeper';

/** After the last test file. */
export default async function tearDown(): Promise<void> {
	await (globalThis as { n8nKeeper?: Keeper }).n8nKeeper?.close();
}

import { Keeper } from './keeper';
import { keeperVariable } from './sharedN8n';

/** Before jest starts the first test file. `tearDown` runs in the same process, but shares no modules with this. */
export default async function setUp(): Promise<void> {
	const keeper = await Keeper.listen();
	process.env[keeperVariable] = keeper.url;
	Object.assign(globalThis, { n8nKeeper: keeper });
}

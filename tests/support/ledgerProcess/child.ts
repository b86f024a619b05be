import { openLedger } from '../../../nodes/shared/ledger';
import { commands, type Commands } from './commands';

// The other process of a test: does to the ledger at the path given what its parent says, and answers with the result.
const path = process.argv[2];

process.on('message', (message: { command: keyof Commands; argument: never }) => {
	const run = async () =>
		await commands[message.command](await openLedger({ path }), message.argument);
	run().then(
		(result) => process.send?.({ result }),
		(error: Error) => process.send?.({ error: error.message }),
	);
});

process.send?.('ready');

import { openLedger, type LedgerPlace } from '../../../nodes/shared/ledger';
import { commands, type Commands } from './commands';

// The other process of a test: does to the ledger at the place given what its parent says, and answers with the result.
const place = JSON.parse(process.argv[2] ?? '{}') as LedgerPlace;

process.on('message', (message: { command: keyof Commands; argument: never }) => {
	const run = async () =>
		await commands[message.command](await openLedger(place), message.argument);
	run().then(
		(result) => process.send?.({ result }),
		(error: Error) => process.send?.({ error: error.message }),
	);
});

process.send?.('ready');

import { sendItems } from '../../../nodes/Send/sendItems';
import { openSmtpTransport } from '../../../nodes/Send/transport/smtp';
import { errorForItem } from '../../../nodes/shared/errors';
import { openLedger, type LedgerPlace } from '../../../nodes/shared/ledger';

/** What the parent tells the sending process to do. */
export interface Order {
	place: LedgerPlace;
	smtp: { host: string; port: number };
	items: Array<Record<string, unknown>>;
	/** Milliseconds the mail server may stay silent. */
	answerTimeout: number;
}

/** How each item ended: the state in the ledger, if it got there, and the reason code of what was not sent. */
export interface Ending {
	state?: string;
	reason?: string;
	message?: string;
}

// A sending process: ledger and transport are Send's own, opened as the node opens them.
async function carryOut({ place, smtp, items, answerTimeout }: Order): Promise<Ending[]> {
	const ledger = await openLedger(place);
	const transport = await openSmtpTransport(
		{ ...smtp, secure: false },
		{ answerTimeout, allowUnauthorizedCertificates: false },
	);
	try {
		const results = await sendItems(items as never, ledger, transport);
		return results.map(({ record, problem }) => {
			const { code: reason, message } = problem ? errorForItem(problem) : {};
			return { state: record?.state, reason, message };
		});
	} finally {
		transport.close();
	}
}

process.on('message', (order: Order) => {
	carryOut(order).then(
		(endings) => process.send?.({ endings }),
		(error: Error) => process.send?.({ error: `${error.name}: ${error.message}` }),
	);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

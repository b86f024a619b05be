import { sendItems } from '../../../nodes/Send/sendItems';
import { openSmtpTransport } from '../../../nodes/Send/transport/smtp';
import { errorForItem } from '../../../nodes/shared/errors';
import { openLedger, type LedgerPlace } from '../../../nodes/shared/ledger';
import { breakLedgerFile } from './ledgerFile';
import type { FileFault } from './plan';

/** What the parent tells the sending process to do. */
export interface Order {
	place: LedgerPlace;
	smtp: { host: string; port: number };
	items: Array<Record<string, unknown>>;
	/** Milliseconds the mail server may stay silent. */
	answerTimeout: number;
	/** What goes wrong with the file of the ledger meanwhile. */
	fileFault?: FileFault;
}

/** What the process answers once everything is over. `fileFaultHappened`: a statement has failed of it. */
export interface Report {
	endings: Ending[];
	fileFaultHappened: boolean;
}

/** How each item ended: the state in the ledger, if it got there, and the reason code of what was not sent. */
export interface Ending {
	state?: string;
	reason?: string;
	message?: string;
}

// A sending process: ledger and transport are Send's own, opened as the node opens them.
async function carryOut({ place, smtp, items, answerTimeout, fileFault }: Order): Promise<Report> {
	const ledger = await openLedger(place);
	const fileFaultOver = fileFault ? breakLedgerFile(fileFault) : async () => false;
	const transport = await openSmtpTransport(
		{ ...smtp, secure: false },
		{ answerTimeout, allowUnauthorizedCertificates: false },
	);
	try {
		const results = await sendItems(items as never, ledger, transport);
		const endings = results.map(({ record, problem }) => {
			const { code: reason, message } = problem ? errorForItem(problem) : {};
			return { state: record?.state, reason, message };
		});
		return { endings, fileFaultHappened: await fileFaultOver() };
	} finally {
		transport.close();
	}
}

process.on('message', (order: Order) => {
	carryOut(order).then(
		(report) => process.send?.({ report }),
		(error: Error) => process.send?.({ error: `${error.name}: ${error.message}` }),
	);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

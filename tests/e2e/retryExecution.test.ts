import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';
import type { StoredExecution } from '../support/n8n/executions';
import { approveEmails, outcomesOf, SendingWorkflow } from '../support/sendingWorkflow';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

jest.setTimeout(120_000);

let n8n: N8nClient;
let smtp: RunningSmtpServer;
let ledger: Ledger;
/** Another system that the workflows call. */
let other: Server;
let isOtherDown = false;

beforeAll(async () => {
	[n8n, smtp] = await Promise.all([sharedN8n(), startSmtpServer()]);
	ledger = await openLedger({ path: n8n.ledgerPath });
	other = createServer((_, response) => {
		response.writeHead(isOtherDown ? 500 : 200, { 'content-type': 'application/json' });
		response.end('{}');
	}).listen(0, '127.0.0.1');
	await once(other, 'listening');
});

afterAll(async () => {
	await ledger?.close();
	await smtp?.close();
	other?.close();
});

beforeEach(() => {
	smtp.messages.length = 0;
});

/** A workflow whose first run failed at the other call, and what it had sent by then. */
async function failedRun(name: string, comes: 'before' | 'after') {
	const { port } = other.address() as AddressInfo;
	const sending = await SendingWorkflow.publish(n8n, smtp, name, {
		otherCall: { url: `http://127.0.0.1:${port}/`, comes },
	});
	isOtherDown = true;
	await sending.start(await approveEmails(ledger, sending.workflow.id, name, 3));
	const [failed] = await sending.finished(1);
	isOtherDown = false;
	expect(failed!.status).toBe('error');
	return { sending, failed: failed! };
}

/** "Retry execution" as the editor does it: with the original workflow, or with the one that is saved now. */
async function retry({ id }: StoredExecution, loadWorkflow: boolean) {
	const retried = await n8n.rest<{ id: string; status: string; mode: string }>(
		'POST',
		`/rest/executions/${id}/retry`,
		{ loadWorkflow },
	);
	expect(retried).toMatchObject({ status: 'success', mode: 'retry' });
	return await n8n.execution(retried.id);
}

const recipients = () => smtp.messages.flatMap(({ envelope }) => envelope.to).sort();
const allOf = (name: string) => [0, 1, 2].map((place) => `${name}${place}@acme.example`);

describe('Retry execution in a real n8n', () => {
	test.each([
		['with the original workflow first', false],
		['with the currently saved workflow first', true],
	])(
		'of a run that failed before Send, %s: each mail once, however often it is retried',
		async (_, saved) => {
			const name = `before-${saved ? 'saved' : 'original'}`;
			const { failed } = await failedRun(name, 'before');
			expect(recipients()).toEqual([]);

			const first = await retry(failed, saved);
			expect(outcomesOf(first).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
			for (const again of [!saved, saved]) {
				// The run stays a failed one, so that n8n offers its retry again.
				const reasons = outcomesOf(await retry(failed, again)).map(({ reason }) => reason);
				expect(reasons).toEqual(['already_sent', 'already_sent', 'already_sent']);
			}
			expect(recipients()).toEqual(allOf(name));
		},
	);

	test.each([
		['the original workflow', false],
		['the currently saved workflow', true],
	])('of a run that failed behind Send, with %s: nothing is sent again', async (_, saved) => {
		const name = `after-${saved ? 'saved' : 'original'}`;
		const { failed } = await failedRun(name, 'after');
		expect(recipients()).toEqual(allOf(name));
		for (let times = 0; times < 2; times++) await retry(failed, saved);
		expect(recipients()).toEqual(allOf(name));
	});
});

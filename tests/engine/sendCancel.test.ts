import { Send } from '../../nodes/Send/Send.node';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { createEngine, sketchWorkflow } from '../support/engine';
import { approvedEmail } from '../support/sendRun';
import { startSmtpServer } from '../support/smtpServer';

jest.setTimeout(30_000);

let ledger: Ledger;

beforeAll(async () => {
	ledger = await openLedger();
});

afterAll(async () => {
	await ledger.close();
});

it.each([undefined, 'continueRegularOutput'] as const)(
	'a stopped execution sends nothing more, and what it had begun is on record (on error: %s)',
	async (onError) => {
		const started = { cancel: () => {} };
		const server = await startSmtpServer({
			faults: {
				message: () => {
					started.cancel();
					return undefined;
				},
			},
		});
		const emails = [];
		for (let index = 0; index < 20; index++) emails.push(await approvedEmail(ledger));
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.send': new Send() },
			credentials: { smtp: { host: server.host, port: server.port, secure: false } },
		});
		try {
			const { execution, ended } = engine.begin(
				sketchWorkflow({
					nodes: [
						{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
						{
							...{ name: 'Send', type: 'n8n-nodes-signoff.send', onError },
							parameters: { operation: 'sendEmail' },
							credentials: ['smtp'],
						},
						{ name: 'After', type: 'n8n-nodes-base.noOp' },
					],
					connections: ['Start -> Send', 'Send -> After'],
				}),
				emails.map(({ json }) => ({ json })),
			);
			started.cancel = () => execution.cancel();
			await ended;
			expect(execution.status).toBe('canceled');
			// Five connections at a time: those messages were under way.
			await new Promise((resolve) => setTimeout(resolve, 500));
			expect(server.messages.length).toBeGreaterThan(0);
			expect(server.messages.length).toBeLessThanOrEqual(5);
			const records = await Promise.all(
				emails.map(async ({ approval }) => await ledger.sends.find(approval.id)),
			);
			const states = records.flatMap((record) => record?.state ?? []);
			expect(states).toEqual(server.messages.map(() => 'sent'));
		} finally {
			await server.close();
		}
	},
);

import { createEngine, sketchWorkflow } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { Send } from '../../nodes/Send/Send.node';
import { aDraft } from '../fixtures/reviews';
import { temporaryDatabase } from '../support/ledger';
import { startSmtpServer } from '../support/smtpServer';

it('in queue mode a person approves and Send sends, with nothing but PostgreSQL between them', async () => {
	const { postgres, remove } = await temporaryDatabase();
	const server = await startSmtpServer();
	process.env.EXECUTIONS_MODE = 'queue';
	try {
		const engine = createEngine({
			nodes: {
				'n8n-nodes-signoff.humanApproval': new HumanApproval(),
				'n8n-nodes-signoff.send': new Send(),
			},
			credentials: {
				postgres: { ...postgres, password: postgres.password ?? '', ssl: 'disable' },
				smtp: { host: server.host, port: server.port, secure: false },
			},
		});
		const execution = await engine.run(
			sketchWorkflow({
				nodes: [
					{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
					{
						name: 'Approval',
						type: 'n8n-nodes-signoff.humanApproval',
						credentials: ['postgres'],
						parameters: {
							...{ operation: 'sendAndWait', notifyBy: 'none', ledger: 'postgres' },
							reviewers: 'lead@northwind.example',
						},
					},
					{
						name: 'Send',
						type: 'n8n-nodes-signoff.send',
						credentials: ['smtp', 'postgres'],
						parameters: { operation: 'sendEmail', ledger: 'postgres' },
					},
				],
				connections: ['Start -> Approval', 'Approval[1] -> Send'],
			}),
			[{ json: { draft: aDraft({ to: 'ana@brightline.example' }) } as never }],
		);
		expect(execution.status).toBe('waiting');
		const url = String(execution.items('Approval')[0]?.json.reviewLink);
		const { body } = await execution.request({ url });
		const [, review] = /data-review="([^"]+)"/.exec(body) ?? [];

		await execution.request({ url, form: { [`outcome.${review}`]: 'approved' } });

		expect(execution.status).toBe('success');
		expect(execution.items('Send', 0)).toMatchObject([{ json: { send: { state: 'sent' } } }]);
		expect(server.messages.map(({ envelope }) => envelope.to)).toEqual([
			['ana@brightline.example'],
		]);
	} finally {
		delete process.env.EXECUTIONS_MODE;
		await server.close();
		await remove();
	}
}, 20_000);

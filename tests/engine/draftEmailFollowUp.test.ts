import { sectionOf, startDraftEmail, type DraftEmailBench } from '../support/draftEmailRun';
import { createEngine, sketchWorkflow } from '../support/engine';
import { Send } from '../../nodes/Send/Send.node';
import { checkDraft } from '../../nodes/shared/checks/checkDraft';
import {
	contentOfDraft,
	draftSchema,
	type Content,
	type Draft,
} from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { recordApproval } from '../support/ledger';
import { startSmtpServer } from '../support/smtpServer';

const mara = 'mara.lindqvist@tidewater.example';
let bench: DraftEmailBench;
let ledger: Ledger;
let count = 0;

beforeAll(async () => {
	bench = await startDraftEmail();
	ledger = await openLedger();
});
beforeEach(() => {
	bench.answer = () => emailAnswerOf({ subject: 'Another thought' });
	bench.server.requests.length = 0;
});
afterAll(async () => {
	await ledger.close();
	await bench.close();
});

const earlier: Content = {
	kind: 'email',
	from: 'Sam Field <sam@northwind.example>',
	to: `Mara Lindqvist <${mara}>`,
	subject: 'Routes for 86 trucks',
	text: 'Hi Mara,\n\nwe plan delivery routes. May I show you in week 47?\n\nSam Field',
};

/** A mail in the ledger as Send leaves it. */
async function mailSent(
	content: Content = earlier,
	state: 'sent' | 'failed' = 'sent',
	at = '2026-11-16T09:30:00.000Z',
) {
	count += 1;
	const approval = await recordApproval(ledger, { id: `earlier-${count}`, content });
	const messageId = `<${approval.id}@northwind.example>`;
	const recipient = /<(.+)>/.exec(content.to ?? '')?.[1] ?? '';
	await ledger.sends.claim({
		...{ approvalId: approval.id, contentHash: approval.contentHash, recipient, messageId },
		...{ sender: 'sam@northwind.example', transport: 'smtp', now: new Date(at) },
	});
	const send = await ledger.sends.settle({ approvalId: approval.id, state, now: new Date(at) });
	return { approval, send };
}

const followUp = (items: object[], parameters: object = {}) => ({
	items,
	parameters: { operation: 'followUp', ...parameters },
});

describe('following up', () => {
	it('writes in the conversation of the mail that the item was sent with', async () => {
		const { approval, send } = await mailSent();
		const draft = {
			kind: 'email',
			body: 'old',
			language: 'en',
			sentences: [],
			findings: [],
			version: 1,
		};
		const item = {
			dossier: dossierOf(),
			draft,
			approval: { reviewId: 'r', outcome: 'approved', id: approval.id },
			send,
		};
		const execution = await bench.run(followUp([item]));
		expect(execution.error).toBeUndefined();
		const json = execution.items('Draft')[0]?.json ?? {};
		const written = draftSchema.parse(json.draft);
		expect(written).toMatchObject({
			subject: 'Re: Routes for 86 trucks',
			inReplyTo: send.messageId,
			references: [send.messageId],
			findings: [],
			version: 1,
			earlierMail: { text: earlier.text, sentAt: '2026-11-16T09:30:00.000Z' },
		});
		expect(sectionOf(bench.server.requests[0], 'brief').earlierMail).toMatchObject({
			subject: earlier.subject,
			text: earlier.text,
		});
		expect(Object.keys(json).sort()).toEqual(['dossier', 'draft']);
	});

	it('finds the latest mail to the prospect in the ledger when the item knows none', async () => {
		await mailSent({ ...earlier, subject: 'First' }, 'sent', '2026-11-17T09:00:00.000Z');
		const { send } = await mailSent(
			{
				...earlier,
				subject: 'RE: aw: First',
				inReplyTo: '<a@n.example>',
				references: ['<a@n.example>'],
			},
			'sent',
			'2026-11-18T09:00:00.000Z',
		);
		const [written] = await bench.drafts(followUp([{ dossier: dossierOf() }]));
		expect(written).toMatchObject({
			subject: 'Re: First',
			inReplyTo: send.messageId,
			references: ['<a@n.example>', send.messageId],
		});
	});

	it('is sent as an answer: the headers are sealed with the content and reach the mail server', async () => {
		const { send } = await mailSent(earlier, 'sent', '2026-11-19T09:00:00.000Z');
		const [written] = await bench.drafts(followUp([{ dossier: dossierOf(), send }]));
		const content = contentOfDraft(written as Draft);
		const approval = await recordApproval(ledger, { id: 'follow-up', content });
		const server = await startSmtpServer();
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.send': new Send() },
			credentials: { smtp: { host: server.host, port: server.port, secure: false } },
		});
		const workflow = sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Send',
					type: 'n8n-nodes-signoff.send',
					parameters: { operation: 'sendEmail' },
					credentials: ['smtp'],
				},
			],
			connections: ['Start -> Send'],
		});
		const execution = await engine.run(workflow, [
			{ json: { draft: written as never, approval: { id: approval.id } } },
		]);
		expect(execution.items('Send', 1)).toEqual([]);
		const [mail] = server.messages;
		expect(mail?.parsed.subject).toBe('Re: Routes for 86 trucks');
		expect(mail?.parsed.headers).toMatchObject({
			'in-reply-to': send.messageId,
			references: send.messageId,
		});
		await server.close();
	});

	it('stays a true answer for the checks after a reviewer has edited it', async () => {
		const { send } = await mailSent(earlier, 'sent', '2026-11-20T09:00:00.000Z');
		const [written] = await bench.drafts(followUp([{ dossier: dossierOf(), send }]));
		const { context, ...draft } = written as Draft;
		const edited = { ...draft, body: draft.body.replace('on Tuesday', 'in week 47') };
		const rules = checkDraft(edited, { ...context!, dossier: dossierOf() }).findings;
		expect(rules.map(({ rule }) => rule)).toEqual([]);
		const { knowledge, ...without } = context!;
		expect(knowledge).toHaveLength(1);
		const fake = checkDraft(edited, { ...without, dossier: dossierOf() }).findings;
		expect(fake.map(({ rule }) => rule)).toContain('tone.subject');
	});

	it('stays in its conversation when it comes back with changes requested', async () => {
		const { send } = await mailSent(earlier, 'sent', '2026-11-21T09:00:00.000Z');
		const [first] = await bench.drafts(followUp([{ dossier: dossierOf(), send }]));
		const approval = { reviewId: 'r', outcome: 'changesRequested', feedback: 'Shorter' };
		const item = { dossier: dossierOf(), draft: first, approval };
		for (const operation of ['followUp', 'draft', 'revise']) {
			const [second] = await bench.drafts({ items: [item], parameters: { operation } });
			expect(second).toMatchObject({
				subject: 'Re: Routes for 86 trucks',
				inReplyTo: send.messageId,
				version: 2,
				findings: [],
			});
		}
	});

	it('takes a mail that something else has sent from fields, with its own subject if wished', async () => {
		const fields = {
			earlierMailFrom: 'fields',
			earlierSubject: 'Hello',
			earlierText: 'We plan routes.',
			earlierMessageId: '={{ $json.id }}',
			earlierReferences: '<one@x.example> two@x.example',
			keepsSubject: false,
		};
		const [written] = await bench.drafts(
			followUp([{ dossier: dossierOf(), id: 'three@x.example' }], fields),
		);
		expect(written).toMatchObject({
			subject: 'Another thought',
			inReplyTo: '<three@x.example>',
			references: ['<one@x.example>', '<two@x.example>', '<three@x.example>'],
		});
	});

	it.each([
		[
			'nobody was written to',
			async () => ({ name: 'Ben', email: 'ben@example.com' }),
			'no_earlier_mail',
		],
		[
			'the mail of the item failed',
			async () => {
				const { send } = await mailSent({ ...earlier, to: 'Cleo <cleo@example.com>' }, 'failed');
				return { name: 'Cleo', email: 'cleo@example.com', send };
			},
			'no_earlier_mail',
		],
		[
			'the mail of the item went to somebody else',
			async () => ({ name: 'Dev', email: 'dev@example.com', send: (await mailSent()).send }),
			'no_earlier_mail',
		],
	])('asks no model and fails the item alone when %s', async (_name, itemOf, code) => {
		bench.server.requests.length = 0;
		const execution = await bench.run({
			...followUp([await itemOf()]),
			onError: 'continueRegularOutput',
		});
		expect(execution.items('Draft')[0]?.json).toMatchObject({ error: { code } });
		expect(bench.server.requests).toEqual([]);
	});
});

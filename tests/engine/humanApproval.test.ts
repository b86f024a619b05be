import type { INodeParameters } from 'n8n-workflow';
import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { recordSubmission } from '../../nodes/HumanApproval/submission';
import { openLedger } from '../../nodes/shared/ledger';
import { aDossier, aDraft } from '../fixtures/reviews';
import { startSmtpServer } from '../support/smtpServer';

const reviewer = 'lead@northwind.example';

/** The canvas of the quick start around Human Approval, with a stand-in for Draft Email. */
function workflow(parameters: INodeParameters = {}) {
	return sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', position: [0, 300] },
			{ name: 'Draft', type: 'n8n-nodes-base.noOp', position: [200, 300] },
			{
				name: 'Approval',
				type: 'n8n-nodes-signoff.humanApproval',
				position: [400, 300],
				credentials: ['smtp'],
				parameters: {
					operation: 'sendAndWait',
					notifyBy: 'none',
					reviewers: reviewer,
					...parameters,
				},
			},
			{ name: 'Approved', type: 'n8n-nodes-base.noOp', position: [600, 100] },
			{ name: 'Rejected', type: 'n8n-nodes-base.noOp', position: [600, 200] },
			{ name: 'Undecided', type: 'n8n-nodes-base.noOp', position: [600, 500] },
		],
		connections: [
			'Start -> Draft',
			'Draft -> Approval',
			'Approval[0] -> Undecided',
			'Undecided -> Approval',
			'Approval[1] -> Approved',
			'Approval[2] -> Rejected',
			'Approval[3] -> Draft',
		],
	});
}

function itemFor(name: string) {
	const dossier = aDossier();
	const address = `${name.toLowerCase()}@brightline.example`;
	return {
		json: {
			dossier: { ...dossier, prospect: { ...dossier.prospect, name, email: address } },
			draft: aDraft({ to: `${name} <${address}>`, subject: `For ${name}` }),
		} as never,
	};
}

async function start(names: string[], options: Parameters<typeof workflow>[0] = {}) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	const execution = await engine.run(workflow(options), names.map(itemFor));
	return { execution, url: linkOf(execution) };
}

/** While the node waits, its output shows the links. */
function linkOf(execution: Execution, index = 0): string {
	return String(execution.items('Approval')[index]?.json.reviewLink);
}

/** Review id by the name in the card's title. */
async function reviewIds(execution: Execution, url: string): Promise<Record<string, string>> {
	const { body } = await execution.request({ url });
	const cards = [...body.matchAll(/data-review="([^"]+)"[\s\S]*?<h2[^>]*>([^,<]+)/g)];
	return Object.fromEntries(cards.map(([, id, name]) => [name, id]));
}

const subjects = (execution: Execution, node: string, run?: number) =>
	execution.items(node, 0, run).map(({ json }) => (json.draft as { subject: string }).subject);

afterAll(async () => {
	await (await openLedger()).close();
});

describe('Human Approval in the engine', () => {
	test('all items are asked about in one request and nothing leaves before a decision', async () => {
		const { execution, url } = await start(['Ana', 'Ben', 'Cleo']);
		expect(execution.status).toBe('waiting');
		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Ana', 'Ben', 'Cleo']);
		expect(execution.order).not.toContain('Approved');
	});

	test('opening the link decides nothing, however often', async () => {
		const { execution, url } = await start(['Ana']);
		for (let visit = 0; visit < 3; visit += 1) {
			expect((await execution.request({ url })).status).toBe(200);
		}
		expect(execution.status).toBe('waiting');
	});

	test('each item leaves with its own outcome, the undecided wait on under the same link', async () => {
		const { execution, url } = await start(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve']);
		const ids = await reviewIds(execution, url);
		const answer = await execution.request({
			url,
			form: {
				[`outcome.${ids.Ana}`]: 'approved',
				[`outcome.${ids.Ben}`]: 'approved',
				[`edit.subject.${ids.Ben}`]: 'A better subject',
				[`outcome.${ids.Cleo}`]: 'rejected',
				[`outcome.${ids.Dan}`]: 'changesRequested',
				[`feedback.${ids.Dan}`]: 'Shorter, please',
			},
		});
		expect(answer.status).toBe(200);
		expect(answer.body).toContain('1 draft is still undecided.');
		expect(subjects(execution, 'Approved')).toEqual(['For Ana', 'A better subject']);
		expect(subjects(execution, 'Rejected')).toEqual(['For Cleo']);
		expect(execution.items('Draft')[0]?.json.approval).toMatchObject({
			outcome: 'changesRequested',
			feedback: 'Shorter, please',
			reviewer,
			verified: true,
		});
		expect(execution.status).toBe('waiting');

		// Dan's draft came back first and is what the node waits with; Eve's item is still queued behind it.
		const left = await reviewIds(execution, url);
		expect(Object.keys(left)).toEqual(['Dan', 'Eve']);
		await execution.request({ url, form: { [`outcome.${left.Eve}`]: 'approved' } });
		expect(subjects(execution, 'Approved')).toEqual(['For Eve']);

		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Dan']);
		await execution.request({ url, form: { [`outcome.${left.Dan}`]: 'approved' } });
		expect(subjects(execution, 'Approved')).toEqual(['For Dan']);
		expect(execution.status).toBe('success');
		expect(execution.runs('Approved')).toHaveLength(3);
	});

	test('an approval is sealed in the ledger over exactly what the item carries', async () => {
		const { execution, url } = await start(['Ana']);
		const { Ana } = await reviewIds(execution, url);
		await execution.request({
			url,
			form: { [`outcome.${Ana}`]: 'approved', [`edit.text.${Ana}`]: 'My own\r\nwords' },
		});
		const [item] = execution.items('Approved');
		const { id, contentHash } = item?.json.approval as { id: string; contentHash: string };
		const ledger = await openLedger();
		const approval = await ledger.approvals.findById(id);
		expect(approval).toMatchObject({ contentHash, reviewer, verified: true });
		expect(approval?.content.text).toBe('My own\nwords');
		expect((item?.json.draft as { body: string }).body).toBe('My own\nwords');
	});

	test('of four submissions at once one wins, the others read why not', async () => {
		const { execution, url } = await start(['Ana', 'Ben']);
		const { Ana } = await reviewIds(execution, url);
		const answers = await Promise.all(
			['approved', 'rejected', 'approved', 'rejected'].map(
				async (outcome) => await execution.request({ url, form: { [`outcome.${Ana}`]: outcome } }),
			),
		);
		expect(answers.filter(({ resumed }) => resumed)).toHaveLength(1);
		for (const { status, body } of answers.filter(({ resumed }) => !resumed)) {
			expect(status).toBe(409);
			expect(body).toContain('Nothing was recorded');
		}
		const passedOn = execution.items('Approved').length + execution.items('Rejected').length;
		expect(passedOn).toBe(1);
	});

	test('a submission that was recorded but not passed on is passed on by the next one', async () => {
		const { execution, url } = await start(['Ana', 'Ben']);
		const { Ana, Ben } = await reviewIds(execution, url);
		const ledger = await openLedger();
		const requestId = new URL(url).searchParams.get('request') ?? '';
		// As if n8n was killed between the ledger and the engine, half a minute ago.
		const request = await ledger.requests.find(requestId);
		const then = new Date(Date.now() - 30_000);
		await recordSubmission(ledger, request as never, {
			decisions: [
				{
					reviewId: Ana as string,
					outcome: 'approved',
					edits: {},
					reviewer,
					verified: true,
					decidedAt: then.toISOString(),
				},
			],
			entries: [],
			approvalsNeeded: 1,
			now: then,
		});
		expect((await execution.request({ url })).body).toContain(
			'n8n stopped before it passed them on',
		);
		await execution.request({ url, form: { [`outcome.${Ben}`]: 'rejected' } });
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(subjects(execution, 'Rejected')).toEqual(['For Ben']);
	});

	test('a refused submission changes nothing and shows the entries again', async () => {
		const { execution, url } = await start(['Ana', 'Ben']);
		const { Ana, Ben } = await reviewIds(execution, url);
		const answer = await execution.request({
			url,
			form: {
				[`outcome.${Ana}`]: 'approved',
				[`edit.subject.${Ana}`]: 'Typed by hand',
				[`outcome.${Ben}`]: 'changesRequested',
			},
		});
		expect(answer).toMatchObject({ status: 422, resumed: false });
		expect(answer.body).toContain('Say what should change');
		expect(answer.body).toContain('value="Typed by hand"');
		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Ana', 'Ben']);
	});

	test('what was typed into a card that stays undecided is there again', async () => {
		const { execution, url } = await start(['Ana', 'Ben']);
		const { Ana, Ben } = await reviewIds(execution, url);
		await execution.request({
			url,
			form: {
				[`outcome.${Ana}`]: 'rejected',
				[`edit.subject.${Ben}`]: 'Half done',
				[`feedback.${Ben}`]: 'Ask Kim first',
			},
		});
		const { body } = await execution.request({ url });
		expect(body).toContain('value="Half done"');
		expect(body).toContain('Ask Kim first</textarea>');
	});

	test('a submission without a decision does not wake the run', async () => {
		const { execution, url } = await start(['Ana']);
		const answer = await execution.request({ url, form: {} });
		expect(answer).toMatchObject({ status: 422, resumed: false });
		expect(execution.status).toBe('waiting');
	});

	test('a link with another reviewer in it is refused', async () => {
		const { execution, url } = await start(['Ana']);
		const forged = url.replace(encodeURIComponent(reviewer), 'eve%40evil.example');
		expect(forged).not.toBe(url);
		expect((await execution.request({ url: forged })).status).toBe(401);
	});

	test('when the time is up, undecided items leave through Undecided, never through Approved', async () => {
		const { execution, url } = await start(['Ana', 'Ben'], {
			limitWaitTime: true,
			waitAmount: 1,
			waitUnit: 'minutes',
		});
		expect(execution.waitTill?.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
		const before = await reviewIds(execution, url);
		await execution.wakeUp();
		expect(execution.status).toBe('waiting');
		expect(execution.order).not.toContain('Approved');
		expect(await reviewIds(execution, url)).toEqual(before);
	});

	test('a ledger that fails is said on the page and does not end the wait', async () => {
		const { execution, url } = await start(['Ana']);
		const ledger = await openLedger();
		const listing = jest
			.spyOn(ledger.reviews, 'listByRequest')
			.mockRejectedValueOnce(new Error('database is locked'));
		const answer = await execution.request({ url });
		expect(listing).toHaveBeenCalled();
		expect(answer).toMatchObject({ status: 500, resumed: false });
		expect(answer.body).toContain('could not read or write its ledger');
		expect(execution.status).toBe('waiting');
		expect((await execution.request({ url })).status).toBe(200);
	});

	test('a ledger that fails right after a submission does not keep it from being passed on', async () => {
		const { execution, url } = await start(['Ana']);
		const { Ana } = await reviewIds(execution, url);
		const ledger = await openLedger();
		const list = ledger.reviews.listByRequest.bind(ledger.reviews);
		jest
			.spyOn(ledger.reviews, 'listByRequest')
			.mockImplementationOnce(list)
			.mockRejectedValue(new Error('database is locked'));
		const answer = await execution.request({ url, form: { [`outcome.${Ana}`]: 'approved' } });
		expect(answer).toMatchObject({ status: 200, resumed: true });
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
	});

	test('an item without a draft is named in the error', async () => {
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
		});
		const execution = await engine.run(workflow(), [itemFor('Ana'), { json: { other: 1 } }]);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('[item 2]');
	});

	test('custom fields defined by the builder can be reviewed without a draft', async () => {
		const { execution, url } = await start(['Ana'], {
			review: 'custom',
			reviewTitle: '=Refund for {{ $json.dossier.prospect.name }}',
			customFields: {
				field: [
					{ label: 'Reason', type: 'longText', value: 'Late delivery', editable: true },
					{ label: 'Amount (EUR)', type: 'number', value: '20', editable: true, required: true },
				],
			},
		});
		const { body } = await execution.request({ url });
		expect(body).toContain('Refund for Ana');
		const id = /data-review="([^"]+)"/.exec(body)?.[1];
		const tooMuch = { [`outcome.${id}`]: 'approved', [`edit.amountEur.${id}`]: 'a lot' };
		expect((await execution.request({ url, form: tooMuch })).status).toBe(422);
		await execution.request({
			url,
			form: { [`outcome.${id}`]: 'approved', [`edit.amountEur.${id}`]: '15' },
		});
		expect(execution.items('Approved')[0]?.json.approval).toMatchObject({
			changes: [{ field: 'amountEur', before: '20', after: '15' }],
			content: { kind: 'custom', fields: { reason: 'Late delivery', amountEur: '15' } },
		});
	});

	test('reviewers get one mail each with a link of their own, and none for what they know', async () => {
		const smtp = await startSmtpServer();
		try {
			const engine = createEngine({
				nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
				credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } },
			});
			const execution = await engine.run(
				workflow({
					notifyBy: 'email',
					notifyFrom: 'Signoff <signoff@northwind.example>',
					reviewers: `${reviewer}, second@northwind.example`,
				}),
				['Ana', 'Ben'].map(itemFor),
			);
			expect(smtp.messages.map(({ envelope }) => envelope.to)).toEqual([
				[reviewer],
				['second@northwind.example'],
			]);
			const links = smtp.messages.map(
				({ parsed }) => /https?:\S+/.exec(parsed?.text ?? '')?.[0] ?? '',
			);
			expect(links).toEqual([linkOf(execution, 0), linkOf(execution, 1)]);

			const url = links[1] ?? '';
			const { Ana } = await reviewIds(execution, url);
			await execution.request({ url, form: { [`outcome.${Ana}`]: 'approved' } });
			expect(execution.items('Approved')[0]?.json.approval).toMatchObject({
				reviewer: 'second@northwind.example',
				verified: true,
			});
			expect(smtp.messages).toHaveLength(2);
		} finally {
			await smtp.close();
		}
	});

	test('a notification that fails is an error before the wait', async () => {
		const smtp = await startSmtpServer();
		await smtp.close();
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
			credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } },
		});
		const execution = await engine.run(
			workflow({ notifyBy: 'email', notifyFrom: 'signoff@northwind.example' }),
			[itemFor('Ana')],
		);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('The reviewers could not be told.');
	});
});

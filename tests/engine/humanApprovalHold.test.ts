import {
	decide,
	linkOf,
	reviewIds,
	reviewer,
	start,
	subjects,
	type Layout,
} from '../support/approvalCanvas';
import { setClock } from '../support/clock';
import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { Send } from '../../nodes/Send/Send.node';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

const minute = 60_000;
const begin = Date.parse('2026-05-08T06:00:00.000Z');
const hold = { holdFor: 600 };

let smtp: RunningSmtpServer;
let ledger: Ledger;

beforeAll(async () => {
	smtp = await startSmtpServer();
	ledger = await openLedger();
});

beforeEach(() => {
	smtp.messages.length = 0;
	at(0);
});

afterEach(() => {
	jest.useRealTimers();
});

afterAll(async () => {
	await smtp.close();
	await ledger.close();
});

/** So many minutes after the first request. */
const at = (minutes: number) => setClock(begin + minutes * minute);

const minutesLeft = (date: Date | undefined) => ((date?.getTime() ?? 0) - begin) / minute;

/** The quick start's canvas, with the real Send behind Approved. */
async function startSending(names: string[], parameters: object = hold, layout: Layout = {}) {
	const approved = {
		type: 'n8n-nodes-signoff.send',
		parameters: { operation: 'sendEmail' },
		credentials: ['smtp'],
	};
	return await start(names, { ...parameters }, { approved, ...layout } as Layout, {
		nodes: { 'n8n-nodes-signoff.send': new Send() },
		credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } },
	});
}

const sentTo = () => smtp.messages.map(({ envelope }) => envelope.to[0]?.split('@')[0]);

/** Review ids by name of all cards, with what the JSON interface says of them. */
async function cards(execution: Execution, url: string) {
	const { body } = await execution.request({ url, headers: { accept: 'application/json' } });
	const { reviews } = JSON.parse(body) as {
		reviews: Array<{ id: string; title: string; state: string; heldUntil?: string }>;
	};
	return Object.fromEntries(reviews.map((review) => [review.title.split(',')[0] ?? '', review]));
}

/** Presses the button on the page, as a browser without script does. */
async function recall(execution: Execution, url: string, id: string | undefined) {
	return await execution.request({ url, form: { action: 'recall', recall: id ?? '' } });
}

describe('Hold For', () => {
	it('keeps approved items until the hold is over; what was rejected leaves at once', async () => {
		const execution = await startSending(['Ana', 'Ben', 'Cleo']);
		const url = linkOf(execution);
		at(1);
		const answer = await decide(execution, { Ana: 'approved', Ben: 'rejected' }, url);
		expect(answer.body).toContain('1 approval is held. Can be recalled until');
		expect(answer.body).toContain('2026-05-08T06:11:00.000Z');

		expect(execution.status).toBe('waiting');
		expect(minutesLeft(execution.waitTill)).toBe(11);
		expect(subjects(execution, 'Rejected')).toEqual(['For Ben']);
		expect(smtp.messages).toEqual([]);

		at(11);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana']);
		expect(execution.status).toBe('waiting');
		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Cleo']);
		await decide(execution, { Cleo: 'rejected' }, url);
		expect(execution.status).toBe('success');
		expect(sentTo()).toEqual(['ana']);
	});

	it('each approval has a hold of its own, also when the whole queue is decided', async () => {
		const execution = await startSending(['Ana', 'Ben']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved' }, url);
		at(4);
		await decide(execution, { Ben: 'approved' }, url);
		expect(minutesLeft(execution.waitTill)).toBe(10);

		at(10);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana']);
		expect(minutesLeft(execution.waitTill)).toBe(14);
		at(14);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana', 'ben']);
		expect(execution.status).toBe('success');
	});

	it('a clock that rings early keeps it waiting', async () => {
		const execution = await startSending(['Ana']);
		await decide(execution, { Ana: 'approved' });
		at(9.99);
		await execution.wakeUp();
		expect(smtp.messages).toEqual([]);
		expect(minutesLeft(execution.waitTill)).toBe(10);
		at(10);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana']);
	});

	it('sends the text as the reviewer left it', async () => {
		const execution = await startSending(['Ana']);
		const url = linkOf(execution);
		const { Ana } = await reviewIds(execution, url);
		const form = { [`outcome.${Ana}`]: 'approved', [`edit.subject.${Ana}`]: 'Edited for Ana' };
		await execution.request({ url, form });
		at(10);
		await execution.wakeUp();
		expect(smtp.messages.map(({ parsed }) => parsed.subject)).toEqual(['Edited for Ana']);
	});

	it('no other run can send it before, by id or by content', async () => {
		const execution = await startSending(['Ana']);
		await decide(execution, { Ana: 'approved' });
		const [item] = execution.items('Undecided');
		expect(item?.json.approval).toMatchObject({
			...{ outcome: 'undecided', heldUntil: '2026-05-08T06:10:00.000Z' },
		});
		const { reviewId } = item?.json.approval as { reviewId: string };
		const approval = await ledger.approvals.findByReviewId(reviewId);
		const { draft } = item?.json as { draft: object };
		const early = await sendItems([{ draft, approval: { id: approval?.id } }, { draft }]);
		expect(early).toEqual([
			{ reason: 'held', notBefore: '2026-05-08T06:10:00.000Z' },
			{ reason: 'held', notBefore: '2026-05-08T06:10:00.000Z' },
		]);
		expect(smtp.messages).toEqual([]);
	});

	it('without the way back for held items the node says what to do, and nobody is asked', async () => {
		const execution = await start(['Ana'], hold, { withoutLoop: true });
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Hold For needs Undecided to lead back');
	});

	it('a reminder counts who is undecided, and the end of a hold is no reminder', async () => {
		const byMail = { notifyBy: 'email', notifyFrom: 'signoff@northwind.example' };
		const hourly = { limitWaitTime: true, waitAmount: 60, waitUnit: 'minutes' };
		const execution = await startSending(['Ana', 'Ben'], { ...hold, ...byMail, ...hourly });
		const told = () =>
			smtp.messages
				.filter(({ envelope }) => envelope.to[0] === reviewer)
				.map(({ parsed }) => parsed.subject);
		await decide(execution, { Ana: 'approved' });
		at(10);
		await execution.wakeUp();
		expect(told()).toEqual(['Drafts for review: 2 drafts to review']);
		expect(minutesLeft(execution.waitTill)).toBe(60);
		at(59);
		await decide(execution, { Ben: 'approved' });
		expect(minutesLeft(execution.waitTill)).toBe(60);
		at(60);
		await execution.wakeUp();
		expect(told()).toHaveLength(1);
		expect(minutesLeft(execution.waitTill)).toBe(69);
		at(69);
		await execution.wakeUp();
		expect(sentTo().filter((name) => name !== reviewer.split('@')[0])).toEqual(['ana', 'ben']);
	});
});

/** Another run of Send with these items; what each was told. */
async function sendItems(items: object[]) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.send': new Send() },
		credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } },
	});
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', credentials: ['smtp'] },
					parameters: { operation: 'sendEmail' },
				},
			],
			connections: ['Start -> Send'],
		}),
		items.map((json) => ({ json: { ...json } as never })),
	);
	return execution.items('Send', 1).map(({ json }) => {
		const { reason, notBefore } = json.send as { reason: string; notBefore?: string };
		return { reason, ...(notBefore && { notBefore }) };
	});
}

describe('Recall', () => {
	it('takes a held approval back: never sent, and the draft is in the queue with its edits', async () => {
		const execution = await startSending(['Ana']);
		const url = linkOf(execution);
		const { Ana: first } = await reviewIds(execution, url);
		const edit = { [`edit.subject.${first}`]: 'Edited for Ana' };
		await execution.request({ url, form: { [`outcome.${first}`]: 'approved', ...edit } });
		const approval = await ledger.approvals.findByReviewId(first ?? '');

		at(2);
		const page = await execution.request({ url });
		expect(page.body).toContain(`form="recall-${first}"`);
		expect(page.body).toMatch(/<form method="post"[^>]* id="recall-/);
		const answer = await recall(execution, url, first);
		expect(answer.status).toBe(200);
		expect(answer.body).toContain('Recalled: it will not be sent');
		expect(answer.headers['content-security-policy']).toContain("default-src 'none'");

		expect(await ledger.sends.find(approval?.id ?? '')).toMatchObject({
			...{ state: 'recalled', error: `Recalled by ${reviewer}.`, attempts: 0 },
		});
		expect(execution.status).toBe('waiting');
		const after = await execution.request({ url });
		expect(after.body).toContain(`Recalled by ${reviewer}`);
		expect(after.body).toContain('value="Edited for Ana"');
		const { Ana: second } = await reviewIds(execution, url);
		expect(second).not.toBe(first);

		at(20);
		await execution.request({ url, form: { [`outcome.${second}`]: 'approved' } });
		at(30);
		await execution.wakeUp();
		expect(smtp.messages).toHaveLength(1);
		expect(execution.status).toBe('success');
		const { text: body, ...rest } = approval!.content;
		const draft = { ...rest, body, language: 'en', sentences: [], findings: [], version: 1 };
		expect(await sendItems([{ approval: { id: approval?.id }, draft }])).toEqual([
			{ reason: 'recalled' },
		]);
	});

	it('of one leaves the holds of the others alone', async () => {
		const execution = await startSending(['Ana', 'Ben']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved', Ben: 'approved' }, url);
		at(3);
		const { Ana } = await cards(execution, url);
		await recall(execution, url, Ana?.id);
		expect(minutesLeft(execution.waitTill)).toBe(10);
		at(10);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ben']);
		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Ana']);
		await decide(execution, { Ana: 'rejected' }, url);
		expect(execution.status).toBe('success');
		expect(sentTo()).toEqual(['ben']);
	});

	it('still knows the draft when a timer wakes the node after a recall', async () => {
		const hourly = { limitWaitTime: true, waitAmount: 60, waitUnit: 'minutes' };
		const execution = await startSending(['Ana'], { ...hold, ...hourly });
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved' }, url);
		at(2);
		const { Ana } = await cards(execution, url);
		await recall(execution, url, Ana?.id);
		const before = await reviewIds(execution, url);
		at(60);
		await execution.wakeUp();
		at(120);
		await execution.wakeUp();
		expect(await reviewIds(execution, url)).toEqual(before);
		await decide(execution, { Ana: 'approved' }, url);
		at(130);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana']);
	});

	it('is followed by no reminder when the timer of the hold rings all the same', async () => {
		const byMail = { notifyBy: 'email', notifyFrom: 'signoff@northwind.example' };
		const execution = await startSending(['Ana'], { ...hold, ...byMail });
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved' }, url);
		const { Ana } = await cards(execution, url);
		at(2);
		await recall(execution, url, Ana?.id);
		at(10);
		await execution.wakeUp();
		expect(smtp.messages).toHaveLength(1);
		expect(Object.keys(await reviewIds(execution, url))).toEqual(['Ana']);
	});

	it('comes too late for what was sent, and says so', async () => {
		const execution = await startSending(['Ana', 'Ben']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved' }, url);
		const { Ana } = await cards(execution, url);
		at(10);
		await execution.wakeUp();
		const page = await execution.request({ url });
		expect(page.body).not.toContain('recall-');
		const answer = await recall(execution, url, Ana?.id);
		expect(answer.status).toBe(409);
		expect(answer.body).toContain('This approval has been used already.');
		expect(execution.status).toBe('waiting');
	});

	it('is refused for what was rejected, is unknown or was never held; twice is once', async () => {
		const execution = await startSending(['Ana', 'Ben']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'rejected', Ben: 'approved' }, url);
		const { Ana, Ben } = await cards(execution, url);
		expect((await recall(execution, url, Ana?.id)).body).toContain('cannot be recalled');
		expect((await recall(execution, url, 'made-up')).status).toBe(422);
		const json = { action: 'recall', reviews: [{ id: Ben?.id }] };
		const headers = { accept: 'application/json' };
		const both = { ...json, reviews: [...json.reviews, { id: 'made-up' }] };
		const refused = await execution.request({ url, headers, json: both });
		expect(JSON.parse(refused.body)).toMatchObject({ problems: [{ code: 'unknown_review' }] });
		const first = await execution.request({ url, headers, json });
		expect(JSON.parse(first.body)).toEqual({ recalled: true });
		const again = await execution.request({ url, headers, json });
		expect(again.status).toBe(200);
		expect(smtp.messages).toEqual([]);
	});

	it('on an open link needs a name, which is recorded', async () => {
		const execution = await startSending(['Ana'], { ...hold, reviewers: '' });
		const url = linkOf(execution);
		const { Ana } = await reviewIds(execution, url);
		await execution.request({ url, form: { reviewer: 'Rita', [`outcome.${Ana}`]: 'approved' } });
		expect((await recall(execution, url, Ana)).body).toContain('Please enter your name');
		const form = { action: 'recall', recall: Ana ?? '', reviewer: 'Rita' };
		await execution.request({ url, form });
		const approval = await ledger.approvals.findByReviewId(Ana ?? '');
		expect(await ledger.sends.find(approval?.id ?? '')).toMatchObject({
			...{ state: 'recalled', error: 'Recalled by Rita.' },
		});
	});

	it('with an altered link does nothing', async () => {
		const execution = await startSending(['Ana']);
		const url = linkOf(execution);
		await decide(execution, { Ana: 'approved' }, url);
		const { Ana } = await cards(execution, url);
		const forged = url.replace(encodeURIComponent(reviewer), 'eve%40evil.example');
		expect(forged).not.toBe(url);
		expect((await recall(execution, forged, Ana?.id)).status).toBe(401);
		at(10);
		await execution.wakeUp();
		expect(sentTo()).toEqual(['ana']);
	});
});

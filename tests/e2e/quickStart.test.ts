import { contentOfDraft, sealContent, type Draft } from '../../nodes/shared/contracts';
import { openLedger } from '../../nodes/shared/ledger';
import { QuickStart, ReviewPage, reviewer } from '../support/quickStart';
import { waitFor } from '../support/waitFor';

jest.setTimeout(240_000);

let story: QuickStart;

beforeAll(async () => {
	story = await QuickStart.start();
});

afterAll(async () => {
	await story?.close();
});

beforeEach(() => {
	story.smtp.messages.length = 0;
});

describe('the quick start in a real n8n', () => {
	test('five prospects on one page: three mails, each exactly as the page showed it', async () => {
		const [ana, ben, cleo, dan, eve] = story.prospects;
		if (!ana || !ben || !cleo || !dan || !eve) throw new Error('There are fewer than five sites');
		const workflow = await story.startRun('five', [ana, ben, cleo, dan, eve]);
		const link = await story.reviewLink(workflow);
		const review = await ReviewPage.open(story.browser, link);
		expect(await review.cardCount()).toBe(5);

		const asIs = await review.shown(ana.name);
		const before = await review.shown(ben.name);
		const edited = {
			subject: `${before.subject} (edited)`,
			text: `${before.text}\n\nP.S. ✓ für Sie`,
		};
		await review.choose(ana.name, 'Approve');
		await review.edit(ben.name, edited);
		await review.choose(ben.name, 'Approve');
		await review.choose(cleo.name, 'Reject');
		const firstVersion = await review.shown(dan.name);
		await review.choose(dan.name, 'Send back', 'Please make it shorter.');
		await review.submit();

		await review.card(dan.name).getByText('Version 2').waitFor({ state: 'attached' });
		expect(story.sentMails).toHaveLength(2);
		const secondVersion = await review.shown(dan.name);
		expect(secondVersion.text).not.toBe(firstVersion.text);
		expect(await review.card(eve.name).count()).toBe(1);
		await review.show(dan.name);
		await review.card(dan.name).getByText('Please make it shorter.').first().waitFor();
		await review.choose(dan.name, 'Approve');
		await review.submit();
		await waitFor('the third mail', () => story.sentMails.length === 3);

		const recipients = story.sentMails.map(({ envelope }) => envelope.to.join());
		expect(recipients.sort()).toEqual([ana.email, ben.email, dan.email].sort());
		expect(story.received(ana.email)).toEqual(asIs);
		expect(story.received(ben.email)).toEqual(edited);
		expect(story.received(dan.email)).toEqual(secondVersion);

		// Eve is still undecided: the run waits on, under the same link.
		const execution = await story.n8n.waitForExecution(workflow.id, ['waiting']);
		await review.page.goto(link);
		expect(await review.cardCount()).toBe(1);
		expect(await review.card(eve.name).count()).toBe(1);
		expect(story.browser.foreignRequests).toEqual([]);
		await expectLedgerToAgree(execution.id, link);
	});

	/** The ledger tells the same story as the mailbox. */
	async function expectLedgerToAgree(executionId: string, link: string) {
		const ledger = await openLedger({ path: story.n8n.ledgerPath });
		try {
			const requestId = new URL(link).searchParams.get('request') ?? '';
			const stored = await ledger.reviews.listByRequest(requestId);
			expect(stored.map(({ review }) => review.state).sort()).toEqual([
				'approved',
				'approved',
				'approved',
				'changesRequested',
				'rejected',
				'undecided',
			]);
			// Other test files send in the same n8n.
			const sends = [];
			for (const send of await ledger.sends.list({ limit: 1000, offset: 0 })) {
				const approval = await ledger.approvals.findById(send.approvalId);
				if (!approval) throw new Error(`No approval for ${send.recipient}`);
				if (approval.executionId === executionId) sends.push({ send, approval });
			}
			expect(sends.map(({ send }) => send.state)).toEqual(['sent', 'sent', 'sent']);
			for (const { send, approval } of sends) {
				expect(approval).toMatchObject({ reviewer, verified: true });
				expect(sealContent(approval.content)).toBe(send.contentHash);
				const { subject, text } = approval.content;
				expect(story.received(send.recipient)).toEqual({ subject, text });
				const mail = story.sentMails.find(({ envelope }) => envelope.to.includes(send.recipient));
				expect(mail?.parsed?.messageId).toBe(send.messageId);
			}
		} finally {
			await ledger.close();
		}
	}

	test('one prospect through the form of the template as it is', async () => {
		const prospect = story.prospects[5];
		if (!prospect) throw new Error('There are fewer than six sites');
		const workflow = await story.publish();
		const form = await story.browser.newPage();
		await waitFor('the form', async () => (await form.goto(story.n8n.formUrl(workflow)))?.ok());
		await form.getByLabel('Name').fill(prospect.name);
		await form.getByLabel('Email').fill(prospect.email);
		await form.getByLabel('Company').fill(prospect.company);
		await form.getByLabel('Website').fill(prospect.website);
		await form.getByLabel('Job title').fill(prospect.title);
		await form.getByRole('button', { name: 'Research and draft' }).click();

		const review = await ReviewPage.open(story.browser, await story.reviewLink(workflow));
		const draft = await review.shown(prospect.name);
		await review.choose(prospect.name, 'Approve');
		await review.submit();
		const execution = await story.n8n.waitForExecution(workflow.id, ['success']);
		expect(story.received(prospect.email)).toEqual(draft);

		const [item] = execution.data.resultData.runData.Send?.[0]?.data?.main?.[0] ?? [];
		const {
			draft: sent,
			approval,
			send,
		} = item?.json as unknown as {
			draft: Draft;
			approval: { contentHash: string };
			send: { state: string };
		};
		expect(send.state).toBe('sent');
		expect(sealContent(contentOfDraft(sent))).toBe(approval.contentHash);
	});

	test('the template imports through the command line as it is', async () => {
		await story.n8n.importWithCli(`${__dirname}/../../workflows/quick-start.json`);
		const workflow = await story.n8n.workflow('signoffQuickStrt');
		expect(workflow.nodes.map(({ type }) => type)).toContain('n8n-nodes-signoff.humanApproval');
	});
});

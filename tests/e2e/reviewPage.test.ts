import type { Page } from 'playwright-core';
import { aModel, aQueue } from '../fixtures/reviewPage';
import { accessibilityProblems } from '../support/accessibility';
import { itemFor, leftThrough, startApproval } from '../support/approvalRun';
import { closePages, openBrowser, type TestBrowser } from '../support/browser';
import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';
import { ReviewPage } from '../support/quickStart';
import { startReviewServer, updateOf } from '../support/reviewServer';
import { waitFor } from '../support/waitFor';

jest.setTimeout(240_000);

let n8n: N8nClient;
let browser: TestBrowser;
const open: Page[] = [];

const ben = 'ben@northwind.example';
const cleo = 'cleo@northwind.example';

const three = () => [
	itemFor('Ana Ruiz', 'Brightline'),
	itemFor('Dan Whitlock', 'Whitlock'),
	itemFor('Kenji Mori', '森物流'),
];

const blocked = {
	rule: 'placeholder',
	severity: 'block' as const,
	message: 'The text still holds a placeholder.',
	field: 'body',
	start: 0,
	end: 5,
};

beforeAll(async () => {
	[browser, n8n] = await Promise.all([openBrowser(), sharedN8n()]);
});

afterAll(async () => {
	await browser?.close();
});

afterEach(async () => {
	expect(browser.foreignRequests).toEqual([]);
	await closePages(open.splice(0));
});

async function openReview(link: string, options = {}): Promise<ReviewPage> {
	const review = await ReviewPage.open(browser, link, options);
	open.push(review.page);
	return review;
}

const status = (review: ReviewPage) => review.page.locator('[data-status]');
const progress = (review: ReviewPage) => review.page.locator('[data-progress]');
const approve = (review: ReviewPage) => review.page.locator('[data-choose=approved]');

describe('the review page in a real n8n', () => {
	test('edits are shown against the draft as they are typed, and can be taken back', async () => {
		const { links } = await startApproval(n8n, 'diff', three(), { reviewers: ben });
		const review = await openReview(links[0]!);
		await review.card('Ana').getByLabel('Subject').fill('Routes from Brightline');
		const changes = review.card('Ana').locator('[data-name=subject] [data-changes]');
		await changes.waitFor();
		expect(await changes.locator('del').allTextContents()).toEqual(['for']);
		expect(await changes.locator('ins').allTextContents()).toEqual(['from']);
		const counts = review.card('Ana').locator('[data-name=subject] [data-counts]');
		expect(await counts.textContent()).toBe('22 characters · 3 words');
		await review.card('Ana').getByRole('button', { name: 'Restore draft' }).click();
		expect((await review.shown('Ana')).subject).toBe('Routes for Brightline');
		await changes.waitFor({ state: 'hidden' });
	});

	test('another version is taken over with one click, saved as an edit, and taken back', async () => {
		const other = { subject: 'Leeds', body: 'Hello Ana,\n\nanother way to say it.' };
		const variants = [{ ...other, sentences: [], findings: [] }];
		const items = [itemFor('Ana Ruiz', 'Brightline', { variants })];
		const { links } = await startApproval(n8n, 'variants', items, { reviewers: ben });
		const review = await openReview(links[0]!);
		const before = await review.shown('Ana');
		await review.card('Ana').getByText('Other versions (1)').click();
		await review.card('Ana').getByRole('button', { name: 'Use this version' }).click();
		await review.saved();
		const again = await openReview(links[0]!);
		expect(await again.shown('Ana')).toEqual({ subject: other.subject, text: other.body });
		await again.card('Ana').getByRole('button', { name: 'Restore draft' }).click();
		expect(await again.shown('Ana')).toEqual(before);
	});

	test('a sentence lights up its fact, by pointer and by keyboard', async () => {
		const { links } = await startApproval(n8n, 'facts', three(), { reviewers: ben });
		const review = await openReview(links[0]!);
		const sentence = review.card('Ana').locator('.view .s.grounded');
		const fact = review.card('Ana').locator('.facts li.lit');
		expect(await fact.count()).toBe(0);
		await sentence.hover();
		expect(await fact.count()).toBe(1);
		await review.page.mouse.move(0, 0);
		await sentence.focus();
		expect(await fact.getByRole('link').getAttribute('href')).toContain('/news');
	});

	test('a block bars approval until an edit has resolved it; the server says so', async () => {
		const sender = { name: 'Sam Field', company: 'Northwind', offer: 'We plan delivery routes.' };
		const item = itemFor('Ana Ruiz', 'Brightline', {
			body: 'Hello {{first_name}},\n\nI read that Brightline opened a third depot in Leeds. We plan delivery routes.\n\nSam Field',
			findings: [{ ...blocked, start: 6, end: 20 }],
			context: { sender, policy: { requireOptOut: false, requirePostalAddress: false } },
		});
		const { links, executionId } = await startApproval(n8n, 'blocked', [item], { reviewers: ben });
		const review = await openReview(links[0]!);
		await review.card('Ana').getByText('A check bars approval.').waitFor();
		expect(await approve(review).getAttribute('aria-disabled')).toBe('true');
		await review.page.keyboard.press('a');
		await status(review).getByText('A check bars approval.').waitFor();
		expect(await progress(review).textContent()).toBe('0 of 1 decided');

		const { subject } = await review.shown('Ana');
		await review.edit('Ana', {
			subject,
			text: 'Hello Ana,\n\nWe plan delivery routes.\n\nSam Field',
		});
		await review.saved();
		await waitFor('the block to go', async () => {
			return (await approve(review).getAttribute('aria-disabled')) === 'false';
		});
		await review.choose('Ana', 'Approve');
		await review.submit();
		await review.page.getByText('Your decisions are recorded').waitFor();
		await n8n.waitForExecution((await n8n.execution(executionId)).workflowId, ['success']);
	});

	test('two reviewers at once: the later one sees both versions and chooses', async () => {
		const reviewers = `${ben}, ${cleo}`;
		const { links } = await startApproval(n8n, 'both', three(), { reviewers });
		const first = await openReview(links[0]!);
		const second = await openReview(links[1]!);
		await first.card('Ana').getByLabel('Subject').fill('Written by Ben');
		await first.saved();
		await second.card('Ana').getByLabel('Subject').fill('Written by Cleo');
		const conflict = second.card('Ana').locator('.conflict');
		await conflict.getByText('Written by Ben').waitFor();
		expect(await conflict.textContent()).toContain(ben);
		expect(await conflict.textContent()).toContain('Written by Cleo');
		await conflict.getByRole('button', { name: 'Keep mine' }).click();
		await second.saved();

		// Ben learns of it with his next save, and takes it over.
		await first.choose('Dan', 'Reject');
		await first.saved();
		await waitFor('the newer text', async () => {
			return (await first.shown('Ana')).subject === 'Written by Cleo';
		});
		await first
			.card('Ana')
			.getByLabel('Subject')
			.evaluate((field: HTMLInputElement) => {
				field.value = 'Ben once more';
				field.dispatchEvent(new Event('input', { bubbles: true }));
			});
		await first.saved();
		await second.show('Ana');
		await second.card('Ana').getByLabel('Subject').fill('Cleo once more');
		await conflict.getByRole('button', { name: 'Take theirs' }).click();
		expect((await second.shown('Ana')).subject).toBe('Ben once more');
	});

	test('a decision of another reviewer is seen with the next save and cannot be overruled', async () => {
		const { links, executionId } = await startApproval(n8n, 'decided', three(), {
			reviewers: `${ben}, ${cleo}`,
		});
		const second = await openReview(links[1]!);
		const first = await openReview(links[0]!);
		await first.choose('Ana', 'Approve');
		await first.submit();
		await first.page.getByText('2 drafts are still undecided.').waitFor();
		await n8n.waitForExecution((await n8n.execution(executionId)).workflowId, ['waiting']);

		await second.choose('Ana', 'Reject');
		await second.card('Ana').getByText(`Decided by ${ben} in the meantime.`).waitFor();
		expect(await second.card('Ana').getByLabel('Subject').isDisabled()).toBe(true);
		expect(await progress(second).textContent()).toBe('1 of 3 decided');
		const approved = await leftThrough(n8n, executionId, 'Approved');
		expect(approved).toHaveLength(1);
	});

	test('after approvals that are held the page comes back by itself, with the way to recall them', async () => {
		const heldUntil = '2999-01-01T00:00:00.000Z';
		const [card] = aQueue(1);
		const decided = {
			...card!,
			review: { ...card!.review, state: 'approved' as const, heldUntil },
		};
		let isSubmitted = false;
		const server = await startReviewServer(() =>
			aModel(isSubmitted ? { undecided: [], decided: [decided] } : { undecided: [card!] }),
		);
		const counts = { approved: 1, rejected: 0, changesRequested: 0, undecided: 0, held: 1 };
		server.respond = ({ action }) => {
			isSubmitted ||= action === 'submit';
			return { status: 200, body: isSubmitted ? { accepted: true, counts } : { saved: true } };
		};
		try {
			const { page } = await openReview(server.url);
			await page.keyboard.press('a');
			await page.keyboard.press('Control+Enter');
			await page.getByRole('button', { name: /^Recall/ }).waitFor();
		} finally {
			await server.close();
		}
	});

	test('with two approvals needed the first one is counted and nothing leaves', async () => {
		const { links, executionId } = await startApproval(n8n, 'votes', three().slice(0, 1), {
			reviewers: `${ben}, ${cleo}`,
			approvalsNeeded: 2,
		});
		const first = await openReview(links[0]!);
		await first.choose('Ana', 'Approve');
		await first.submit();
		await first.card('Ana').getByText(`1 of 2 approvals: ${ben}`).waitFor();
		expect((await n8n.execution(executionId)).status).toBe('waiting');
		const second = await openReview(links[1]!);
		await second.card('Ana').getByText(`1 of 2 approvals: ${ben}`).waitFor();
		await second.choose('Ana', 'Approve');
		await second.submit();
		await second.page.getByText('Approved: 1').waitFor();
		await n8n.waitForExecution((await n8n.execution(executionId)).workflowId, ['success']);
		expect(await leftThrough(n8n, executionId, 'Approved')).toHaveLength(1);
	});

	test('filter, skip, undo, approve all and the overlay work by keyboard', async () => {
		const flagged = itemFor('Farah Haddad', 'حداد', {
			findings: [{ ...blocked, severity: 'warn' as const }],
		});
		const { links } = await startApproval(n8n, 'keys', [...three(), flagged], {
			reviewers: ben,
			pageOptions: { allowApproveAll: true, rejectTags: 'Not now, Wrong person' },
		});
		const review = await openReview(links[0]!);
		const { keyboard } = review.page;
		const current = () => review.page.locator('article.current h2').textContent();
		const firstName = await current();
		await keyboard.press('s');
		expect(await current()).not.toBe(firstName);
		await keyboard.press('k');
		expect(await current()).toBe(firstName);
		await keyboard.press('a');
		await progress(review).getByText('1 of 4').waitFor();
		await keyboard.press('u');
		await progress(review).getByText('0 of 4').waitFor();
		expect(await current()).toBe(firstName);
		await keyboard.press('r');
		await keyboard.press('Space');
		await review.page.getByRole('checkbox', { name: 'Not now', checked: true }).waitFor();
		await keyboard.press('?');
		await review.page.getByRole('dialog').getByText('Approve and go on').waitFor();
		await keyboard.press('Escape');

		await review.page.getByRole('button', { name: 'Flagged 1' }).click();
		expect(await current()).toContain('Farah Haddad');
		await review.page.getByRole('button', { name: 'All 4' }).click();
		const all = review.page.getByRole('button', { name: /Approve all remaining/ });
		await all.getByText('1', { exact: true }).waitFor();
		await all.click();
		await progress(review).getByText('2 of 4').waitFor();
	});

	test('an open link asks for a name before anything is decided', async () => {
		const { links, executionId } = await startApproval(n8n, 'open', three().slice(0, 1));
		const review = await openReview(links[0]!);
		await review.choose('Ana', 'Approve');
		await review.submit();
		await review.page.getByText('Please enter your name.').waitFor();
		await review.page.getByLabel('Your name').fill('Mia');
		await review.submit();
		await review.page.getByText('Your decisions are recorded').waitFor();
		await n8n.waitForExecution((await n8n.execution(executionId)).workflowId, ['success']);
		const [item] = await leftThrough(n8n, executionId, 'Approved');
		expect(item?.json.approval).toMatchObject({ reviewer: 'Mia', verified: false });
	});

	test('a link used after the end says that nothing can be decided any more', async () => {
		const { links, executionId } = await startApproval(n8n, 'ended', three().slice(0, 1), {
			reviewers: `${ben}, ${cleo}`,
		});
		const late = await openReview(links[1]!);
		const review = await openReview(links[0]!);
		await review.choose('Ana', 'Reject');
		await review.submit();
		await review.page.getByText('You can close this page.').waitFor();
		await n8n.waitForExecution((await n8n.execution(executionId)).workflowId, ['success']);
		await late.choose('Ana', 'Approve');
		await late.page.getByText('This review has ended').waitFor();
	});

	test("the page speaks the reviewer's language and bears the builder's marks", async () => {
		const { links } = await startApproval(n8n, 'german', three(), {
			reviewers: ben,
			pageTitle: 'Entwürfe vom 8. Mai',
			pageOptions: { approveLabel: 'Raus damit', brandColour: '#c2410c' },
		});
		const review = await openReview(links[0]!, { locale: 'de-AT' });
		expect(await review.page.locator('html').getAttribute('lang')).toBe('de');
		expect(await review.page.title()).toBe('Entwürfe vom 8. Mai');
		await review.page.getByRole('button', { name: 'Raus damit' }).click();
		await review.page.getByText('Gespeichert').waitFor();
		const button = review.page.getByRole('button', { name: 'Entscheidungen absenden' });
		expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
			'rgb(194, 65, 12)',
		);
	});

	test('custom fields of every type are shown, HTML in a frame that runs and loads nothing', async () => {
		const field = (label: string, type: string, value: string, more = {}) => ({
			label,
			type,
			value,
			editable: true,
			...more,
		});
		const { links, executionId, workflow } = await startApproval(n8n, 'fields', [{ order: 7 }], {
			review: 'custom',
			reviewTitle: '=Order {{ $json.order }}',
			reviewers: ben,
			customFields: {
				field: [
					field('Page', 'html', '<h1>Hello</h1><script>top.location="x"</script>'),
					field('Amount (EUR)', 'number', '20', { required: true }),
					field('Day', 'date', '2026-05-08'),
					field('Tier', 'choice', 'gold', { options: 'gold, silver' }),
					field('Gift', 'yesNo', 'no'),
					field('Note', 'markdown', '# Title'),
				],
			},
		});
		const review = await openReview(links[0]!);
		const card = review.card('Order 7');
		const frame = card.locator('iframe');
		await frame.waitFor();
		expect(await frame.getAttribute('sandbox')).toBe('');
		expect(await frame.contentFrame().locator('h1').innerText()).toBe('Hello');
		await card.getByLabel('Amount (EUR)').fill('15');
		await card.getByLabel('Tier').selectOption('silver');
		await card.getByLabel('Gift').selectOption('yes');
		await review.choose('Order 7', 'Approve');
		await review.saved();
		await review.submit();
		await n8n.waitForExecution(workflow.id, ['success']);
		const [item] = await leftThrough(n8n, executionId, 'Approved');
		expect(item?.json).toMatchObject({
			order: 7,
			approval: {
				reviewer: ben,
				content: { fields: { amountEur: '15', tier: 'silver', gift: 'yes', note: '# Title' } },
			},
		});
	});

	test('call scripts and publications are reviewed with their own parts', async () => {
		const call = itemFor('Ana Ruiz', 'Brightline', {
			kind: 'call',
			to: undefined,
			subject: undefined,
			fields: { opener: 'Hello Ana, this is Sam.', voicemail: 'Please call me back.' },
		});
		const script = await startApproval(n8n, 'call', [call], { review: 'call', reviewers: ben });
		const calling = await openReview(script.links[0]!);
		await calling.card('Ana').getByLabel('Opener').fill('Good morning, Ana.');
		await calling.choose('Ana', 'Approve');
		await calling.submit();
		await n8n.waitForExecution(script.workflow.id, ['success']);
		const [called] = await leftThrough(n8n, script.executionId, 'Approved');
		expect(called?.json.draft).toMatchObject({
			kind: 'call',
			fields: { opener: 'Good morning, Ana.', voicemail: 'Please call me back.' },
		});

		const image =
			'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
		const post = itemFor('Ana Ruiz', 'Brightline', {
			kind: 'publication',
			to: undefined,
			subject: 'Our third depot',
			fields: { channel: 'Blog', image, link: 'https://brightline.example/news' },
		});
		const { links } = await startApproval(n8n, 'post', [post], {
			review: 'publication',
			reviewers: ben,
		});
		const posting = (await openReview(links[0]!)).card('Ana');
		expect(await posting.getByLabel('Title').inputValue()).toBe('Our third depot');
		expect(await posting.getByLabel('Channel').inputValue()).toBe('Blog');
		expect(await posting.locator('img').getAttribute('src')).toBe(image);
		await expect(
			posting.locator('a[href="https://brightline.example/news"]').count(),
		).resolves.toBeGreaterThan(0);
	});

	test("the deadline is shown in the reviewer's zone", async () => {
		const { links } = await startApproval(n8n, 'deadline', three(), {
			reviewers: ben,
			limitWaitTime: true,
			waitAmount: 2,
			waitUnit: 'days',
		});
		const review = await openReview(links[0]!, { timezoneId: 'Asia/Tokyo' });
		const time = review.page.locator('header time');
		expect(await time.innerText()).toContain('GMT+9');
		const deadline = Date.parse((await time.getAttribute('datetime')) ?? '');
		expect(Math.abs(deadline - Date.now() - 2 * 86_400_000)).toBeLessThan(120_000);
	});

	test('500 items, 200 KB, emoji, right-to-left text and script in every field work', async () => {
		const evil = '</textarea><script>alert(1)</script>';
		const odd = itemFor('Zoë 👩🏽‍🚀 النجار', evil, {
			subject: `شحنات 🚚 ${evil}`,
			body: `${evil}\n\u0007 قبل \u202E بعد\n${'word 😀 '.repeat(25_000)}`,
		});
		const many = Array.from({ length: 499 }, (_, index) =>
			itemFor(`Person ${index}`, 'Brightline'),
		);
		const { links } = await startApproval(n8n, 'many', [odd, ...many], { reviewers: ben });
		const review = await openReview(links[0]!);
		expect(await review.cardCount()).toBe(500);
		expect(await progress(review).textContent()).toBe('0 of 500 decided');
		const before = await review.shown('Zoë');
		expect(before.text.length).toBeGreaterThan(200_000);
		await review.card('Zoë').getByLabel('Subject').fill(`${before.subject}!`);
		await review.typeAtEnd('Zoë', '!');
		await review.saved();
		expect(await review.shown('Zoë')).toEqual({
			subject: `${before.subject}!`,
			text: `${before.text}!`,
		});
		await review.choose('Zoë', 'Approve');
		await review.saved();
		await progress(review).getByText('1 of 500').waitFor();
	});
});

describe('accessibility (axe-core, WCAG 2.2 AA)', () => {
	const devices = {
		light: { viewport: { width: 1440, height: 900 } },
		dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
		phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
		'dark phone': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
	} as const;

	test.each(Object.entries(devices))('%s: no violation in any state', async (name, options) => {
		const item = itemFor('Ana Ruiz', 'Brightline', { findings: [blocked] });
		const { links } = await startApproval(
			n8n,
			`axe-${name.replace(' ', '-')}`,
			[item, ...three()],
			{
				reviewers: `${ben}, ${cleo}`,
				approvalsNeeded: 1,
				pageOptions: { allowApproveAll: true, rejectTags: 'Not now, Wrong person' },
			},
		);
		const review = await openReview(links[0]!, options);
		const found: Record<string, string[]> = {};
		const look = async (state: string) => {
			found[state] = await accessibilityProblems(review.page);
		};
		await look('first');
		await review.page.locator('.queue a').nth(1).click();
		await review.page.keyboard.press('e');
		await review.page.keyboard.type('Changed. ');
		await review.card('Ana').locator('[data-changes]:visible').first().waitFor();
		await look('diff');
		await review.page.keyboard.press('Escape');
		await review.page.keyboard.press('r');
		await look('reject');
		await review.page.keyboard.press('c');
		await look('send back');
		await review.page.keyboard.press('Escape');
		await review.page.locator('.queue a', { hasText: 'Ana' }).first().click();
		await review.page.keyboard.press('?');
		await look('dialog');
		await review.page.keyboard.press('Escape');
		for (let cards = 0; cards < 4; cards++) {
			await review.page.locator('.queue a').nth(cards).click();
			await look(`card ${cards}`);
			await review.page.keyboard.press('r');
		}
		await review.submit();
		await review.page.getByText('Your decisions are recorded').waitFor();
		await look('done');
		expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
	});

	test.each(Object.entries(devices))(
		'%s: none where two reviewers changed the same draft',
		async (_name, options) => {
			const cards = aQueue(2);
			const server = await startReviewServer(() => aModel({ undecided: cards }));
			const theirs = { by: ben, outcome: 'approved', edits: { subject: 'Theirs' } };
			server.respond = ({ reviews }) => ({
				status: 409,
				body: {
					problems: reviews.map(({ id }) => ({ code: 'changed_elsewhere', reviewId: id })),
					reviews: cards.map((card) => updateOf(card, { revision: 3, entry: theirs })),
				},
			});
			try {
				const { page } = await openReview(server.url, options);
				await page.locator('.current').getByLabel('Subject').fill('Mine');
				await page.locator('.current .conflict').getByText('Theirs', { exact: true }).waitFor();
				expect(await accessibilityProblems(page)).toEqual([]);
			} finally {
				await server.close();
			}
		},
	);

	test('without JavaScript: entries are saved and decisions go through', async () => {
		const { links } = await startApproval(n8n, 'axe-plain', three(), { reviewers: ben });
		const review = await openReview(links[0]!, { javaScriptEnabled: false });
		await review.choose('Ana', 'Send back');
		await review.submit();
		await review.page.getByText('A draft sent back needs a comment.').waitFor();
		await review.card('Ana').getByLabel('Comment').fill('Shorter');
		await review.page.getByRole('button', { name: 'Save for later' }).click();
		await status(review).getByText('Saved').waitFor();
		expect(await review.card('Ana').getByLabel('Comment').inputValue()).toBe('Shorter');
		await review.submit();
		await review.page.getByText('Sent back: 1').waitFor();
	});
});

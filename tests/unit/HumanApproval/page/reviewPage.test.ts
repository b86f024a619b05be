import { parseHTML } from 'linkedom';
import {
	defaultSettings,
	type Card,
	type ReviewPageModel,
} from '../../../../nodes/HumanApproval/page/model';
import { cardsOf, isUnfinished } from '../../../../nodes/HumanApproval/queue';
import { renderReviewPage } from '../../../../nodes/HumanApproval/page/reviewPage';
import { english } from '../../../../nodes/HumanApproval/page/words';
import { aCard, aDossier, aReview, aStoredReview } from '../../../fixtures/reviews';

function model(changes: Partial<ReviewPageModel> = {}): ReviewPageModel {
	return {
		settings: { ...defaultSettings, title: 'Outbound drafts' },
		signedReviewer: 'lead@northwind.example',
		reviewerName: '',
		undecided: [aCard()],
		decided: [],
		problems: [],
		unfinished: false,
		saved: false,
		now: '2026-05-08T08:00:00.000Z',
		...changes,
	};
}

function render(changes: Partial<ReviewPageModel> = {}) {
	const page = renderReviewPage(model(changes), english);
	return { page, document: parseHTML(page.body).document };
}

const card = (review: Card['review']): Card => aCard(review);

describe('renderReviewPage', () => {
	test('a card shows recipient, subject, text, facts with quote and source', () => {
		const { document, page } = render();
		expect(page.body).toContain('Ana Ruiz &lt;ana@brightline.example&gt;');
		expect(
			document.querySelector('input[name="edit.subject.review-ana"]')?.getAttribute('value'),
		).toBe('Your third depot');
		expect(document.querySelector('textarea.body')?.textContent).toContain('Hello Ana,');
		expect(document.querySelector('blockquote')?.textContent).toBe(
			'We opened our third depot in Leeds this spring.',
		);
		expect(document.querySelector('.evidence a[target=_blank]')?.getAttribute('href')).toBe(
			'https://brightline.example/news',
		);
	});

	test('every control has a label', () => {
		const { document } = render();
		for (const control of document.querySelectorAll('input:not([type=hidden]),textarea')) {
			const labelled =
				control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
			expect(labelled?.textContent?.trim()).toBeTruthy();
		}
	});

	test('script in every field stays text', () => {
		const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
		const review = aReview({
			id: 'review-evil',
			title: evil,
			content: { kind: 'email', to: evil, from: evil, subject: evil, text: `</textarea>${evil}` },
			dossier: aDossier({
				facts: [{ ...aDossier().facts[0]!, claim: evil, quote: evil, title: evil }],
				warnings: [{ code: 'http_error', message: evil, url: evil }],
			}),
			sentences: [{ text: evil, factIds: [evil], status: 'grounded' }],
			findings: [{ rule: evil, severity: 'info', message: evil, field: evil, start: 0, end: 0 }],
		});
		const { document } = render({
			settings: { ...defaultSettings, title: evil },
			signedReviewer: undefined,
			reviewerName: evil,
			undecided: [aCard(review, { history: [{ review }], entry: { feedback: evil } })],
			decided: [card({ ...review, state: 'rejected' })],
			problems: [{ code: 'unknown_field', message: evil }],
		});
		expect(document.querySelectorAll('script')).toHaveLength(1);
		expect(document.querySelectorAll('img')).toHaveLength(0);
		expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
	});

	test('a source that is not a web address is no link', () => {
		const [fact] = aDossier().facts;
		const review = aReview({
			dossier: aDossier({ facts: [{ ...fact!, url: 'javascript:alert(1)' }] }),
		});
		const { document } = render({ undecided: [card(review)] });
		expect(document.querySelector('a[href^="javascript"]')).toBeNull();
	});

	test('the page may load nothing from elsewhere and runs in a sandbox of its own', () => {
		const { page } = render();
		const policy = page.headers['Content-Security-Policy'] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain('sandbox allow-forms');
		expect(policy).not.toContain('allow-same-origin');
		expect(page.headers['Referrer-Policy']).toBe('no-referrer');
		const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
		expect(page.body).toContain(`<script nonce="${nonce}">`);
	});

	test('each page has a nonce of its own', () => {
		const policies = [render(), render()].map(
			({ page }) => page.headers['Content-Security-Policy'],
		);
		expect(policies[0]).not.toBe(policies[1]);
	});

	test('approve is barred while a blocking finding stands, and the finding says why', () => {
		const review = aReview({
			findings: [
				{
					rule: 'amount',
					severity: 'block',
					message: 'No fact has this amount.',
					field: 'text',
					start: 0,
					end: 0,
				},
			],
		});
		const { document, page } = render({ undecided: [card(review)] });
		const isDisabled = (value: string) =>
			document.querySelector(`input[value=${value}]`)?.hasAttribute('disabled');
		expect(isDisabled('approved')).toBe(true);
		expect(isDisabled('rejected')).toBe(false);
		expect(page.body).toContain('No fact has this amount.');
	});

	test('an open link asks for a name, a signed one shows whose it is', () => {
		expect(render().document.querySelector('input[name=reviewer]')).toBeNull();
		expect(render().page.body).toContain('You decide as lead@northwind.example');
		expect(
			render({ signedReviewer: undefined }).document.querySelector('input[name=reviewer]'),
		).not.toBeNull();
	});

	test('a leading line break of the text survives the form', () => {
		const review = aReview({ content: { kind: 'email', text: '\nHello' } });
		const { page } = render({ undecided: [card(review)] });
		expect(page.body).toMatch(/<textarea class="body"[^>]*>\n\nHello<\/textarea>/);
	});

	test('20 drafts with 6 facts each fit into 60 KB compressed', async () => {
		const { gzipSync } = await import('node:zlib');
		const [fact] = aDossier().facts;
		const undecided = Array.from({ length: 20 }, (_, index) =>
			card(
				aReview({
					id: `review-${index}`,
					dossier: aDossier({
						facts: Array.from({ length: 6 }, (_unused, number) => ({
							...fact!,
							id: `f${number}`,
							quote: `${fact!.quote} ${index * 31 + number}`,
						})),
					}),
				}),
			),
		);
		const { page } = render({ undecided });
		expect(gzipSync(page.body).length).toBeLessThan(60 * 1024);
	});
});

describe('cardsOf', () => {
	test('a version that was sent back is the history of its successor, not a card of its own', () => {
		const first = aStoredReview({ id: 'first', state: 'changesRequested' });
		const second = aStoredReview({ id: 'second', version: 2, previousReviewId: 'first' });
		const cards = cardsOf(
			[first, second],
			[
				{
					reviewId: 'first',
					outcome: 'changesRequested',
					edits: {},
					feedback: 'Shorter',
					reviewer: 'lead@northwind.example',
					verified: true,
					decidedAt: '2026-05-08T08:00:00.000Z',
				},
			],
			[],
		);
		expect(cards.map(({ review }) => review.id)).toEqual(['second']);
		const { page } = render({ undecided: cards });
		expect(page.body).toContain('lead@northwind.example asked for changes:');
		expect(page.body).toContain('Shorter');
	});
});

describe('isUnfinished', () => {
	const request = {
		id: 'r',
		executionId: '1',
		workflowId: 'w',
		nodeId: 'n',
		title: '',
		round: 1,
		createdAt: '2026-05-08T08:00:00.000Z',
	};
	const claimed = { state: 'resuming' as const, claimedAt: '2026-05-08T08:00:00.000Z' };
	const at = (time: string) => new Date(`2026-05-08T${time}.000Z`);

	test('a submission that has just been taken is not unfinished', () => {
		expect(isUnfinished({ ...request, ...claimed }, at('08:00:10'), 20)).toBe(false);
	});

	test('a submission whose run never went on is', () => {
		expect(isUnfinished({ ...request, ...claimed }, at('08:00:21'), 20)).toBe(true);
		expect(isUnfinished({ ...request, state: 'waiting' }, at('08:00:21'), 20)).toBe(false);
	});
});

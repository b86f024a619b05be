import { notificationMail } from '../../../nodes/HumanApproval/notification';
import { noticesFor } from '../../../nodes/HumanApproval/notices';
import { aStoredReview } from '../../fixtures/reviews';

const notice = {
	reviewer: 'lead@northwind.example',
	title: 'Outbound drafts',
	url: 'https://n8n.example/webhook-waiting/7/node?request=r&signature=s',
	reviews: [aStoredReview()],
	waiting: 1,
	reminder: false,
};

describe('notificationMail', () => {
	test('says what waits and links to the page, in text and HTML', () => {
		const mail = notificationMail(notice);
		expect(mail.subject).toBe('Outbound drafts: 1 draft to review');
		expect(mail.text).toContain('- Ana Ruiz, Brightline Couriers');
		expect(mail.text).toContain(notice.url);
		expect(mail.html).toContain(`href="${notice.url.replace('&', '&amp;')}"`);
	});

	test('there is one link and it only leads to the page', () => {
		expect(notificationMail(notice).html.match(/href=/g)).toHaveLength(1);
	});

	test('a long queue is summed up', () => {
		const reviews = Array.from({ length: 13 }, () => aStoredReview());
		const mail = notificationMail({ ...notice, reviews, waiting: 20 });
		expect(mail.subject).toBe('Outbound drafts: 20 drafts to review');
		expect(mail.text).toContain('and 3 more');
	});

	test('a reminder says so', () => {
		expect(notificationMail({ ...notice, reminder: true }).subject).toMatch(/^Reminder: /);
	});

	describe('the deadline', () => {
		const now = new Date('2026-11-23T08:00:00.000Z');
		const mailFor = (deadline: string, timezone = 'Europe/Berlin') => {
			const round = { unannounced: [aStoredReview()], undecided: 1, wokenByTimer: false };
			const links = [{ reviewer: notice.reviewer, url: notice.url }];
			const [told] = noticesFor(round as never, links, notice.title, {
				...{ deadline: new Date(deadline), timezone, now },
			});
			return notificationMail({ ...notice, ...told });
		};

		test('is told in words, in the time zone of the workflow', () => {
			const { text, html } = mailFor('2026-11-24T08:00:00.000Z');
			expect(text).toMatch(
				/1 draft waits for your decision before Tuesday,? 24 November 2026 at 09:00 CET\. Nothing is sent/,
			);
			expect(html).toContain('24 November 2026');
		});

		test('is left out once it is over', () => {
			expect(mailFor('2026-11-23T07:59:00.000Z').text).toContain('for your decision. Nothing');
		});
	});

	test('text from outside stays text', () => {
		const title = 'Eve\r\nBcc: all@example.com <script>';
		const mail = notificationMail({ ...notice, title, reviews: [aStoredReview({ title })] });
		expect(mail.subject).not.toMatch(/[\r\n]/);
		expect(mail.html).not.toContain('<script>');
	});
});

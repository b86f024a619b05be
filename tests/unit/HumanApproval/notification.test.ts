import { notificationMail } from '../../../nodes/HumanApproval/notification';
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

	test('text from outside stays text', () => {
		const title = 'Eve\r\nBcc: all@example.com <script>';
		const mail = notificationMail({ ...notice, title, reviews: [aStoredReview({ title })] });
		expect(mail.subject).not.toMatch(/[\r\n]/);
		expect(mail.html).not.toContain('<script>');
	});
});

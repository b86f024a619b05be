import { html } from '../shared/html';
import type { StoredReview } from '../shared/ledger';

export interface NotificationMail {
	to: string;
	subject: string;
	text: string;
	html: string;
}

interface Notice {
	reviewer: string;
	title: string;
	url: string;
	reviews: StoredReview[];
	/** How many reviews wait in all, new ones included. */
	waiting: number;
	reminder: boolean;
}

/** How many titles a mail lists before it only counts the rest. */
const listedTitles = 10;

/**
 * The mail that tells a reviewer about a queue: a summary and one link to the page. There is no link that decides, so
 * that a scanner which opens every link changes nothing.
 */
export function notificationMail(notice: Notice): NotificationMail {
	const { reviewer, title, url, waiting, reminder } = notice;
	const count = waiting === 1 ? '1 draft' : `${waiting} drafts`;
	const subject = `${reminder ? 'Reminder: ' : ''}${oneLine(title)}: ${count} to review`;
	const intro = `${count} ${waiting === 1 ? 'waits' : 'wait'} for your decision. Nothing is sent before you approve it.`;
	const titles = notice.reviews.map(({ review }) => oneLine(review.title));
	const listed = titles.slice(0, listedTitles);
	const more = titles.length > listed.length ? `and ${titles.length - listed.length} more` : '';
	const closing = 'This link is yours: decisions made through it are recorded under your address.';

	return {
		to: reviewer,
		subject,
		text: [
			intro,
			'',
			...listed.map((entry) => `- ${entry}`),
			...(more ? [more] : []),
			'',
			`Open the queue: ${url}`,
			'',
			closing,
			'',
		].join('\n'),
		html: String(html`<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1b1f27">
<p>${intro}</p>
<ul>${listed.map((entry) => html`<li>${entry}</li>`)}${more && html`<li>${more}</li>`}</ul>
<p><a href="${url}" style="display:inline-block;background:#1d4ed8;color:#fff;text-decoration:none;padding:10px 18px;border-radius:6px">Open the queue</a></p>
<p style="color:#555e6e;font-size:14px">${closing}</p></body></html>`),
	};
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

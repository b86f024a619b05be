import { html } from '../shared/html';
import type { StoredReview } from '../shared/ledger';

/** What one reviewer is told before the node waits. */
export interface Notice {
	/** Absent for an open link. */
	reviewer?: string;
	title: string;
	url: string;
	/** What the reviewer has not been told about yet; empty in a reminder. */
	reviews: StoredReview[];
	/** How many reviews wait in all, new ones included. */
	waiting: number;
	reminder: boolean;
	/** ISO 8601. */
	deadline?: string;
	/** The deadline in words; absent once it is over. */
	due?: string;
}

export interface NotificationMail {
	to: string;
	subject: string;
	text: string;
	html: string;
}

/** The words of a notice, the same in every way of notifying. All of them are on one line. */
export interface NoticeTexts {
	subject: string;
	intro: string;
	/** Titles of what is new, and a last line that counts the rest. */
	lines: string[];
	button: string;
	closing: string;
}

/** How many titles a notice lists before it only counts the rest. */
const listedTitles = 10;

export function noticeTexts({ reviews, title, waiting, reminder, due }: Notice): NoticeTexts {
	const count = waiting === 1 ? '1 draft' : `${waiting} drafts`;
	const titles = reviews.map(({ review }) => oneLine(review.title));
	const more = titles.length - listedTitles;
	const until = due === undefined ? '' : ` before ${due}`;
	return {
		subject: `${reminder ? 'Reminder: ' : ''}${oneLine(title)}: ${count} to review`,
		intro: `${count} ${waiting === 1 ? 'waits' : 'wait'} for your decision${until}. Nothing is sent before you approve it.`,
		lines: [...titles.slice(0, listedTitles), ...(more > 0 ? [`and ${more} more`] : [])],
		button: 'Open the queue',
		closing: 'This link is yours: decisions made through it are recorded under your address.',
	};
}

/**
 * The mail that tells a reviewer about a queue: a summary and one link to the page. There is no link that decides, so
 * that a scanner which opens every link changes nothing.
 */
export function notificationMail(notice: Notice & { reviewer: string }): NotificationMail {
	const { reviewer, url } = notice;
	const { subject, intro, lines, button, closing } = noticeTexts(notice);
	return {
		to: reviewer,
		subject,
		text: [
			intro,
			'',
			...lines.map((line) => `- ${line}`),
			'',
			`${button}: ${url}`,
			'',
			closing,
			'',
		].join('\n'),
		html: String(html`<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1b1f27">
<p>${intro}</p>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="${url}" style="display:inline-block;background:#1d4ed8;color:#fff;text-decoration:none;padding:10px 18px;border-radius:6px">${button}</a></p>
<p style="color:#555e6e;font-size:14px">${closing}</p></body></html>`),
	};
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

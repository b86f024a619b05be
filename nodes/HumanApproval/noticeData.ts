import type { IDataObject } from 'n8n-workflow';
import { noticeTexts, type Notice } from './notification';

/**
 * A notice as plain data, for a sub-workflow or an HTTP request: `reviewer` (null for an open link), `url`, `title`,
 * `summary` (one paragraph of text), `counts.waiting` and `counts.new`, `reminder`, `deadline` (ISO 8601, or null).
 * The URL is that reviewer's key to the page: who has it decides in their name.
 */
export function noticeData(notice: Notice): IDataObject {
	const { reviewer, url, title, waiting, reviews, reminder, deadline } = notice;
	const { intro, lines } = noticeTexts(notice);
	return {
		reviewer: reviewer ?? null,
		url,
		title,
		summary: [intro, ...lines.map((line) => `- ${line}`)].join('\n'),
		counts: { waiting, new: reviews.length },
		reminder,
		deadline: deadline ?? null,
	};
}

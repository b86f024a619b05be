import { explain } from '../shared/contracts/reasons';
import { isSignoffError } from '../shared/errors';
import { takeApart } from '../shared/takeApart/takeApart';
import { instructionWarnings, type Outcome } from './readPage';

/** A text the builder has about a prospect: a CRM note, a call summary. `date`: when it was written, ISO 8601, where known. */
export interface ExtraText {
	name: string;
	text: string;
	date?: string;
}

/** Longer texts are cut: the model is shown less of each. In characters. */
const maxLength = 100_000;

/** Notes of many CRMs are HTML. */
const markup = /<(p|div|br|span|ul|ol|li|table|h[1-6]|b|strong|em|i|a|body|html)\b[^>]*>/i;

/** Plain text as a page of one paragraph a line, so that the same rules hold for both. */
function asHtml(text: string): string {
	if (markup.test(text)) return `<main>${text}</main>`;
	const escape = (line: string) =>
		line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `<p>${escape(line)}</p>`);
	return `<main>${lines.join('\n')}</main>`;
}

/** Under which a model can name the text; nothing is ever asked for there. */
function nameAsAddress(name: string): string {
	return `text:${encodeURIComponent(name)}`;
}

/**
 * Takes the builder's texts as evidence, by the rules of pages: what is hidden in them does not count, what reads like orders to a
 * model is reported. Empty ones are left out. Rejects only when `signal` is aborted.
 */
export async function readExtraTexts(
	texts: readonly ExtraText[],
	signal?: AbortSignal,
): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const { name, text, date } of texts) {
		const url = nameAsAddress(name);
		try {
			const page = await takeApart('extractPage', [asHtml(text.slice(0, maxLength)), url], signal);
			if (page.isEmpty) continue;
			const readAt = new Date().toISOString();
			const evidence = {
				...page,
				title: name,
				source: name,
				publishedAt: date,
				readAt,
				links: [],
				feeds: [],
			};
			outcomes.push({
				page: evidence,
				isEvidence: true,
				warnings: instructionWarnings(page).map(({ code, message }) => ({
					code,
					message: `${name}: ${message}`,
				})),
			});
		} catch (error) {
			if (!isSignoffError(error)) throw error;
			outcomes.push({
				warnings: [{ code: error.code, message: `${name}: ${explain(error.code)}` }],
			});
		}
	}
	return outcomes;
}

import { z } from 'zod/v4';
import type { Review } from '../shared/contracts';
import { problem, type Problem } from './problem';
import { readForm } from './readForm';
import { maximumSubmissionBytes, submissionSchema, type Submission } from './submissionFormat';

/** The body of a POST as it came. */
export interface RawBody {
	bytes: Buffer;
	contentType: string;
}

/**
 * The submission in a body, JSON or form, with what is wrong about it. A body that cannot be read at all gives
 * `body_too_large` or `invalid_submission` and no reviews.
 */
export function readSubmission(
	{ bytes, contentType }: RawBody,
	reviews: Review[],
): { submission: Submission; problems: Problem[] } {
	const nothing: Submission = { action: 'submit', reviews: [] };
	if (bytes.length > maximumSubmissionBytes) {
		return { submission: nothing, problems: [problem('body_too_large')] };
	}
	const text = bytes.toString('utf8');
	const isJson = contentType.includes('application/json');
	// n8n's own parser keeps 1000 fields of a form only, which is fewer than 300 drafts have.
	const read = isJson
		? { submission: parseJson(text), problems: [] }
		: readForm(new URLSearchParams(text), reviews);
	const parsed = submissionSchema.safeParse(read.submission);
	if (parsed.success) return { submission: parsed.data, problems: read.problems };
	const detail = z.prettifyError(parsed.error).split('\n').slice(0, 4).join(' ');
	return {
		submission: nothing,
		problems: [...read.problems, problem('invalid_submission', undefined, detail)],
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What is no JSON does not fit the schema either, and is refused there with the reason.
		return undefined;
	}
}

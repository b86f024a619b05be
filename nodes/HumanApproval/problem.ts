import { explain, type ReasonCode } from '../shared/contracts';

/**
 * Why a submission was refused. `message` is English, for front ends that speak JSON; the page says it in the
 * reviewer's language by `code`. `title` names the review that is to blame, where one is.
 */
export interface Problem {
	code: ReasonCode;
	message: string;
	reviewId?: string;
	title?: string;
	/** More exactly: the name of a field. */
	detail?: string;
}

export function problem(
	code: ReasonCode,
	review?: { id: string; title: string },
	detail?: string,
): Problem {
	const about = review?.title ? `${review.title}: ` : '';
	const exactly = detail ? ` (${detail})` : '';
	return {
		code,
		message: `${about}${explain(code)}${exactly}`,
		reviewId: review?.id,
		title: review?.title,
		detail,
	};
}

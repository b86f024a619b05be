import type { ReviewRequest } from '../shared/ledger';
import type { Card } from './page/model';

/** One review as front ends that speak JSON see it; `entry` is what was entered so far. */
export function reviewJson({ review, fields, history, fileLinks, ...card }: Card) {
	const {
		id,
		title,
		kind,
		priority,
		version,
		state,
		content,
		dossier,
		createdAt,
		deadline,
		purgedAt,
	} = review;
	const { heldUntil, recalledAt, recalledBy } = review;
	return {
		id,
		title,
		kind,
		priority,
		version,
		state,
		createdAt,
		deadline,
		heldUntil,
		recalledAt,
		recalledBy,
		purgedAt,
		from: content.from,
		attachments: content.attachments?.map((attachment, place) => ({
			...attachment,
			url: fileLinks?.[place],
		})),
		fields: fields.map(({ field, draft, value }) => ({ ...field, draft, value })),
		facts: dossier?.facts ?? [],
		warnings: dossier?.warnings ?? [],
		...card,
		history: history.map((earlier) => ({
			version: earlier.review.version,
			content: earlier.review.purgedAt ? undefined : earlier.review.content,
			purgedAt: earlier.review.purgedAt,
			decision: earlier.decision,
		})),
	};
}

/** The whole queue: what `GET` answers to `Accept: application/json`. */
export function queueJson(request: ReviewRequest, cards: Card[], reviewer: string | undefined) {
	const undecided = cards.filter(
		({ review }) => review.state === 'undecided' && review.purgedAt === undefined,
	);
	return {
		title: request.title,
		state: request.state,
		round: request.round,
		reviewer,
		deadline: undecided.find(({ review }) => review.deadline)?.review.deadline,
		undecided: undecided.length,
		reviews: cards.map(reviewJson),
	};
}

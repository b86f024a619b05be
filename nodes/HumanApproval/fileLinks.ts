import type { IWebhookFunctions } from 'n8n-workflow';
import type { Card } from './page/model';
import type { Visit } from './respond';

/** What the query of a link says about the file it asks for: the SHA-256 of its bytes, and the review it goes with. */
export interface WantedFile {
	review: string;
	file: string;
}

/**
 * The cards with an address for each attachment, in the order of the content. Each is signed for the same reviewer and
 * request as the page: nobody can make one up for another file.
 */
export function withFileLinks(
	context: IWebhookFunctions,
	{ request, signedReviewer }: Visit,
	cards: Card[],
): Card[] {
	const linkTo = (wanted: WantedFile) =>
		context.getSignedResumeUrl({
			request: request.id,
			...(signedReviewer !== undefined && { reviewer: signedReviewer }),
			...wanted,
		});
	return cards.map((card) => {
		const { id, content } = card.review;
		const { attachments = [] } = content;
		if (attachments.length === 0) return card;
		return {
			...card,
			fileLinks: attachments.map(({ sha256 }) => linkTo({ review: id, file: sha256 })),
		};
	});
}

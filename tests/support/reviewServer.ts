import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Card, ReviewPageModel } from '../../nodes/HumanApproval/page/model';
import { renderReviewPage } from '../../nodes/HumanApproval/page/reviewPage';
import { wordsFor } from '../../nodes/HumanApproval/page/words';
import type { Submission } from '../../nodes/HumanApproval/submissionFormat';

/** What the server answers a submission with: status and JSON. */
export type Respond = (submission: Submission) => { status: number; body: object };

export interface ReviewServer {
	url: string;
	/** Everything that was posted, oldest first. */
	submissions: Submission[];
	respond: Respond;
	close(): Promise<void>;
}

/** The state of a card as a save answers it. */
export function updateOf(card: Card, changes: object = {}) {
	const { review, findings, sentences, votes, entry, revision } = card;
	return {
		id: review.id,
		revision,
		state: review.state,
		findings,
		sentences,
		votes,
		entry,
		...changes,
	};
}

/**
 * Serves the review page of a model on its own, without n8n, and takes every save: to look at the page in states that are
 * long to reach otherwise. `respond` can be replaced.
 */
export async function startReviewServer(model: () => ReviewPageModel): Promise<ReviewServer> {
	const submissions: Submission[] = [];
	const revisions = new Map<string, number>();
	const server = createServer((request, response) => {
		void (async () => {
			// The page runs in a sandbox with an origin of its own; n8n answers such requests the same way.
			response.setHeader('Access-Control-Allow-Origin', '*');
			response.setHeader('Access-Control-Allow-Headers', 'content-type, accept');
			if (request.method === 'OPTIONS') return void response.writeHead(204).end();
			if (request.method === 'POST') {
				const submission = JSON.parse(await bodyOf(request)) as Submission;
				submissions.push(submission);
				const { status, body } = running.respond(submission);
				response.writeHead(status, { 'content-type': 'application/json' });
				return void response.end(JSON.stringify(body));
			}
			if (request.headers.accept === 'application/json') {
				response.writeHead(200, { 'content-type': 'application/json' });
				return void response.end(JSON.stringify({ state: 'waiting', reviews: [] }));
			}
			const { settings } = model();
			const words = wordsFor(request.headers['accept-language'], settings.language);
			const page = renderReviewPage(model(), words);
			response.writeHead(page.status, page.headers).end(page.body);
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const running: ReviewServer = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		submissions,
		respond: ({ reviews }) => ({
			status: 200,
			body: {
				saved: true,
				reviews: reviews.map((sent) => {
					const card = model().undecided.find(({ review }) => review.id === sent.id);
					if (!card) throw new Error(`No card ${sent.id}`);
					revisions.set(sent.id, (revisions.get(sent.id) ?? card.revision) + 1);
					return updateOf(card, { revision: revisions.get(sent.id) });
				}),
			},
		}),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return running;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) body += String(chunk);
	return body;
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWith, startChatServer } from '../../demo/model/chatServer';
import { readResearchPrompt } from '../../demo/model/readResearchPrompt';
import type { ResearchAnswer } from '../../nodes/ProspectResearch/answer';

const pagePaths = ['/', '/about', '/product', '/customers', '/news'];

/** A page of ordinary size, about 30 KB: style sheet, menu, article, footer. */
export function pageAt(host: string, path: string): string {
	const links = pagePaths.map((to) => `<li><a href="${to}">${to.slice(1) || 'Home'}</a></li>`);
	const style = Array.from(
		{ length: 150 },
		(_, at) => `.box-${at} { margin: ${at}px; color: #333; }`,
	);
	const paragraphs = Array.from(
		{ length: 40 },
		(_, at) =>
			`<section class="box-${at}"><h2>Part ${at} of ${path}</h2><p>The house at ${host} moved ${at + 10} pallets of goods from the harbour to the shops, and told everybody <strong>when</strong> they came.</p><ul><li>One side of part ${at}</li><li>Another side of it</li></ul></section>`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${host}${path}</title>
<meta name="description" content="The house at ${host} moves goods from the harbour to the shops."><style>${style.join('\n')}</style></head>
<body><header><nav><ul>${links.join('')}</ul></nav></header><main><h1>House ${host}</h1>${paragraphs.join('\n')}</main>
<footer><p>Imprint of ${host}</p></footer></body></html>`;
}

/** A field of companies whose sites and model take their time. */
export interface ResearchField {
	websites: string[];
	pagePaths: string[];
	modelUrl: string;
	/** Requests since the last call: pages, and questions to the model; the most that one host had open at once. */
	count(): { pages: number; questions: number; mostPerHost: number };
	close(): Promise<void>;
}

/** Starts `companies` sites of 5 pages, each on a loopback host of its own, and a model. Delays in milliseconds. */
export async function startResearchField(options: {
	companies: number;
	siteDelay: number;
	modelDelay: number;
}): Promise<ResearchField> {
	let pages = 0;
	let questions = 0;
	let mostPerHost = 0;
	const open = new Map<string, number>();
	const server: Server = createServer((request, response) => {
		const host = request.socket.localAddress?.replace('::ffff:', '') ?? '';
		const path = request.url ?? '/';
		const now = (open.get(host) ?? 0) + 1;
		open.set(host, now);
		mostPerHost = Math.max(mostPerHost, now);
		setTimeout(() => {
			open.set(host, (open.get(host) ?? 1) - 1);
			if (!pagePaths.includes(path)) {
				response.writeHead(404).end();
				return;
			}
			pages++;
			response
				.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
				.end(pageAt(host, path));
		}, options.siteDelay);
	});
	await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
	const { port } = server.address() as AddressInfo;

	const model = await startChatServer({
		models: ['test-model'],
		ownedBy: 'signoff tests',
		reply: async (call) => {
			questions++;
			const answer = call.schemaName === 'research_facts' ? answerFor(call.messages) : {};
			return { ...(await answerWith(call, answer)), delayMs: options.modelDelay };
		},
	});
	return {
		websites: Array.from(
			{ length: options.companies },
			(_, at) => `http://127.0.2.${at + 1}:${port}`,
		),
		pagePaths,
		modelUrl: model.baseUrl,
		count: () => {
			const counted = { pages, questions, mostPerHost };
			pages = questions = mostPerHost = 0;
			return counted;
		},
		close: async () => {
			server.closeAllConnections();
			await Promise.all([new Promise((resolve) => server.close(resolve)), model.close()]);
		},
	};
}

/** One fact of each page. */
function answerFor(messages: { role: string; content?: unknown }[]): ResearchAnswer {
	const user = String(messages.find(({ role }) => role === 'user')?.content ?? '');
	const facts = readResearchPrompt(user).pages.flatMap(({ url, text }) => {
		const quote = /moved \d+ pallets of goods from the harbour/.exec(text)?.[0];
		return quote ? [{ claim: 'It moves goods.', quote, url, kind: 'news' as const }] : [];
	});
	return {
		summary: 'It moves goods.',
		facts,
		fit: { score: 70, reasons: [{ reason: 'It moves goods.', facts: [1] }], missing: [] },
	};
}

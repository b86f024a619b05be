import { SignoffError } from '../../shared/errors';
import type { KnowledgeText } from './cutText';
import { readText } from './readTexts';

/** What n8n's vector store and retriever nodes hand over, as far as it is used here. */
interface Found {
	pageContent: string;
	metadata?: Record<string, unknown>;
}

type Search = (query: string, most: number) => Promise<Found[]>;

type Method = (...given: unknown[]) => Promise<Found[]>;

function methodOf(value: unknown, name: string): Method | undefined {
	const method = (value as Record<string, unknown> | null | undefined)?.[name];
	return typeof method === 'function' ? (method.bind(value) as Method) : undefined;
}

/**
 * How to search what is connected: a vector store, a vector store with a reranker (`{ vectorStore, reranker }`), or a
 * retriever. Nothing of LangChain is needed: only the methods count.
 */
function searchOf(connected: unknown): Search | undefined {
	const { vectorStore, reranker } = (connected ?? {}) as {
		vectorStore?: unknown;
		reranker?: unknown;
	};
	const similar = methodOf(vectorStore ?? connected, 'similaritySearch');
	const rerank = methodOf(reranker, 'compressDocuments');
	if (similar && rerank) {
		// More than is wanted, so that the reranker has a choice.
		return async (query, most) =>
			(await rerank(await similar(query, most * 4), query)).slice(0, most);
	}
	if (similar) return async (query, most) => await similar(query, most);
	const retrieve = methodOf(connected, 'invoke') ?? methodOf(connected, 'getRelevantDocuments');
	return retrieve && (async (query, most) => (await retrieve(query)).slice(0, most));
}

/** Longest text taken of one document, in UTF-16 units. */
const longestDocument = 2000;

/**
 * What a connected vector store or retriever finds for a query.
 *
 * @throws SignoffError `knowledge_unavailable`
 */
export async function searchConnected(
	connected: unknown,
	query: string,
	most: number,
): Promise<KnowledgeText[]> {
	// n8n gives a list where an input takes several connections.
	const [first] = Array.isArray(connected) ? connected : [connected];
	const search = searchOf(first);
	if (!search) {
		throw new SignoffError('knowledge_unavailable', 'What is connected cannot be searched.');
	}
	let found: Found[];
	try {
		found = await search(query, most);
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		throw new SignoffError('knowledge_unavailable', said.slice(0, 300), { cause: error });
	}
	return found.flatMap(({ pageContent, metadata = {} }) => {
		const text = String(pageContent ?? '').slice(0, longestDocument);
		const read = readText({ text, metadata }, 'Knowledge');
		return read ? [read] : [];
	});
}

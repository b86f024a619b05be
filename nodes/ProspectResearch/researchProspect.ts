import type { Dossier, Fit, Warning } from '../shared/contracts/dossier';
import { dossierSchema } from '../shared/contracts/dossier';
import type { Prospect } from '../shared/contracts/prospect';
import { explain } from '../shared/contracts/reasons';
import type { Usage } from '../shared/contracts/usage';
import { structuredFacts } from '../shared/evidence/structuredFacts';
import { verifyFacts, type FactCandidate } from '../shared/evidence/verifyFacts';
import type { ChatModel } from '../shared/llm/chatModel';
import type { FetchPage, FetchPageOptions } from '../shared/net/fetchPage';
import { researchAnswerSchema } from './answer';
import { priorityOf } from './priority';
import { researchPrompt } from './prompt';
import { readSite, type SitePage } from './readSite';
import { neutralFit, wordFit } from './wordFit';

export interface ResearchSettings {
	idealCustomer: string;
	maxPages: number;
	fetch: FetchPageOptions;
}

/** What was found on the pages before anything of it is believed. */
interface Findings {
	summary: string;
	candidates: FactCandidate[];
	fit: Fit;
	model?: string;
	usage?: Usage;
}

/** More facts than these nobody reads; without a model every heading would give one. */
const maxStructuredFacts = 20;

async function askModel(
	model: ChatModel,
	prospect: Prospect,
	settings: ResearchSettings,
	pages: SitePage[],
): Promise<Findings> {
	const answer = await model.askStructured({
		name: 'research_facts',
		...researchPrompt(prospect, settings.idealCustomer, pages),
		schema: researchAnswerSchema,
		temperature: 0,
		signal: settings.fetch.signal,
	});
	const { summary, facts, fit } = answer.value;
	const described = settings.idealCustomer.trim() !== '';
	return {
		summary,
		candidates: facts,
		fit: described ? fit : neutralFit,
		model: answer.model,
		usage: answer.usage,
	};
}

function readStructure(settings: ResearchSettings, pages: SitePage[]): Findings {
	// description and JSON-LD are the same on every page: the first one counts
	const byQuote = new Map<string, FactCandidate>();
	for (const candidate of pages.flatMap(structuredFacts)) {
		if (!byQuote.has(candidate.quote)) byQuote.set(candidate.quote, candidate);
	}
	return {
		summary: pages.find(({ description }) => description)?.description ?? '',
		candidates: [...byQuote.values()].slice(0, maxStructuredFacts),
		fit: wordFit(
			settings.idealCustomer,
			pages.map(({ text }) => text),
		),
	};
}

/** Nothing could be read: say so, instead of a score that rests on nothing. */
function blank(): Findings {
	return {
		summary: '',
		candidates: [],
		fit: { score: 0, reasons: [], missing: ['No page of the company could be read.'] },
	};
}

/**
 * Reads the prospect's site and keeps what can be quoted. Without a model facts come from the structure of the pages. What is
 * wrong with the site becomes a warning and an honest blank; rejects with the model's `SignoffError` and when cancelled.
 */
export async function researchProspect(
	prospect: Prospect,
	settings: ResearchSettings,
	fetchPage: FetchPage,
	model?: ChatModel,
): Promise<Dossier> {
	const { pages, read, warnings } = prospect.website
		? await readSite(prospect.website, settings.maxPages, fetchPage, settings.fetch)
		: { pages: [], read: [], warnings: [{ code: 'no_website', message: explain('no_website') }] };

	let findings = blank();
	if (pages.length > 0) {
		findings = model
			? await askModel(model, prospect, settings, pages)
			: readStructure(settings, pages);
	}
	const { facts, dropped } = verifyFacts(findings.candidates, pages);
	const notes: Warning[] = [];
	if (dropped.length > 0 && model) {
		const message = `${explain('quote_not_found')} Facts dropped: ${dropped.length}.`;
		notes.push({ code: 'quote_not_found', message });
	}
	if (pages.length > 0 && facts.length === 0) {
		notes.push({ code: 'no_facts', message: explain('no_facts') });
	}
	return dossierSchema.parse({
		prospect,
		// a summary of facts that do not exist would be an invention
		summary: facts.length > 0 ? findings.summary : '',
		facts,
		fit: findings.fit,
		priority: priorityOf(findings.fit, facts),
		pages: read,
		warnings: [...warnings, ...notes],
		model: findings.model,
		usage: findings.usage,
	});
}

import type { Fit, Warning } from '../shared/contracts/dossier';
import type { Prospect } from '../shared/contracts/prospect';
import { explain, type ReasonCode } from '../shared/contracts/reasons';
import type { Usage } from '../shared/contracts/usage';
import { statedInText, structuredFacts } from '../shared/evidence/structuredFacts';
import {
	verifyFacts,
	type FactCandidate,
	type VerifiedFacts,
} from '../shared/evidence/verifyFacts';
import type { ChatModel } from '../shared/llm/chatModel';
import { researchAnswerSchema } from './answer';
import { groundedFit, groundedSummary } from './judge';
import { researchPrompt } from './prompt';
import type { SitePage } from './readPage';
import { websiteUrl } from './readSite';
import type { ResearchSettings } from './researchSettings';
import { neutralFit, quotesMentioning, wordFit } from './wordFit';

/** What the pages gave, after everything of it was looked up in them. */
export interface Findings {
	summary: string;
	verified: VerifiedFacts;
	fit: Fit;
	model?: string;
	usage?: Usage;
}

/** More facts than these nobody reads; without a model every heading would give one. */
const maxStructuredFacts = 20;

/** The names by which a claim may call the company: what the builder knows it by, and its host. */
function subjectOf({ company, website }: Prospect): string {
	const host = URL.parse(websiteUrl(website))?.hostname ?? '';
	return `${company} ${host.replace(/^www\./, '').replace(/[.-]/g, ' ')}`;
}

type Verify = (candidates: readonly FactCandidate[]) => VerifiedFacts;

async function askModel(
	model: ChatModel,
	prospect: Prospect,
	settings: ResearchSettings,
	pages: SitePage[],
	verify: Verify,
): Promise<Findings> {
	const answer = await model.askStructured({
		name: 'research_facts',
		...researchPrompt(prospect, settings.idealCustomer, pages),
		schema: researchAnswerSchema,
		temperature: 0,
		signal: settings.reading.fetch.signal,
	});
	const { summary, facts, fit } = answer.value;
	const verified = verify(facts);
	return {
		summary: groundedSummary(summary, verified, subjectOf(prospect)),
		verified,
		fit: settings.idealCustomer.trim() ? groundedFit(fit, verified) : neutralFit,
		model: answer.model,
		usage: answer.usage,
	};
}

function readStructure(settings: ResearchSettings, pages: SitePage[], verify: Verify): Findings {
	// description and JSON-LD are the same on every page: the first one counts
	const byQuote = new Map<string, FactCandidate>();
	for (const candidate of pages.flatMap((page) =>
		page.source === undefined ? structuredFacts(page) : statedInText(page),
	)) {
		if (!byQuote.has(candidate.quote)) byQuote.set(candidate.quote, candidate);
	}
	const verified = verify([...byQuote.values()].slice(0, maxStructuredFacts));
	const fit = wordFit(
		settings.idealCustomer,
		pages.map(({ text }) => text),
	);
	const quotes = verified.facts.map(({ quote }) => quote);
	const factIds = quotesMentioning(settings.idealCustomer, quotes).map((place) => `f${place + 1}`);
	const grounds =
		factIds.length > 0 ? fit.reasons.map((reason) => ({ reason, factIds })) : undefined;
	const summary = pages.find(({ description }) => description)?.description ?? '';
	return { summary: verified.facts.length > 0 ? summary : '', verified, fit: { ...fit, grounds } };
}

/** Nothing could be read: say so, instead of a score that rests on nothing. */
function blank(): Findings {
	return {
		summary: '',
		verified: { facts: [], dropped: [], ids: [] },
		fit: { score: 0, reasons: [], missing: ['No page of the company could be read.'] },
	};
}

/** What was thrown away of the model's answer, one warning for each reason. */
function dropWarnings({ dropped }: VerifiedFacts): Warning[] {
	const codes = ['quote_not_found', 'claim_exceeds_quote'] as const satisfies ReasonCode[];
	return codes.flatMap((code) => {
		const count = dropped.filter(({ reason }) => reason === code).length;
		return count > 0 ? [{ code, message: `${explain(code)} Facts dropped: ${count}.` }] : [];
	});
}

/** What the pages say about the prospect's company, and what to tell about it. Without a model facts come from the structure of the pages. */
export async function findFacts(
	prospect: Prospect,
	settings: ResearchSettings,
	pages: SitePage[],
	model?: ChatModel,
): Promise<Findings & { notes: Warning[] }> {
	if (pages.length === 0) return { ...blank(), notes: [] };
	const verify: Verify = (candidates) =>
		verifyFacts(candidates, pages, {
			subject: subjectOf(prospect),
			staleAfterDays: settings.staleAfterDays,
		});
	const findings = model
		? await askModel(model, prospect, settings, pages, verify)
		: readStructure(settings, pages, verify);
	const notes = model ? dropWarnings(findings.verified) : [];
	if (findings.verified.facts.length === 0) {
		notes.push({ code: 'no_facts', message: explain('no_facts') });
	}
	return { ...findings, notes };
}

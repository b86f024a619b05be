import type { Dossier, Fit, Warning } from '../shared/contracts/dossier';
import { dossierSchema } from '../shared/contracts/dossier';
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
import type { PoliteReader } from '../shared/net/politeFetch';
import { researchAnswerSchema } from './answer';
import { groundedFit, groundedSummary } from './judge';
import { priorityOf } from './priority';
import { researchPrompt } from './prompt';
import type { SitePage } from './readPage';
import { readSite, websiteUrl, type ReadingSettings } from './readSite';
import type { Search } from './search/searchProspect';
import { neutralFit, quotesMentioning, wordFit } from './wordFit';

/**
 * - `staleAfterDays`: age from which a dated fact is marked stale.
 * - `searchPages`: pages of others to search for, where there is a search engine.
 */
export interface ResearchSettings {
	idealCustomer: string;
	staleAfterDays: number;
	searchPages: number;
	reading: ReadingSettings;
}

/** What the pages gave, after everything of it was looked up in them. */
interface Findings {
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

const noWebsite: Warning = { code: 'no_website', message: explain('no_website') };

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

/** The language that most of the text is in. */
function mainLanguage(pages: SitePage[]): string | undefined {
	const lengths = new Map<string, number>();
	for (const { language, text } of pages) {
		if (language) lengths.set(language, (lengths.get(language) ?? 0) + text.length);
	}
	return [...lengths].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/**
 * Reads the prospect's site and keeps what can be quoted. Without a model facts come from the structure of the pages. What is
 * wrong with the site becomes a warning and an honest blank; `search` finds the site where none is given, which is then the prospect's; rejects with the model's `SignoffError` and when cancelled.
 */
export async function researchProspect(
	given: Prospect,
	settings: ResearchSettings,
	reader: PoliteReader,
	model?: ChatModel,
	search?: Search,
): Promise<Dossier> {
	const {
		website,
		press,
		warnings: searchWarnings,
	} = search ? await search(given) : { website: given.website, press: [], warnings: [] };
	const prospect = { ...given, website };
	const { reading } = settings;
	const { extraPages, extraTexts } = reading;
	const isBlind = website === '' && extraPages.length + extraTexts.length + press.length === 0;
	const { pages, read, warnings } = isBlind
		? { pages: [], read: [], warnings: searchWarnings.length > 0 ? [] : [noWebsite] }
		: await readSite(website, reading, reader, { addresses: press, company: given.company });

	const verify: Verify = (candidates) =>
		verifyFacts(candidates, pages, {
			subject: subjectOf(prospect),
			staleAfterDays: settings.staleAfterDays,
		});
	let findings = blank();
	if (pages.length > 0) {
		findings = model
			? await askModel(model, prospect, settings, pages, verify)
			: readStructure(settings, pages, verify);
	}
	const { verified, fit, usage } = findings;
	const notes = model ? dropWarnings(verified) : [];
	if (pages.length > 0 && verified.facts.length === 0) {
		notes.push({ code: 'no_facts', message: explain('no_facts') });
	}
	return dossierSchema.parse({
		prospect,
		summary: findings.summary,
		facts: verified.facts,
		fit,
		priority: priorityOf(fit, verified.facts),
		pages: read,
		warnings: [...searchWarnings, ...warnings, ...notes],
		model: findings.model,
		usage,
		language: mainLanguage(pages),
		droppedFacts: model && pages.length > 0 ? verified.dropped.length : undefined,
		cost: usage?.cost,
	});
}

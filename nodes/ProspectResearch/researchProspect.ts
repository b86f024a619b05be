import type { Dossier, Warning } from '../shared/contracts/dossier';
import { dossierSchema } from '../shared/contracts/dossier';
import type { Prospect } from '../shared/contracts/prospect';
import { explain } from '../shared/contracts/reasons';
import type { ChatModel } from '../shared/llm/chatModel';
import type { PoliteReader } from '../shared/net/politeFetch';
import { findFacts } from './findings';
import { priorityOf } from './priority';
import { warning, type SitePage } from './readPage';
import { readSite } from './readSite';
import type { ResearchSettings } from './researchSettings';
import type { FoundPages, Search } from './search/searchProspect';
import { websiteOfEmail } from './websiteOfEmail';

const noWebsite: Warning = { code: 'no_website', message: explain('no_website') };

/** The language that most of the text is in. */
function mainLanguage(pages: SitePage[]): string | undefined {
	const lengths = new Map<string, number>();
	for (const { language, text } of pages) {
		if (language) lengths.set(language, (lengths.get(language) ?? 0) + text.length);
	}
	return [...lengths].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** Where to read: the website as given, else that of the email address, else what a search finds. */
async function placesToRead(given: Prospect, search: Search | undefined): Promise<FoundPages> {
	const byEmail = given.website ? undefined : websiteOfEmail(given.email);
	const website = byEmail ?? given.website;
	const found = search ? await search({ ...given, website }) : { website, press: [], warnings: [] };
	if (!byEmail) return found;
	const told = warning('website_by_email', byEmail, `${new URL(byEmail).hostname}.`);
	return { ...found, warnings: [told, ...found.warnings] };
}

/**
 * Reads the prospect's site and keeps what can be quoted. Without a model facts come from the structure of the pages. What is
 * wrong with the site becomes a warning and an honest blank. Where no website is given, that of the email address or the one
 * `search` finds becomes the prospect's. Rejects with the model's `SignoffError` and when cancelled.
 */
export async function researchProspect(
	given: Prospect,
	settings: ResearchSettings,
	reader: PoliteReader,
	model?: ChatModel,
	search?: Search,
): Promise<Dossier> {
	const { website, press, warnings: placeWarnings } = await placesToRead(given, search);
	const prospect = { ...given, website };
	const { reading } = settings;
	const { extraPages, extraTexts } = reading;
	const isBlind = website === '' && extraPages.length + extraTexts.length + press.length === 0;
	const { pages, read, warnings } = isBlind
		? { pages: [], read: [], warnings: placeWarnings.length > 0 ? [] : [noWebsite] }
		: await readSite(website, reading, reader, { addresses: press, company: given.company });
	const { summary, verified, fit, notes, usage, ...found } = await findFacts(
		prospect,
		settings,
		pages,
		model,
	);
	return dossierSchema.parse({
		prospect,
		summary,
		facts: verified.facts,
		fit,
		priority: priorityOf(fit, verified.facts),
		pages: read,
		warnings: [...placeWarnings, ...warnings, ...notes],
		model: found.model,
		usage,
		language: mainLanguage(pages),
		droppedFacts: model && pages.length > 0 ? verified.dropped.length : undefined,
		cost: usage?.cost,
	});
}

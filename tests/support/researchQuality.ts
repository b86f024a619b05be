import { researchProspect } from '../../nodes/ProspectResearch/researchProspect';
import type { ResearchSettings } from '../../nodes/ProspectResearch/researchSettings';
import { prospectSchema, type Dossier } from '../../nodes/shared/contracts';
import { extractPage } from '../../nodes/shared/evidence/extractPage';
import { openAiCompatibleModel } from '../../nodes/shared/llm/openAiCompatible';
import { fetchPage } from '../../nodes/shared/net/fetchPage';
import { createPoliteReader } from '../../nodes/shared/net/politeFetch';
import { markedFacts } from '../fixtures/markedFacts';
import { startCompanySites, type CompanySite } from './companySites';
import { lyingModel } from './lyingModel';
import { startModelServer } from './modelServer';

/**
 * - `precision`: share of kept facts whose quote is where they say, in the page as it is, and whose claim is a true one.
 * - `recall`: share of the hand-marked facts that were kept; `recallWithoutModel`: whose words are in a fact taken from the
 *   structure of the pages alone.
 * - `lies`, `told`: what the model made up, of all it said. `wrong`, `missed`: claims.
 */
export interface ResearchQuality {
	precision: number;
	recall: number;
	recallWithoutModel: number;
	kept: number;
	marked: number;
	told: number;
	lies: number;
	wrong: string[];
	missed: string[];
}

const settings: ResearchSettings = {
	idealCustomer: 'Companies with deliveries of their own',
	staleAfterDays: 365,
	searchPages: 0,
	reading: {
		maxPages: 6,
		maxBytes: 8 * 1024 * 1024,
		timeLimitMs: 30_000,
		parallelPages: 2,
		extraPages: [],
		extraTexts: [],
		fetch: {
			allowPrivateNetwork: true,
			timeoutMs: 5000,
			maxBytes: 1024 * 1024,
			userAgent: 'SignoffResearch/1.0',
		},
	},
};

async function quoteIsThere({
	quote,
	url = '',
	start,
	end,
}: Dossier['facts'][number]): Promise<boolean> {
	const html = await (await fetch(url)).text();
	return extractPage(html, url).text.slice(start, end) === quote;
}

/** Researches the fixture sites with a model that lies in a third of its answers, and without a model, and counts. */
export async function measureResearch(): Promise<ResearchQuality> {
	const { sites, close } = await startCompanySites();
	const liar = lyingModel();
	const server = await startModelServer({ answer: (call) => liar.answer(call) });
	const reader = createPoliteReader(fetchPage, { freshMs: 0, gapMs: 0, respectRobots: true });
	const model = openAiCompatibleModel({
		apiKey: 'any',
		baseUrl: server.baseUrl,
		model: 'test-model',
	});
	const research = async ({ company, website, contact }: CompanySite, withModel: boolean) => {
		const prospect = prospectSchema.parse({ ...contact, company, website });
		return await researchProspect(prospect, settings, reader, withModel ? model : undefined);
	};
	try {
		const wrong: string[] = [];
		const missed: string[] = [];
		let kept = 0;
		let covered = 0;
		for (const site of sites) {
			const marked = markedFacts[site.company] ?? [];
			const { facts } = await research(site, true);
			kept += facts.length;
			for (const fact of facts) {
				const isTrue = marked.some(({ claim }) => claim === fact.claim);
				if (!isTrue || !(await quoteIsThere(fact))) wrong.push(fact.claim);
			}
			const claims = new Set(facts.map(({ claim }) => claim));
			missed.push(...marked.flatMap(({ claim }) => (claims.has(claim) ? [] : [claim])));
			const plain = await research(site, false);
			covered += marked.filter(({ quote }) =>
				plain.facts.some((fact) => fact.quote.includes(quote) || quote.includes(fact.quote)),
			).length;
		}
		const marked = Object.values(markedFacts).flat().length;
		return {
			precision: (kept - wrong.length) / kept,
			recall: (marked - missed.length) / marked,
			recallWithoutModel: covered / marked,
			kept,
			marked,
			told: liar.told.true + liar.told.lies,
			lies: liar.told.lies,
			wrong,
			missed,
		};
	} finally {
		await Promise.all([close(), server.close()]);
	}
}

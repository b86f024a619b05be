import type { Dossier } from '../shared/contracts/dossier';
import type { Prospect } from '../shared/contracts/prospect';
import { explain } from '../shared/contracts/reasons';
import type { ResearchSettings } from './researchSettings';

function keyOf(prospect: Prospect, { idealCustomer, reading }: ResearchSettings): string {
	const { name, email, company, website } = prospect;
	const who = [name, email, company, website].map((part) => part.trim().toLowerCase());
	const { maxPages, extraPages, extraTexts } = reading;
	return JSON.stringify([who, idealCustomer, maxPages, extraPages, extraTexts]);
}

/** Within one run the same prospect is researched once; later items get the same dossier with a warning. */
export class ResearchOnce {
	private readonly known = new Map<string, Promise<Dossier>>();

	async research(
		prospect: Prospect,
		settings: ResearchSettings,
		work: () => Promise<Dossier>,
	): Promise<Dossier> {
		// without an address nobody can tell whether two prospects are the same
		if (!prospect.email && !prospect.website) return await work();
		const key = keyOf(prospect, settings);
		const earlier = this.known.get(key);
		if (!earlier) {
			const research = work();
			this.known.set(key, research);
			return await research;
		}
		const { usage, cost, ...dossier } = await earlier;
		void usage;
		void cost;
		const code = 'duplicate_prospect';
		// tokens and cost stand on the first item, so that a sum over all is right
		return {
			...dossier,
			prospect,
			warnings: [...dossier.warnings, { code, message: explain(code) }],
		};
	}
}

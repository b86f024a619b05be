import type { Logger } from 'n8n-workflow';
import type { Dossier } from '../shared/contracts/dossier';

/** Says in n8n's log how far a run has come, a line per prospect: company and numbers, nothing that was read. */
export class Progress {
	private done = 0;

	constructor(
		private readonly logger: Logger,
		private readonly total: number,
	) {}

	researched({ prospect, pages, facts, priority }: Dossier): void {
		const found = `${pages.length} pages, ${facts.length} facts, priority ${priority}`;
		this.say(`${prospect.company || prospect.website || 'no company'}: ${found}`);
	}

	failed(error: unknown): void {
		this.say(`failed: ${error instanceof Error ? error.message : String(error)}`);
	}

	private say(what: string): void {
		this.logger.info(`Prospect Research ${++this.done} of ${this.total}: ${what}`);
	}
}

import type { ReadingSettings } from './readSite';

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
